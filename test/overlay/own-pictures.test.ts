import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { endingOf, mediaTypeOf } from '../../src/shared/overlay/media-type.ts';
import { DEFAULT_DESIGN } from '../../src/shared/settings/default-design.ts';
import type { MediaType } from '../../src/shared/settings/design-kinds.ts';
import type { AlertRules } from '../../src/shared/settings/overlay-design.ts';
import { madePicture, pixelAt } from './made-pictures.ts';
import { giftDelta, standing, theatreForTests } from './theatre.ts';

const theatre = theatreForTests();

/** A page on which a gift that has this picture stands over nothing but transparency. */
async function pageWith(type: MediaType, body: Buffer): Promise<Page> {
  const { server } = theatre;
  const id = `0123456789abcdef.${endingOf(type)}`;
  server.own.set(`/overlay/own/${id}`, { body, type });
  const rule = { id: '5655', name: 'Rose', tier: null, line1: null, line2: null, hidden: false };
  theatre.show({
    ...DEFAULT_DESIGN,
    media: [{ id, name: 'mine', type, bytes: body.length }],
    alerts: { ...DEFAULT_DESIGN.alerts, gifts: [{ ...rule, media: id }] },
  });
  return theatre.open({ path: 'combo', reducedMotion: 'reduce' });
}

test.each<MediaType>(['image/gif', 'image/webp', 'video/webm'])(
  'an own %s moves, and what is transparent in it stays so',
  async (type) => {
    const body = await madePicture(await theatre.browser.newPage(), type);
    expect(mediaTypeOf(body)).toBe(type);
    const page = await pageWith(type, body);
    const seen = new Set<string>();
    let running = 5;
    await expect
      .poll(
        async () => {
          // A streak that goes on stays.
          running += 1;
          const streak = { id: '5655', streak: 'running' } as const;
          theatre.server.publish(giftDelta({ key: type, running, ...streak }));
          const box = await page.locator('.streak .own .picture').boundingBox();
          if (box === null) return [];
          const at = (share: number) =>
            pixelAt(page, box.x + box.width * share, box.y + box.height / 2);
          const [red = 0, , blue = 0, alpha] = await at(0.25);
          if (alpha === 255 && red > 180 && blue < 80) seen.add('red');
          if (alpha === 255 && blue > 180 && red < 80) seen.add('blue');
          if (seen.size > 0) expect((await at(0.75))[3]).toBe(0);
          return [...seen].sort();
        },
        { timeout: 30_000 },
      )
      .toEqual(['blue', 'red']);
  },
  60_000,
);

/** A page on which alerts of the smallest tier have this picture. */
async function pageWithTier(type: MediaType, body: Buffer): Promise<Page> {
  const { server } = theatre;
  const id = `fedcba9876543210.${endingOf(type)}`;
  server.own.set(`/overlay/own/${id}`, { body, type });
  const { alerts } = DEFAULT_DESIGN;
  const [first, ...rest] = alerts.tiers;
  const tiers = [{ ...first, media: id }, ...rest] as AlertRules['tiers'];
  theatre.show({
    ...DEFAULT_DESIGN,
    media: [{ id, name: 'mine', type, bytes: body.length }],
    alerts: { ...alerts, tiers },
  });
  return theatre.open({ reducedMotion: 'reduce' });
}

test.each<MediaType>(['image/png', 'image/jpeg', 'video/webm'])(
  'an own %s stands for every gift of its size, and for no other',
  async (type) => {
    const made = await theatre.browser.newPage();
    const body =
      type === 'video/webm'
        ? await madePicture(made, type)
        : await made.screenshot({ type: type === 'image/png' ? 'png' : 'jpeg' });
    expect(mediaTypeOf(body)).toBe(type);
    const page = await pageWithTier(type, body);
    theatre.server.publish(giftDelta({ key: `${type} small`, id: '5655' }));
    theatre.server.publish(giftDelta({ key: `${type} large`, id: '6369', coins: 500 }));
    await standing(page, 2);
    await page.waitForFunction(() => {
      const own = document.querySelector('.tier-1 .setting.own .picture');
      return own instanceof HTMLVideoElement
        ? own.videoWidth > 0
        : own instanceof HTMLImageElement && own.naturalWidth > 0;
    });
    expect(await page.locator('.tier-3 .setting.own').count()).toBe(0);
  },
  30_000,
);

test.each<MediaType>(['image/png', 'video/webm'])(
  'an own %s that is damaged leaves the gift its own art',
  async (type) => {
    const page = await pageWithTier(type, Buffer.from('no picture at all'));
    theatre.server.publish(giftDelta({ key: `damaged ${type}`, id: '5655' }));
    await standing(page, 1);
    await page.waitForFunction(() => {
      const art = document.querySelector<HTMLImageElement>('.tier-1 .setting:not(.own) .picture');
      return (art?.naturalWidth ?? 0) > 0;
    });
    expect(await page.locator('.card .own').count()).toBe(0);
  },
);
