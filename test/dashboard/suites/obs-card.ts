import { expect } from '@playwright/test';
import { describe, it } from 'vitest';
import { filledWorld, troubledWorld } from '../harness/filled.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld } from '../harness/world.ts';

export function obsCard(show: Show): void {
  const open = async (world: Parameters<Show>[0]['world']) => {
    const shown = await show({ world, hash: '#/overlay' });
    const card = shown.page.getByRole('region', { name: 'OBS assistant' });
    await card.waitFor();
    const asked = () => shown.main.calls.filter(({ name }) => name.startsWith('obs.'));
    return { ...shown, card, asked };
  };

  describe('the OBS assistant', () => {
    it('asks nothing of OBS before an address is entered, and checks then', async () => {
      const { card, asked } = await open(emptyWorld());
      expect(asked().map(({ name }) => name)).toEqual(['obs.connection']);
      await card.getByRole('textbox', { name: 'Address' }).fill('localhost');
      await card.getByRole('button', { name: 'Connect' }).click();
      await expect(card.getByText('A host and a port')).toBeVisible();
      await card.getByRole('textbox', { name: 'Address' }).fill('localhost:4455');
      await card.getByLabel('Password').fill('s3cret');
      await card.getByRole('button', { name: 'Connect' }).click();
      await expect(card.getByText('The overlay is not in OBS yet.')).toBeVisible();
      expect(asked().slice(1)).toEqual([
        { name: 'obs.setConnection', input: { address: 'localhost:4455', password: 's3cret' } },
        { name: 'obs.check', input: null },
      ]);
      await expect(card.getByText('key store')).toBeVisible();
    });

    it('adds the stage that fits the canvas to the scene that is on air', async () => {
      const { card, asked } = await open(emptyWorld());
      await card.getByRole('button', { name: 'Connect' }).click();
      await card.getByRole('button', { name: 'Add to OBS' }).click();
      await expect(card.getByText('Viewers see the overlay.')).toBeVisible();
      expect(asked().at(-1)?.input).toMatchObject({ scene: 'Live', audio: true });
    });

    it('puts right what it has found, one after the other', async () => {
      const { card, asked } = await open(troubledWorld());
      await card.getByRole('button', { name: 'Check OBS' }).click();
      for (const name of ['Use the new address', 'Show it', 'Use that size']) {
        await card.getByRole('button', { name }).click();
        await expect(card.getByRole('button', { name })).toBeHidden();
      }
      await expect(card.getByText('Viewers see the overlay.')).toBeVisible();
      const mended = asked().filter(({ name }) => name === 'obs.mend');
      expect(mended.map(({ input }) => (input as { mend: string }).mend)).toEqual([
        'address',
        'show',
        'size',
      ]);
    });

    it('keeps the password when only the address changes, and forgets both', async () => {
      const { card, asked } = await open(filledWorld());
      await card.getByRole('button', { name: 'Change' }).click();
      await card.getByRole('textbox', { name: 'Address' }).fill('127.0.0.1:4460');
      await card.getByRole('button', { name: 'Connect' }).click();
      await expect(card.getByText('WebSocket server at 127.0.0.1:4460')).toBeVisible();
      const saved = asked().find(({ name }) => name === 'obs.setConnection');
      expect(saved?.input).toEqual({ address: '127.0.0.1:4460', password: null });
      await card.getByRole('button', { name: 'Forget' }).click();
      await expect(card.getByRole('button', { name: 'Connect' })).toBeVisible();
    });

    it('says in words why OBS cannot be asked', async () => {
      const { card, main } = await open(filledWorld());
      main.fail('obs.check', { code: 'obs-password-wrong', detail: null });
      await card.getByRole('button', { name: 'Check OBS' }).click();
      await expect(card.getByText('OBS does not accept this password.')).toBeVisible();
    });
  });
}
