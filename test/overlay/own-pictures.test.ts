import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { endingOf, mediaTypeOf } from '../../src/shared/overlay/media-type.ts';
import { DEFAULT_DESIGN } from '../../src/shared/settings/default-design.ts';
import type { MediaType } from '../../src/shared/settings/design-kinds.ts';
import { madePicture, pixelAt } from './made-pictures.ts';
import { giftDelta, openTheatre, type Theatre } from './theatre.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterEach(() => theatre.clear());
afterAll(() => theatre?.close());

/** A page on which a gift that has this picture stands over nothing but transparency. */
async function pageWith(type: MediaType, body: Buffer): Promise<Page> {
  const { server } = theatre;
  const id = `0123456789abcdef.${endingOf(type)}`;
  server.own.set(`/overlay/own/${id}`, { body, type });
  const rule = { id: '5655', name: 'Rose', tier: null, line1: null, line2: null, hidden: false };
  server.publish({
    type: 'design',
    design: {
      ...DEFAULT_DESIGN,
      media: [{ id, name: 'mine', type, bytes: body.length }],
      alerts: { ...DEFAULT_DESIGN.alerts, gifts: [{ ...rule, media: id }] },
    },
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
