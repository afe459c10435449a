import { describe, expect, test } from 'vitest';
import { EMPTY_LIVE_STATE } from '../../src/shared/live/live-state.ts';
import { pixelsOf } from './pixels.ts';
import { counts, giftDelta, shownKeys, standing, theatreForTests } from './theatre.ts';

const theatre = theatreForTests();

describe('a gift', () => {
  test('plays as a card over full transparency, and leaves nothing behind', async () => {
    const { server } = theatre;
    const page = await theatre.open();
    expect((await pixelsOf(page)).painted).toBeNull();

    server.publish(giftDelta({ key: 'rose', id: '5655' }));
    await standing(page, 1);
    await page.waitForFunction(() => document.getAnimations().length === 0);
    const card = await page.locator('.card').boundingBox();
    const { painted } = await pixelsOf(page);
    if (card === null || painted === null) throw new Error('no card was drawn');
    // The setting and the outline stand out of the plate a little.
    expect(painted.left).toBeGreaterThan(card.x - 20);
    expect(painted.right).toBeLessThan(card.x + card.width + 8);
    expect(painted.top).toBeGreaterThan(card.y - 12);
    expect(painted.bottom).toBeLessThan(card.y + card.height + 12);

    await standing(page, 0);
    expect((await pixelsOf(page)).painted).toBeNull();
  });

  test('is reported as shown, once, when its card has been drawn', async () => {
    const { server } = theatre;
    const page = await theatre.open();
    server.publish(giftDelta({ key: 'seen' }));
    await server.until(() => shownKeys(server.reports).includes('seen'));
    expect(await page.locator('.card').count()).toBe(1);
    await standing(page, 0);
    expect(shownKeys(server.reports).filter((key) => key === 'seen')).toHaveLength(1);
  });

  test('names who, what, how many and how much', async () => {
    const page = await theatre.open();
    theatre.server.publish(
      giftDelta({ key: 'g', id: '11046', name: 'Galaxy', coins: 1_000, running: 3, from: 'ana' }),
    );
    await standing(page, 1);
    const text = (selector: string) => page.locator(selector).textContent();
    expect(await text('.name')).toBe('Name of ana');
    expect(await text('.gift')).toBe('Galaxy');
    expect(await text('.count')).toBe('×3');
    await page.waitForFunction(() => document.querySelector('.number')?.textContent === '3,000');
    await page.waitForFunction(() => {
      const picture = document.querySelector<HTMLImageElement>('.picture');
      return picture?.complete === true && picture.naturalWidth > 0;
    });
  });

  test.each([
    [1, 'lane'],
    [10, 'lane'],
    [100, 'main'],
    [1_000, 'main'],
    [10_000, 'main'],
  ])('of %i coins is larger than the tier below', async (coins, place) => {
    const page = await theatre.open();
    theatre.server.publish(giftDelta({ key: `tier ${coins}`, coins }));
    await standing(page, 1);
    const area = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll<HTMLElement>('.body, .setting')];
      return boxes.reduce((sum, box) => sum + box.offsetWidth * box.offsetHeight, 0);
    });
    expect(await page.locator(`.card.${place}`).count()).toBe(1);
    expect(area).toBeGreaterThan(areas.at(-1) ?? 0);
    areas.push(area);
  });
  const areas: number[] = [];
});

describe('a streak', () => {
  test('counts up in one card and goes soon after its end', async () => {
    const { server } = theatre;
    const page = await theatre.open();
    for (let running = 1; running <= 5; running += 1) {
      server.publish(giftDelta({ key: 's', running, streak: 'running' }));
      await page.waitForFunction(
        (text) => document.querySelector('.count')?.textContent === text,
        running === 1 ? '' : `×${running}`,
      );
    }
    server.publish({ type: 'streak-ended', key: 's' });
    expect(await page.locator('.card').count()).toBe(1);
    await standing(page, 0);
    expect(shownKeys(server.reports).filter((key) => key === 's')).toHaveLength(1);
  });

  test('moves to the middle when it has grown large', async () => {
    const { server } = theatre;
    const page = await theatre.open();
    server.publish(giftDelta({ key: 'big', running: 99, streak: 'running' }));
    await page.locator('.card.lane').waitFor();
    server.publish(giftDelta({ key: 'big', running: 100, streak: 'running' }));
    await page.locator('.card.main.tier-3').waitFor();
    expect(await counts(page)).toEqual(['×100']);
  });
});

