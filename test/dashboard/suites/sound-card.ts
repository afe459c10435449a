import { expect } from '@playwright/test';
import { describe, it } from 'vitest';
import { NO_SOUND, type SoundPage } from '../../../src/shared/live/sound-state.ts';
import { filledWorld } from '../harness/filled.ts';
import type { Show } from '../harness/stage.ts';
import type { World } from '../harness/world.ts';

const OBS: SoundPage = {
  id: 'page-obs',
  place: 'obs',
  ability: 'ready',
  voices: 0,
  preview: false,
};

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
