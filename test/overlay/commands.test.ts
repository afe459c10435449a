import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Delta, OverlayAct } from '../../src/shared/live/delta.ts';
import { EMPTY_LIVE_STATE, type OverlayState } from '../../src/shared/live/live-state.ts';
import { gift } from '../shared/overlay/simulation.ts';
import { counts, giftDelta, openTheatre, shownKeys, standing, type Theatre } from './theatre.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterEach(async () => {
  await theatre.clear();
  theatre.server.publish(overlay({}));
});
afterAll(() => theatre?.close());

const overlay = (state: Partial<OverlayState>): Delta => ({
  type: 'overlay',
  overlay: { ...EMPTY_LIVE_STATE.overlay, ...state },
});
const act = (what: OverlayAct): Delta => ({ type: 'act', act: what });
const skip = (age = 0): Delta => act({ name: 'skip', at: Date.now() - age });
const replay = (key: string, age = 0): Delta =>
  act({ name: 'replay', at: Date.now() - age, gift: gift({ key, running: 7, id: key }) });
const seen = (key: string) => shownKeys(theatre.server.reports).includes(key);
const until = (key: string) => theatre.server.until(() => seen(key));

function onlyTheSmallOne(): boolean {
  const cards = [...document.querySelectorAll('.card')];
  return cards.length === 1 && cards[0]?.classList.contains('lane') === true;
}

/** Resolves when the page has read everything that was published until now. */
async function readAll(page: Awaited<ReturnType<Theatre['open']>>): Promise<void> {
  theatre.server.publish({ type: 'stage', stage: { keyColour: '#ff00ff' } });
  await page.locator('.keyed').waitFor({ state: 'attached' });
  theatre.server.publish({ type: 'stage', stage: { keyColour: null } });
  await page.waitForFunction(() => document.querySelector('.keyed') === null);
}

test('somebody who is forgotten is named on no card any more', async () => {
  const page = await theatre.open();
  theatre.server.publish(giftDelta({ key: 'forgotten', from: 'ana', coins: 500 }));
  const name = page.locator('.card .name');
  await expect.poll(() => name.allTextContents()).toEqual(['Name of ana']);
  theatre.server.publish({ type: 'gifter-forgotten', id: 'ana' });
  await expect.poll(() => name.allTextContents()).toEqual(['Someone']);
});

describe('skip', () => {
  test('takes the large alert off every page, and the small ones go on', async () => {
    const { server } = theatre;
    const pages = [await theatre.open(), await theatre.open()];
    server.publish(
      giftDelta({ key: 'skipped', coins: 29_999, id: 'g1' }),
      giftDelta({ key: 'goes on', id: 'g2', streak: 'running' }),
    );
    await Promise.all(pages.map((page) => standing(page, 2)));
    server.publish(skip());
    await Promise.all(pages.map((page) => page.waitForFunction(onlyTheSmallOne)));
  });

  test('that a page hears of too late is let be', async () => {
    const { server } = theatre;
    const page = await theatre.open();
    server.drop();
    await server.until(() => server.sockets() === 0);
    server.publish(skip(6_000), giftDelta({ key: 'after the late skip', coins: 500 }));
    server.publish(replay('late replay', 6_000));
    await until('after the late skip');
    await readAll(page);
    expect(await page.locator('.card').count()).toBe(1);
    expect(seen('late replay')).toBe(false);
  });
});

describe('replay', () => {
  test('plays while alerts are paused, and a page that comes later does not play it', async () => {
    const { server } = theatre;
    server.publish(overlay({ paused: true, heldSince: Date.now() }));
    const page = await theatre.open();
    server.publish(replay('once more'));
    await standing(page, 1);
    expect(await counts(page)).toEqual(['×7']);
    const late = await theatre.open();
    await readAll(late);
    expect(await late.locator('.card').count()).toBe(0);
  });
});