describe('the stage', () => {
  test.each([
    [540, 960],
    [960, 540],
    [800, 600],
    [600, 600],
  ])('of %i×%i holds a full set of cards, none over another', async (width, height) => {
    const page = await theatre.open({ viewport: { width, height } });
    const gifts = [
      { coins: 1, running: 9 },
      { coins: 5, running: 19 },
      { coins: 99, running: 1 },
      { coins: 29_999, running: 999 },
    ];
    theatre.server.publish(
      ...gifts.map((one, i) => giftDelta({ ...one, key: `full ${i}`, id: `g${i}` })),
    );
    await standing(page, gifts.length);
    await page.evaluate(entrances);
    const boxes = await page.locator('.plate, .setting, .count').evaluateAll((parts) =>
      parts.map((part) => {
        const { left, top, right, bottom } = part.getBoundingClientRect();
        const card = [...document.querySelectorAll('.card')].indexOf(
          part.closest('.card') as Element,
        );
        return { card, left, top, right, bottom };
      }),
    );
    for (const one of boxes) {
      expect(Math.min(one.left, one.top)).toBeGreaterThanOrEqual(-1);
      expect(one.right).toBeLessThanOrEqual(width + 1);
      expect(one.bottom).toBeLessThanOrEqual(height + 1);
      for (const other of boxes.filter((box) => box.card !== one.card)) {
        const apart =
          one.right <= other.left + 2 ||
          other.right <= one.left + 2 ||
          one.bottom <= other.top + 2 ||
          other.bottom <= one.top + 2;
        expect(apart, JSON.stringify([one, other])).toBe(true);
      }
    }
  });

  test('is filled with the key colour when there is one', async () => {
    const { server } = theatre;
    server.publish({ type: 'stage', stage: { keyColour: '#00ff00' } });
    const page = await theatre.open();
    expect((await pixelsOf(page)).corner).toEqual([0, 255, 0, 255]);
    server.publish({ type: 'stage', stage: { keyColour: null } });
    await page.waitForFunction(() => document.querySelector('.keyed') === null);
    expect((await pixelsOf(page)).painted).toBeNull();
  });

  test('starts nothing new while paused, and goes on afterwards', async () => {
    const { server } = theatre;
    const overlay = { ...EMPTY_LIVE_STATE.overlay, pages: 1, paused: true };
    server.publish({ type: 'overlay', overlay });
    const page = await theatre.open();
    server.publish(giftDelta({ key: 'later', running: 1, streak: 'running' }));
    server.publish(giftDelta({ key: 'later', running: 7, streak: 'ended' }));
    server.publish({ type: 'stage', stage: { keyColour: '#ff00ff' } });
    await page.locator('.keyed').waitFor({ state: 'attached' });
    expect(await page.locator('.card').count()).toBe(0);
    server.publish({ type: 'stage', stage: { keyColour: null } });
    server.publish({ type: 'overlay', overlay: { ...overlay, paused: false } });
    await standing(page, 1);
    expect(await counts(page)).toEqual(['×7']);
  });

  test('moves nothing but opacity for those who asked for less motion', async () => {
    const page = await theatre.open({ reducedMotion: 'reduce' });
    theatre.server.publish(giftDelta({ key: 'calm', coins: 10_000, running: 2 }));
    await standing(page, 1);
    const moved = await page.evaluate(() =>
      document
        .getAnimations()
        .flatMap((one) => (one.effect as KeyframeEffect).getKeyframes())
        .filter((frame) => 'transform' in frame),
    );
    expect(moved).toEqual([]);
    expect(await page.locator('.splinter').count()).toBe(0);
    await page.waitForFunction(() => document.querySelector('.number')?.textContent === '20,000');
  });
});

/** Until every card stands at rest; the rays of large cards turn on. */
async function entrances(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
}
