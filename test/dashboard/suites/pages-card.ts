import { expect } from '@playwright/test';
import { describe, it } from 'vitest';
import { filledWorld } from '../harness/filled.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld, NOW, type World } from '../harness/world.ts';

const OVERLAY = { hash: '#/overlay' } as const;

/** A world in which gifts have come this far. */
function gotTo(overlay: Partial<World['live']['overlay']>): World {
  const world = filledWorld();
  world.live = { ...world.live, overlay: { ...world.live.overlay, ...overlay } };
  return world;
}

export function pagesCard(show: Show): void {
  const open = async (world: World) => {
    const shown = await show({ world, ...OVERLAY });
    const card = shown.page.getByRole('region', { name: 'From gift to screen' });
    await card.waitFor();
    return { ...shown, card };
  };

  describe('the way from the gift to the screen', () => {
    it('says how many pages there are, and of each where, since when and what it has shown', async () => {
      const { card } = await open(filledWorld());
      await expect(card.getByTestId('connected-pages')).toHaveText('2 pages');
      const [obs, goal] = [card.getByRole('listitem').first(), card.getByRole('listitem').last()];
      await expect(obs).toContainText('Stage in OBS');
      await expect(obs).toContainText('Horizontal');
      await expect(obs).toContainText('since 7:14');
      await expect(obs).toContainText('641 alerts · 0.025% of frames dropped');
      await expect(obs).toContainText('Last shown: Perfume');
      await expect(goal).toContainText('Goal in a browser');
      await expect(goal).toContainText('Has shown nothing yet');
    });

    it('says which page asks for a stage that was removed, and what viewers see there', async () => {
      const { card } = await open(filledWorld());
      const goal = card.getByRole('listitem').last();
      await expect(goal).toContainText('Its stage was removed, so viewers see “Vertical”.');
      await expect(card.getByText('was removed')).toHaveCount(1);
    });

    it.each([
      ['nothing has come', emptyWorld(), 'Nothing has been received yet.'],
      ['the ledger books none', gotTo({ received: 9, booked: 7 }), 'received but not booked'],
      [
        'nobody shows them',
        gotTo({ received: 9, booked: 9, pages: 0 }),
        'booked, but no overlay page is',
      ],
      ['they are held back', gotTo({ received: 9, booked: 9, heldSince: NOW }), 'are paused'],
    ])('says where gifts are stuck: %s', async (_what, world, said) => {
      const { card } = await open(world);
      await expect(card.getByText(said)).toBeVisible();
    });

    it('counts on while gifts come, and asks the pages again when one has shown something', async () => {
      const { card, main } = await open(filledWorld());
      const asked = () => main.calls.filter(({ name }) => name === 'overlay.pages').length;
      const before = asked();
      const overlay = { ...main.world.live.overlay, received: 2_001, booked: 2_000, shown: 1_999 };
      const [row] = main.world.live.newest;
      main.world.pages = main.world.pages.map((one) => ({ ...one, frames: null, shown: 642 }));
      main.publish(
        { type: 'overlay', overlay },
        { type: 'shown', key: row?.key ?? '', at: NOW + 1_000 },
      );
      for (const [step, pieces] of [
        ['Received', '2,001'],
        ['Booked', '2,000'],
        ['Shown', '1,999'],
      ] as const) {
        const column = card.locator('.gift-steps > div').filter({ hasText: step });
        await expect(column).toContainText(pieces);
      }
      await expect.poll(asked).toBeGreaterThan(before);
      await expect(card.getByRole('listitem').first()).toContainText('642 alerts');
    });
  });
}
