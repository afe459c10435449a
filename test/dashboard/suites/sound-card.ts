import { expect } from '@playwright/test';
import { describe, it } from 'vitest';
import { NO_SOUND, type SoundPage } from '../../../src/shared/live/sound-state.ts';
import { OBS_SOUND as OBS } from '../../fixtures/sound-page.ts';
import { filledWorld } from '../harness/filled.ts';
import type { Show } from '../harness/stage.ts';
import type { World } from '../harness/world.ts';

function worldWith(...pages: SoundPage[]): World {
  const world = filledWorld();
  const speaker = pages[0]?.id ?? null;
  world.live = { ...world.live, sound: { ...NO_SOUND, pages, speaker } };
  return world;
}

export function soundCard(show: Show): void {
  describe('the sound card', () => {
    it('says where sounds are heard, and tries one there', async () => {
      const { page, main } = await show({ world: worldWith(OBS), hash: '#/overlay' });
      const card = page.getByRole('region', { name: 'Sound', exact: true });
      await expect(card.getByText('Sounds are heard in OBS.')).toBeVisible();
      await card.getByRole('button', { name: 'Try Size 4' }).click();
      await expect(page.getByTestId('tried-sound')).toHaveText('Played in OBS.');
      expect(main.calls).toContainEqual({ name: 'sound.try', input: 4 });
    });

    it('tells every kind of silence, and what to do about it', async () => {
      const { page, main } = await show({ world: worldWith(), hash: '#/overlay' });
      const card = page.getByRole('region', { name: 'Sound', exact: true });
      await expect(card.getByText('No overlay page is connected')).toBeVisible();
      await card.getByRole('button', { name: 'Try Size 1' }).click();
      await expect(page.getByTestId('tried-sound')).toContainText('no overlay page is connected');
      const blocked: SoundPage = { ...OBS, ability: 'blocked' };
      const state = { ...NO_SOUND, pages: [blocked], speaker: blocked.id };
      main.publish({ type: 'sound', sound: state });
      await expect(card.getByText('Sound is blocked in OBS.')).toBeVisible();
      await expect(card.getByText('Control audio via OBS')).toBeVisible();
      const { design } = main.world.live;
      const quiet = { ...design, sound: { ...design.sound, volume: 0 } };
      main.publish({ type: 'design', design: quiet });
      await expect(card.getByText('The volume is 0')).toBeVisible();
      await card.getByRole('switch', { name: 'Sounds for alerts' }).press('Space');
      await expect(card.getByText('Sound is off.')).toBeVisible();
    });

    it.each([
      ['in the app', { ...OBS, place: 'app', preview: true }, 'Played in the app only'],
      ['in the overlay window', { ...OBS, place: 'app' }, 'Played in the overlay window.'],
      ['in the browser source', OBS, 'Played in OBS.'],
      ['blocked', { ...OBS, ability: 'blocked' }, 'Blocked in OBS. In OBS, open the properties'],
    ] as const)('says of a try that it was %s', async (_how, where, said) => {
      const { page } = await show({ world: worldWith(where), hash: '#/overlay' });
      await page.getByRole('button', { name: 'Try Size 3' }).click();
      await expect(page.getByTestId('tried-sound')).toContainText(said);
    });

    it('tells the silence of pages that may not sound, and of alerts that are held back', async () => {
      const off: SoundPage = { ...OBS, ability: 'off' };
      const { page, main } = await show({ world: worldWith(off), hash: '#/overlay' });
      const card = page.getByRole('region', { name: 'Sound', exact: true });
      main.publish({ type: 'sound', sound: { ...NO_SOUND, pages: [off] } });
      await expect(card.getByText('kept silent by ?sound=off')).toBeVisible();
      await card.getByText('Window only').click();
      await expect(card.getByText('Only the overlay window may sound')).toBeVisible();
      await card.getByRole('radio', { name: 'OBS first' }).click();
      main.publish({ type: 'sound', sound: { ...NO_SOUND, pages: [OBS], speaker: OBS.id } });
      const { overlay } = main.world.live;
      main.publish({ type: 'overlay', overlay: { ...overlay, paused: true, heldSince: 1 } });
      await expect(card.getByText('Alerts are held back right now')).toBeVisible();
    });

    it('takes a sound of the creator’s own, and gives it to a gift', async () => {
      const { page, main } = await show({ world: worldWith(OBS), hash: '#/overlay' });
      const chosen = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Add sounds' }).click();
      const file = { name: 'horn.ogg', mimeType: 'audio/ogg', buffer: Buffer.from('ogg') };
      await (await chosen).setFiles([file]);
      const files = page.getByRole('region', { name: 'Your sounds' });
      await expect(files.getByText('horn.ogg', { exact: true })).toBeVisible();
      const gift = page.getByRole('combobox', { name: 'Sound for another gift' });
      await gift.evaluate((input) => input.scrollIntoView({ block: 'center' }));
      await gift.fill('corgi');
      await page.getByRole('option', { name: /Corgi/ }).click();
      await page.getByRole('button', { name: /Sound of Corgi/ }).click();
      await page.getByRole('option', { name: 'horn.ogg' }).click();
      const sounds = () => main.world.live.design.sound.gifts;
      await expect
        .poll(sounds)
        .toMatchObject([{ name: 'Corgi', sound: '0123456789abcdef.ogg', volume: 100 }]);
      await page.getByRole('button', { name: 'Remove the sound of Corgi' }).click();
      await expect.poll(sounds).toEqual([]);
    });

    it('gives a size another sound and volume, by keys', async () => {
      const { page, main } = await show({ world: worldWith(OBS), hash: '#/overlay' });
      await page.getByRole('button', { name: /Sound of Size 2/ }).click();
      await page.getByRole('option', { name: 'Bell' }).click();
      const second = () => main.world.live.design.sound.tiers[1];
      await expect.poll(() => second().sound).toBe('bell');
      await page.getByRole('slider', { name: 'Volume of Size 2' }).press('ArrowRight');
      await expect.poll(() => second().volume).toBe(75);
    });

    it('reads aloud only when it is asked to, and says when nobody can', async () => {
      const { page, main } = await show({ world: worldWith(OBS), hash: '#/overlay' });
      expect(main.world.live.design.sound.speech.on).toBe(false);
      await page.getByRole('switch', { name: 'Read alerts aloud' }).press('Space');
      await expect(page.getByText('No connected page has a voice.')).toBeVisible();
      await page.getByLabel('Words that are never spoken').fill('badger, mud pie');
      await page.getByLabel('Words that are never spoken').press('Enter');
      await expect
        .poll(() => main.world.live.design.sound.speech.blocked)
        .toEqual(['badger', 'mud pie']);
    });
  });
}
