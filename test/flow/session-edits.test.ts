import { expect, test } from 'vitest';
import { temporaryFolder } from './carat.ts';
import { allGifts, live, post } from './client.ts';
import { openFeed } from './feed-client.ts';
import { hosting } from './hosted-carat.ts';

const start = hosting();
const END = { event: 'streamEnd', data: {} };

function roses(id: string, count: number) {
  return { type: 'gift', id, gift: { id: '5655', coins: 1 }, count, from: { id: 'ana' } };
}

test('the last LIVE is told anew when it is joined with the one before, and split again', async () => {
  const carat = await start(temporaryFolder());
  const feed = await openFeed(carat);
  const hasGifts = (gifts: number) => feed.until(({ session }) => session?.gifts === gifts);
  await post(carat, [roses('one', 30)]);
  await post(carat, [END]);
  await feed.until(({ session }) => (session?.endedAt ?? null) !== null);
  await post(carat, [roses('two', 7)]);
  await post(carat, [roses('three', 8)]);
  await post(carat, [END]);
  await feed.until(({ session }) => session?.gifts === 15 && session.endedAt !== null);

  await carat.get('sessions.join', { id: 1, next: 2 });
  await hasGifts(45);
  expect((await live(carat)).session).toMatchObject({ id: 1, gifts: 45, coins: 45 });

  const last = (await allGifts(carat)).at(-1);
  await carat.get('sessions.split', { id: 1, seq: last?.seq ?? 0 });
  await hasGifts(8);
  expect((await live(carat)).session).toMatchObject({ gifts: 8, coins: 8 });
  await carat.stop();
});
