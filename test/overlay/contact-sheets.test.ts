import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { newWidget } from '../../src/shared/settings/default-design.ts';
import { THEMES, type Theme } from '../../src/shared/settings/design-kinds.ts';
import { arriving, fullDesign, inFullSwing, NAMES, stageWith } from './sample-stage.ts';
import { BACKGROUNDS, type Background, paintBehind, saveSheet } from './sheets.ts';
import { giftDelta, standing, theatreForTests } from './theatre.ts';

/*
 * Every widget in every theme and both formats, and every tier, over light, dark and busy pictures.
 * CARAT_SHEETS=folder keeps the contact sheets; without it only what can be measured is looked at.
 */

const FOLDER = process.env.CARAT_SHEETS ?? null;
const ONLY = process.env.CARAT_THEMES?.split(',') ?? THEMES;
const WANTED = THEMES.filter((theme) => ONLY.includes(theme));
const BEHIND = Object.keys(BACKGROUNDS) as Background[];
const TIERS = [
  { coins: 1, running: 9, id: '5655', name: 'Rose' },
  { coins: 30, running: 1, id: '5879', name: 'Doughnut' },
  { coins: 299, running: 2, id: '6267', name: 'Corgi' },
  { coins: 1_000, running: 3, id: 'moon', name: 'Moon Cat Deluxe' },
  { coins: 29_999, running: 999, id: '6369', name: 'Lion' },
] as const;

/** Nothing to wait for: this is about how things stand, not about how they come. */
const STILL = { reducedMotion: 'reduce' } as const;

const theatre = theatreForTests();

/** Until everything that comes on has come on, and every picture is there. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
      .filter((one) => (one.effect as KeyframeEffect).target?.closest('.drop') === null);
    await Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
}

/** Texts that stick out of their panel or card, by their class. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.line, .title, .entry-inside, .top-line, .text')]
      .filter((text) => {
        const around = text.closest('.card, .panel')?.getBoundingClientRect();
        const own = text.getBoundingClientRect();
        return around !== undefined && (own.left < around.left - 2 || own.right > around.right + 2);
      })
      .map((text) => text.className),
  );
}

async function stagePicture(theme: Theme, upright: boolean, behind: Background): Promise<Buffer> {
  const { server } = theatre;
  theatre.show(fullDesign(theme, upright));
  server.publish(...inFullSwing());
  const viewport = upright ? { width: 720, height: 1280 } : { width: 1280, height: 720 };
  const page = await theatre.open({ path: 'stage', viewport, ...STILL });
  await paintBehind(page, behind);
  await page.locator('.panel').first().waitFor({ state: 'attached' });
  server.publish(...arriving(`${theme} ${upright}`));
  await standing(page, 3);
  await atRest(page);
  expect(await stickingOut(page), theme).toEqual([]);
  const shot = await page.screenshot();
  await theatre.clear();
  return shot;
}

async function tierPictures(theme: Theme, background: Background): Promise<Buffer[]> {
  const { server } = theatre;
  theatre.show(stageWith({ theme }, newWidget('alerts', 'alerts')));
  const viewport = { width: 800, height: 800 };
  const page = await theatre.open({ path: 'alerts', viewport, ...STILL });
  await paintBehind(page, background);
  const pictures: Buffer[] = [];
  for (const [index, tier] of TIERS.entries()) {
    const delta = giftDelta({ ...tier, key: `${theme} tier ${index} ${background}` });
    if (delta.type !== 'gift') throw new Error('no gift');
    const name = NAMES[(index + THEMES.indexOf(theme)) % NAMES.length] ?? '';
    server.publish({ ...delta, gift: { ...delta.gift, from: { id: name, name } } });
    await standing(page, 1);
    await atRest(page);
    expect(await stickingOut(page), `${theme} ${index}`).toEqual([]);
    pictures.push(await page.screenshot({ clip: await aroundCard(page) }));
    server.publish({ type: 'act', act: { name: 'skip', at: Date.now() } });
    await standing(page, 0);
  }
  await theatre.clear();
  return pictures;
}

/** The part of the page that the card takes up, always of the same shape. */
async function aroundCard(page: Page) {
  const box = await page.locator('.card').boundingBox();
  if (box === null) throw new Error('no card stands');
  const isLarge = box.width > 300;
  const [width, height] = isLarge ? [560, 420] : [340, 255];
  const x = Math.max(0, Math.min(800 - width, box.x + box.width / 2 - width / 2));
  const y = Math.max(0, Math.min(800 - height, box.y + box.height - height * 0.8));
  return { x, y, width, height };
}

const keep = async (name: string, pictures: readonly Buffer[], columns: number, width: number) => {
  if (FOLDER !== null) {
    await saveSheet(theatre.browser, join(FOLDER, name), pictures, columns, width);
  }
};

test.each(WANTED)(
  '%s: every widget holds its text, upright and lying',
  async (theme) => {
    const at = THEMES.indexOf(theme);
    const upright = [];
    for (const index of FOLDER === null ? [0] : [0, 1, 2]) {
      upright.push(await stagePicture(theme, true, BEHIND[(at + index) % 3] ?? 'dark'));
    }
    await keep(`${theme}-upright.png`, upright, 3, 600);
    await keep(
      `${theme}-lying.png`,
      [await stagePicture(theme, false, BEHIND[(at + 2) % 3] ?? 'busy')],
      1,
      1280,
    );
  },
  120_000,
);

test.each(WANTED)(
  '%s: every tier holds its text',
  async (theme) => {
    const pictures = [];
    for (const background of FOLDER === null ? (['dark'] as const) : BEHIND) {
      pictures.push(...(await tierPictures(theme, background)));
    }
    await keep(`${theme}-tiers.png`, pictures, 5, 380);
  },
  120_000,
);
