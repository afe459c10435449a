import { expect } from '@playwright/test';
import { it } from 'vitest';
import type { Delta } from '../../../src/shared/live/delta.ts';
import { NO_SOUND, type SoundPage } from '../../../src/shared/live/sound-state.ts';
import { STANDARD_CARD } from '../../../src/shared/payout/rate-card.ts';
import { filledWorld } from '../harness/filled.ts';
import { enterByHand } from '../harness/hand-ledger.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld, giftNumber, NOW, TODAY } from '../harness/world.ts';

const ROSE = { id: '5655', name: 'Rose', coins: 1 };

/** The session after some gifts, as the feed tells it. */
function session(coins: number, gifts: number): Delta {
  const totals = { gifts, coins, diamonds: coins * 1000, gifters: 1, unpriced: 0 };
  return {
    type: 'session',
    session: { id: 1, name: null, startedAt: NOW - 60_000, endedAt: null, ...totals },
    top: [{ id: 'mara', name: 'Mara', gifts, coins }],
    cards: [{ card: 1, diamonds: coins * 1000 }],
  };
}

function streak(running: number, state: 'running' | 'ended' = 'running'): Delta {
  const gift = giftNumber(7, { key: 'streak', gift: ROSE, count: 1, running, streak: state });
  return { type: 'gift', gift };
}

