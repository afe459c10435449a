import { expect, test } from 'vitest';
import { DEFAULT_DESIGN, newWidget } from '../../src/shared/settings/default-design.ts';
import type { Look, WidgetDesign } from '../../src/shared/settings/overlay-design.ts';
import { inFullSwing, stageOf, stageWith } from './sample-stage.ts';
import { giftDelta, standing, theatreForTests } from './theatre.ts';

const theatre = theatreForTests();

const TOP = newWidget('top', 'top');

/** The panel of the top gifters on a page of its own, as a browser has drawn it. */
async function panelOf(look: Partial<Look>, widget: WidgetDesign = TOP) {
  theatre.show(stageWith(look, widget));
  theatre.server.publish(...inFullSwing());
  const page = await theatre.open({ path: 'stage' });
  await page.locator('.top .entry').first().waitFor();
  const drawn = await page.evaluate(() => {
    const panel = document.querySelector('.panel');
    const base = document.querySelector('.base');
    const name = document.querySelector('.name');
    if (panel === null || base === null || name === null) throw new Error('no panel');
    const { left, top } = panel.getBoundingClientRect();
    const { color, fontFamily, fontSize } = getComputedStyle(name);
    const surface = getComputedStyle(base).backgroundColor;
    return { left, top, letters: Number.parseFloat(fontSize), color, fontFamily, surface };
  });
  await theatre.clear();
  return drawn;
}

test('colours, letters, size and place of a look are the creator’s', async () => {
  const theme = 'minimal' as const;
  const plain = await panelOf({ theme });
  const own = await panelOf({ theme, surface: '#123456', text: '#fedcba', font: 'serif' });
  expect(own).toMatchObject({ surface: 'rgb(18, 52, 86)', color: 'rgb(254, 220, 186)' });
  expect(own.fontFamily).toContain('Georgia');
  expect(plain.fontFamily).not.toContain('Georgia');
  const small = await panelOf({ theme, size: 50 });
  expect(small.letters).toBeCloseTo(plain.letters / 2, 1);
  const corner = await panelOf({ theme, size: 50 }, { ...TOP, alignX: 'left', alignY: 'top' });
  expect(corner).toMatchObject({ left: 0, top: 0 });
  expect(small.left).toBeGreaterThan(0);
});

test('dark letters of the creator’s are held apart by something light, light ones by something dark', async () => {
  const totals = newWidget('totals', 'totals');
  for (const [text, outline] of [
    ['#14204a', 'rgb(255, 255, 255)'],
    ['#ffe9a8', 'rgb(6, 7, 13)'],
  ] as const) {
    theatre.show(stageWith({ text }, totals));
    const page = await theatre.open({ path: 'stage' });
    const line = page.locator('.totals .text');
    await line.waitFor();
    expect(await line.evaluate((one) => getComputedStyle(one).textShadow)).toContain(outline);
    await theatre.clear();
  }
});

test('a widget’s own look comes before that of its stage', async () => {
  const look = { ...stageOf(true).look, theme: 'minimal' as const, surface: '#ff0000' };
  const own = await panelOf({ theme: 'minimal', surface: '#00ff00' }, { ...TOP, look });
  expect(own.surface).toBe('rgb(255, 0, 0)');
});

