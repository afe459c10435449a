import { expect, test } from 'vitest';
import { startCarat, temporaryFolder } from './carat.ts';
import { ask, live, post } from './client.ts';
import { openFeed } from './feed-client.ts';

const rose = (id: string) => ({
  type: 'gift',
  id,
  gift: { id: '5655', name: 'Rose', coins: 1 },
  count: 3,
  from: { id: 'ana' },
});
const steer = async (carat: Parameters<typeof ask>[0], name: string, body: unknown = {}) => {
  const reply = await ask(carat, `/api/v1/overlay/${name}`, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
};

test('a pause and a quiet time outlive a kill; gifts are booked and counted in the meantime', async () => {
  const folder = temporaryFolder();
  const first = await startCarat(folder);
  await steer(first, 'pause');
  await steer(first, 'quiet', { minutes: 60 });
  expect((await post(first, [rose('a'), rose('b')])).map(({ status }) => status)).toEqual([
    'booked',
    'booked',
  ]);
  const { overlay } = await live(first);
  expect(overlay).toMatchObject({ paused: true, held: 6 });
  await first.kill();

  const second = await startCarat(folder);
  expect((await live(second)).overlay).toMatchObject({
    paused: true,
    quietUntil: overlay.quietUntil,
    held: 0,
  });
  await steer(second, 'resume');
  expect((await live(second)).overlay).toMatchObject({ paused: false, heldSince: null });
});

test('a gift that was just booked can be replayed by its number', async () => {
  const carat = await startCarat(temporaryFolder());
  const feed = await openFeed(carat);
  await post(carat, [rose('a')]);
  await feed.until(({ newest }) => newest.length === 1);
  const seq = feed.state().newest[0]?.seq;
  await steer(carat, 'replay', { seq });
  const acts = () => feed.deltas().filter(({ type }) => type === 'act');
  await feed.until(() => acts().length > 0);
  expect(acts()).toMatchObject([{ act: { name: 'replay', gift: { seq } } }]);
  const unknown = await ask(carat, '/api/v1/overlay/replay', { seq: 9_999 });
  expect(unknown).toMatchObject({ status: 404, body: { error: { code: 'gift-unknown' } } });
});