export function livePage(show: Show): void {
  it('counts what the feed tells, and a streak in its own row', async () => {
    const { page, main } = await show({ world: emptyWorld() });
    await expect(page.getByText('No gifts yet')).toBeVisible();
    for (const running of [1, 2, 3, 4, 5]) main.publish(streak(running), session(running, running));
    main.publish({ type: 'streak-ended', key: 'streak' });
    main.publish(
      { type: 'gift', gift: giftNumber(8, { key: 'galaxy', count: 1, running: 1 }) },
      session(1005, 6),
    );
    await expect(page.getByTestId('live-diamonds')).toHaveText('1,005');
    await expect(page.getByTestId('live-coins')).toHaveText('1,005');
    await expect(page.getByTestId('live-gifts')).toHaveText('6');
    await expect(page.getByTestId('live-estimate')).toHaveText('$5.03');
    const rows = page.getByTestId('newest-row');
    await expect(rows).toHaveCount(2);
    await expect(rows.nth(1)).toContainText('×5');
    await expect(rows.nth(1)).not.toContainText('running');
  });

  it('estimates a LIVE gift by gift, each under the card that it was booked with', async () => {
    const world = emptyWorld();
    const { id: _, ...terms } = STANDARD_CARD;
    const better = {
      ...terms,
      name: 'Better',
      validFrom: TODAY,
      share: { low: 4000, expected: 6000, high: 8000 },
    };
    enterByHand(world, [{ kind: 'card', at: NOW, terms: better }]);
    const { page, main } = await show({ world });
    main.publish({
      ...(session(30_000, 2) as Extract<Delta, { type: 'session' }>),
      cards: [
        { card: 1, diamonds: 20_000_000 },
        { card: 2, diamonds: 10_000_000 },
      ],
    });
    await expect(page.getByTestId('live-diamonds')).toHaveText('30,000');
    // $100 under the first, $60 under the second: the card of today alone would make it $180.
    await expect(page.getByTestId('live-estimate')).toHaveText('$160.00');
    await expect(page.getByRole('main')).toContainText(
      'Between $140.00 and $180.00 under the rate cards “Standard” and “Better”',
    );
  });

  it('tells booked, shown and test apart', async () => {
    const { page, main } = await show({ world: emptyWorld() });
    main.publish(streak(1, 'ended'), session(1, 1));
    const row = page.getByTestId('newest-row').first();
    await expect(row).toContainText('Booked');
    await expect(row).toContainText('Not shown yet');
    main.publish({ type: 'shown', key: 'streak', at: NOW });
    await expect(row).not.toContainText('Not shown yet');
    await page.getByRole('button', { name: 'Send test gift' }).click();
    await expect(row).toContainText('Test, not in the ledger');
    await expect(row).not.toContainText('Booked');
    await expect(page.getByTestId('live-coins')).toHaveText('1');
  });

  it('finds its way back when a frame was lost', async () => {
    const { page, main } = await show({ world: emptyWorld() });
    main.publish(session(1, 1));
    await expect(page.getByTestId('live-coins')).toHaveText('1');
    main.publishUnheard(streak(2), session(2, 2));
    main.publish(streak(3), session(3, 3));
    await expect(page.getByTestId('live-coins')).toHaveText('3');
    await expect(page.getByTestId('newest-row')).toContainText('×3');
    expect(main.calls.filter(({ name }) => name === 'live.snapshot')).toHaveLength(2);
  });

  it('pauses and resumes the alerts', async () => {
    const { page, main } = await show({ world: filledWorld() });
    await page.getByRole('button', { name: 'Pause alerts' }).click();
    await expect(page.getByTestId('overlay-state')).toHaveText('Alerts are paused');
    await page.getByRole('button', { name: 'Resume alerts' }).click();
    await expect(page.getByTestId('overlay-state')).toHaveText('Alerts are playing');
    expect(main.world.live.overlay.paused).toBe(false);
  });

  it('keeps quiet for five minutes, says until when and what has come, and goes on before', async () => {
    const { page, main } = await show({ world: filledWorld() });
    await page.getByRole('button', { name: 'Quiet 5 min' }).click();
    await expect(page.getByTestId('overlay-state')).toHaveText('Quiet until 8:53 PM');
    await expect(page.getByRole('button', { name: 'Quiet 5 min' })).toBeDisabled();
    const { overlay } = main.world.live;
    main.publish({ type: 'overlay', overlay: { ...overlay, held: 12 } });
    await expect(page.getByTestId('overlay-held')).toContainText('12 gifts have come since.');
    await page.getByRole('button', { name: 'Resume alerts' }).click();
    await expect(page.getByTestId('overlay-state')).toHaveText('Alerts are playing');
    await expect(page.getByTestId('overlay-held')).toBeHidden();
  });

  it('tells a silence in the middle of a LIVE, and leads to what helps', async () => {
    const { page, main } = await show({ world: filledWorld() });
    const silence = page.getByTestId('silence');
    const inObs = (ability: SoundPage['ability']): Delta => {
      const one = { id: 'obs', place: 'obs', ability, voices: 0, preview: false } as const;
      return { type: 'sound', sound: { ...NO_SOUND, pages: [one], speaker: one.id } };
    };
    main.publish(inObs('ready'));
    await expect(page.getByTestId('overlay-pages')).toBeVisible();
    await expect(silence).toHaveCount(0);
    main.publish(inObs('blocked'));
    await expect(silence).toContainText('Sound is blocked in OBS.');
    await silence.getByRole('link', { name: 'What to do' }).click();
    const card = page.getByRole('region', { name: 'Sound', exact: true });
    await expect(card).toBeFocused();
    await expect(card.getByText('tick “Control audio via OBS”')).toBeVisible();
  });

  it('skips, replays and clears', async () => {
    const { page, main } = await show({ world: filledWorld() });
    for (const name of ['Skip', 'Replay last', 'Clear all']) {
      await page.getByRole('button', { name, exact: true }).click();
    }
    const asked = () => main.calls.filter(({ name }) => name === 'alerts.command');
    await expect
      .poll(() => asked().map(({ input }) => input))
      .toEqual([{ name: 'skip' }, { name: 'replay', gift: null }, { name: 'clear' }]);
  });

  it('plays one gift of the list again, and says so when it is not there any more', async () => {
    const { page, main } = await show({ world: filledWorld() });
    const row = page.getByTestId('newest-row').nth(4);
    const { key } = main.world.live.newest[4] ?? { key: '' };
    await row.getByRole('button', { name: /^Play again: .+ from .+/ }).click();
    expect(main.calls).toContainEqual({
      name: 'alerts.command',
      input: { name: 'replay', gift: { key } },
    });
    main.fail('alerts.command', { code: 'gift-unknown', detail: null });
    await row.getByRole('button').click();
    await expect(page.getByText('There is no such gift to play again.')).toBeVisible();
  });

  it('counts down while a source is lost, and stops when it is back', async () => {
    const { page, main } = await show({ world: filledWorld() });
    const source = page.getByRole('main').getByTestId('source-tikfinity');
    const lost = { id: 'tikfinity', state: 'lost', since: NOW, problem: null } as const;
    main.publish({ type: 'source', source: { ...lost, retryAt: NOW + 8_000 } });
    await expect(source).toHaveText('Lost: trying again in 8 s');
    await page.clock.setFixedTime(NOW + 5_000);
    await expect(source).toHaveText('Lost: trying again in 3 s');
    main.publish({ type: 'source', source: { ...lost, state: 'receiving', retryAt: null } });
    await expect(source).toHaveText('Receiving');
  });

  it('says what needs an eye, and shows the conflicts on request', async () => {
    const world = filledWorld();
    world.live = { ...world.live, attention: { conflicts: 1, unpriced: 0, ledger: 'disk-full' } };
    world.conflicts = [
      { at: NOW, messageId: 'id-1', source: 'tikfinity', gift: 'Rose', count: 5, from: 'Mara' },
    ];
    const { page } = await show({ world });
    const panel = page.getByRole('region', { name: 'Needs your eye' });
    await expect(panel).toContainText('The disk is full.');
    await panel.getByRole('button', { name: 'Show them' }).click();
    await expect(panel.getByRole('row')).toHaveCount(2);
    await expect(panel).toContainText('id-1');
  });

  it('leads from gifts without a price to where it is entered', async () => {
    const world = filledWorld();
    world.live = { ...world.live, attention: { conflicts: 0, unpriced: 6, ledger: null } };
    const { page } = await show({ world });
    const panel = page.getByRole('region', { name: 'Needs your eye' });
    await expect(panel).toContainText('6 gifts without a price');
    await panel.getByRole('link', { name: 'Enter prices' }).click();
    await expect(page.getByText('6 entries')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Price Paper Lantern (6)' })).toBeVisible();
  });

  it.each([
    [720, 520],
    [1_240, 520],
    [900, 640],
  ])('has all of its navigation in sight at %i × %i', async (width, height) => {
    const { page } = await show({ world: filledWorld() });
    await page.setViewportSize({ width, height });
    const scrolls = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await expect.poll(scrolls).toBe(0);
    const navigation = page.getByRole('navigation').first();
    const hidden = () => navigation.evaluate((nav) => nav.scrollHeight - nav.clientHeight);
    await expect.poll(hidden).toBe(0);
    await expect(navigation.getByRole('link').last()).toBeInViewport({ ratio: 1 });
  });

  it('can be walked through with the keyboard alone', async () => {
    const { page, main } = await show({ world: emptyWorld() });
    const walked: string[] = [];
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      walked.push(
        await page.evaluate(() => {
          const element = document.activeElement;
          return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
        }),
      );
    }
    const wanted = ['Skip to the content', 'Live', 'Earnings', 'Overlay', 'Settings'];
    const actions = ['Connect TikFinity', 'Pause alerts', 'Send test gift', 'Set up the overlay'];
    for (const name of [...wanted, ...actions]) expect(walked).toContain(name);
    await page.getByRole('button', { name: 'Connect TikFinity' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => main.world.settings.sources.tikfinity.on).toBe(true);
  });
}