describe('clear', () => {
  test('empties the stage and the line; what comes next plays', async () => {
    const { server } = theatre;
    const page = await theatre.open();
    server.publish(
      giftDelta({ key: 'on stage', coins: 29_999, id: 'g1' }),
      giftDelta({ key: 'in line', coins: 1_000, id: 'g2' }),
    );
    await standing(page, 1);
    server.publish(overlay({ clearedAt: Date.now() }));
    await standing(page, 0);
    server.publish(giftDelta({ key: 'after the clear', id: 'g3' }));
    await until('after the clear');
    expect(seen('in line')).toBe(false);
  });

  test('reaches a page that was away and gets a snapshot', async () => {
    const { server } = theatre;
    const page = await theatre.open();
    server.publish(
      giftDelta({ key: 'standing then', coins: 29_999, id: 'g1' }),
      giftDelta({ key: 'waiting then', coins: 1_000, id: 'g2' }),
    );
    await standing(page, 1);
    server.drop();
    await server.until(() => server.sockets() === 0);
    server.publish(overlay({ clearedAt: Date.now() + 1 }));
    server.forget();
    await standing(page, 0);
    server.publish(giftDelta({ key: 'after that', id: 'g3' }));
    await until('after that');
    expect(seen('waiting then')).toBe(false);
  });
});

describe('a hold', () => {
  test('that is a quiet time ends by itself, and the count was kept', async () => {
    const { server } = theatre;
    const page = await theatre.open();
    server.publish(overlay({ quietUntil: Date.now() + 4_000, heldSince: Date.now() }));
    server.publish(giftDelta({ key: 'quiet', running: 2, streak: 'running' }));
    server.publish(giftDelta({ key: 'quiet', running: 9, streak: 'ended' }));
    await readAll(page);
    expect(await page.locator('.card').count()).toBe(0);
    await standing(page, 1);
    expect(await counts(page)).toEqual(['×9']);
  });

  test('gives a page that comes later what waits, in order, but nothing that was cleared', async () => {
    const { server } = theatre;
    const heldSince = Date.now() - 120_000;
    const clearedAt = Date.now() - 100_000;
    server.publish(
      giftDelta({ key: 'before the hold', id: 'g0', age: 130_000 }),
      giftDelta({ key: 'cleared', id: 'g1', age: 110_000 }),
      giftDelta({ key: 'held', id: 'g2', age: 90_000 }),
      giftDelta({ key: 'held too', id: 'g3', age: 80_000 }),
      overlay({ paused: true, heldSince, clearedAt }),
    );
    const page = await theatre.open();
    await readAll(page);
    expect(await page.locator('.card').count()).toBe(0);
    server.publish(overlay({ clearedAt }));
    await until('held too');
    expect(seen('held')).toBe(true);
    expect(seen('cleared')).toBe(false);
    expect(seen('before the hold')).toBe(false);
  });

  test('plays what came in it, however long a page was away', async () => {
    const { server } = theatre;
    await theatre.open();
    server.publish(overlay({ paused: true, heldSince: Date.now() - 300_000 }));
    server.drop();
    await server.until(() => server.sockets() === 0);
    server.publish(giftDelta({ key: 'two minutes ago', age: 120_000 }), overlay({}));
    await until('two minutes ago');
  });
});

test('a card that several people share says from how many', async () => {
  const { server } = theatre;
  const page = await theatre.open();
  const roses = Array.from({ length: 18 }, (_, i) =>
    giftDelta({ key: `shared ${i}`, id: '5655', from: `u${i % 5}` }),
  );
  server.publish(...roses);
  await page.locator('.card .gift', { hasText: 'from 5 viewers' }).waitFor();
  const card = page.locator('.card', { hasText: 'from 5 viewers' });
  expect(await card.locator('.count').textContent()).toMatch(/^×\d+$/);
});

test('a card that cannot be drawn takes no other with it', async () => {
  const { server } = theatre;
  const page = await theatre.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    const { animate } = Element.prototype;
    Element.prototype.animate = function (...args) {
      if (this.closest('.card')?.textContent?.includes('Broken')) throw new Error('no picture');
      return animate.apply(this, args);
    };
  });
  const hellos = server.reports.length;
  await page.goto(server.page);
  await server.until(() => server.reports.length > hellos);
  server.publish(
    giftDelta({ key: 'broken', id: 'g1', name: 'Broken', coins: 1_000 }),
    giftDelta({ key: 'whole', id: 'g2', coins: 500 }),
  );
  await until('whole');
  expect(errors.length).toBeGreaterThan(0);
  await standing(page, 0);
  // Both cards have their whole time, one after the other.
}, 60_000);