test('without motion an alert stands at once', async () => {
  theatre.show(stageWith({ theme: 'festive', motion: 'none' }, newWidget('alerts', 'alerts')));
  const page = await theatre.open({ path: 'stage' });
  theatre.server.publish(giftDelta({ key: 'still', coins: 10_000 }));
  await standing(page, 1);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

/** Right-to-left letters with a number behind them, which they would otherwise pull to the left. */
const NAME = 'ليلى 12';

test('a name from right to left turns nothing around it', async () => {
  const widgets = [newWidget('alerts', 'alerts'), TOP, newWidget('latest', 'latest')];
  theatre.show(stageWith({}, ...widgets));
  const { server } = theatre;
  const top = [{ id: 'a', name: NAME, gifts: 1, coins: 40 }];
  const session = inFullSwing().find((delta) => delta.type === 'session');
  if (session?.type !== 'session') throw new Error('no session');
  const page = await theatre.open({ path: 'stage' });
  const delta = giftDelta({ key: 'rtl', coins: 5, running: 9 });
  if (delta.type !== 'gift') throw new Error('no gift');
  server.publish({ ...session, top });
  server.publish({ ...delta, gift: { ...delta.gift, from: { id: 'a', name: NAME } } });
  await standing(page, 1);
  for (const list of ['.top', '.latest']) {
    await page.locator(`${list} .entry`, { hasText: NAME }).waitFor();
  }
  const names = await page.locator('.name').evaluateAll((spans) =>
    spans.map((span) => {
      const { unicodeBidi, direction } = getComputedStyle(span);
      return `${span.textContent} ${unicodeBidi} ${direction}`;
    }),
  );
  const own = names.filter((name) => name.startsWith(NAME));
  expect(own).toEqual(Array(3).fill(`${NAME} isolate rtl`));
  // The number of coins stands behind the name, as it does for everybody.
  const order = await page.locator('.top .entry-inside').evaluate((row) => {
    const [name, value] = ['.name', '.value'].map((part) => row.querySelector(part));
    return [name?.getBoundingClientRect().right, value?.getBoundingClientRect().left];
  });
  expect(order[0]).toBeLessThanOrEqual(order[1] ?? 0);
});

/** What viewers call themselves, and what is written. U+0378 and U+0379 are no characters anywhere. */
const PARTLY_WRITABLE = [
  ['\u0378\u0379', 'Someone'],
  ['♥ \u0378 ♥', 'Someone'],
  ['Мара', 'Мара'],
  ['🦄💖', '🦄💖'],
  ['Zoë \u0378', 'Zoë'],
  ['Kai (\u0378\u0379) | \u0379', 'Kai'],
  ['\u0378ليلى\u0379', 'ليلى'],
  // A letter in fancy dress that is too new for any font.
  ['\u{1ccd6}na', 'Ana'],
  ['\u0378🦄', '🦄'],
] as const;

test('what no font here can write is left out of names, and a name of nothing else is somebody', async () => {
  const rows = PARTLY_WRITABLE.length;
  const latest = { ...newWidget('latest', 'latest'), rows } as WidgetDesign;
  theatre.show(stageWith({}, newWidget('alerts', 'alerts'), latest));
  const page = await theatre.open({ path: 'stage' });
  for (const [i, [name]] of PARTLY_WRITABLE.entries()) {
    const delta = giftDelta({ key: `name ${i}` });
    if (delta.type !== 'gift') throw new Error('no gift');
    const from = { id: name, name };
    theatre.server.publish({ ...delta, gift: { ...delta.gift, from } });
  }
  await expect
    .poll(async () => (await page.locator('.latest .name').allTextContents()).sort())
    .toEqual(PARTLY_WRITABLE.map(([, name]) => name).sort());
  expect(await page.locator('.card .name').first().textContent()).toBe('Someone');
});

test('a gift whose name no font here can write is a gift all the same', async () => {
  theatre.show(stageWith({}, newWidget('alerts', 'alerts')));
  const page = await theatre.open({ path: 'stage' });
  theatre.server.publish(giftDelta({ key: 'foreign', id: 'f', name: '\u0378\u0379' }));
  await standing(page, 1);
  expect(await page.locator('.card .gift').textContent()).toBe('A gift');
  expect(await page.locator('.card .initial').count()).toBe(0);
  await page.waitForFunction(
    () => (document.querySelector<HTMLImageElement>('.card .picture')?.naturalWidth ?? 0) > 0,
  );
});

test('words that get streams flagged are covered on every widget, in names too', async () => {
  const alerts = { ...DEFAULT_DESIGN.alerts, safeWording: true, safeWords: ['secret'] };
  const widgets = [newWidget('alerts', 'alerts'), newWidget('latest', 'latest')];
  theatre.show({ ...stageWith({}, ...widgets), alerts });
  const page = await theatre.open({ path: 'stage' });
  const delta = giftDelta({ key: 'flagged', name: 'Secret Follow' });
  if (delta.type !== 'gift') throw new Error('no gift');
  const from = { id: 'f', name: 'follow4follow' };
  theatre.server.publish({ ...delta, gift: { ...delta.gift, from } });
  await standing(page, 1);
  await page.locator('.latest .entry').first().waitFor();
  const seen = (await page.locator('body').innerText()).toLowerCase();
  expect(seen).toContain('•••');
  expect(seen).not.toMatch(/follow|secret/);
});
