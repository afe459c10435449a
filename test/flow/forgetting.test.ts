import { expect, test } from 'vitest';
import { DEFAULT_DESIGN, newWidget } from '../../src/shared/settings/default-design.ts';
import type { WidgetDesign } from '../../src/shared/settings/overlay-design.ts';
import { temporaryFolder } from './carat.ts';
import { post } from './client.ts';
import { openFeed } from './feed-client.ts';
import { hosting } from './hosted-carat.ts';

const start = hosting();

function rose(from: string, number: number) {
  const sender = { id: `id-${from}`, name: from };
  return {
    type: 'gift',
    id: `f-${number}`,
    gift: { id: '5655', coins: 1 },
    count: 1,
    from: sender,
  };
}

test('forgetting a person while live takes their gifts and name from the pages, and nobody else’s', async () => {
  const carat = await start(temporaryFolder());
  const [stage] = DEFAULT_DESIGN.stages;
  if (stage === undefined) throw new Error('there is no stage');
  const widgets = [{ ...newWidget('top', 'top'), period: 'all' } as WidgetDesign];
  await carat.get('design.set', { ...DEFAULT_DESIGN, stages: [{ ...stage, widgets }] });
  const page = await openFeed(carat);
  await post(carat, ['Ana', 'Ben', 'Ana', 'Cem'].map(rose));
  await page.until((state) => state.newest.length === 4);
  await carat.get('design.set', { ...DEFAULT_DESIGN, stages: [{ ...stage, widgets }] });
  await page.until((state) => state.boards.periods[0]?.top.length === 3);

  await carat.get('gifters.forget', 'id-Ana');
  await page.until((state) => state.newest.length === 2);
  expect(page.state().newest.map(({ from }) => from.name)).toEqual(['Cem', 'Ben']);
  expect(JSON.stringify(page.state())).not.toContain('"Ana"');
  expect(page.state().top.map(({ id, coins }) => [id, coins])).toContainEqual(['id-Ana', 2]);

  const late = await openFeed(carat);
  await late.until((state) => state.newest.length === 2);
  expect(JSON.stringify(late.state())).not.toContain('"Ana"');
  await carat.stop();
});
