import { expect, type Page } from '@playwright/test';
import { describe, it } from 'vitest';
import { RATE_PRESETS } from '../../../src/shared/payout/presets.ts';
import { filledWorld } from '../harness/filled.ts';
import { enterByHand } from '../harness/hand-ledger.ts';
import { saveAs } from '../harness/saved.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld, NOW, TODAY, type World } from '../harness/world.ts';

/** So many diamonds, all of gifts. */
function worldOf(diamonds: number): World {
  const world = emptyWorld();
  world.days = new Map([['2026-10-20', diamonds]]);
  return world;
}

const REDEMPTION = '#/redemption';

/** Presses Tab until what has the focus is called so; fails when it never comes. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const focused = page.locator(':focus');
  for (let presses = 0; presses < 60; presses += 1) {
    const matches = page.getByRole('button', { name }).or(page.getByRole('textbox', { name }));
    if ((await matches.and(focused).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

export function redemptionPage(show: Show): void {
  it('takes a withdrawal from its request to the money by keyboard alone, and back again', async () => {
    const { page, main } = await show({ world: worldOf(10_000), hash: REDEMPTION });
    await expect(page.getByTestId('available')).toHaveText('10,000');

    await tabTo(page, 'Enter a withdrawal');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Diamonds', exact: true })).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('4,000');
    await expect(page.getByText('About $20.00 may arrive after fees.')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByTestId('available')).toHaveText('6,000');
    await expect(page.getByTestId('pending')).toHaveText('4,000');

    await tabTo(page, 'Paid: mark the withdrawal of 4,000 diamonds');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Amount that arrived' })).toBeFocused();
    await page.keyboard.type('19.55');
    await tabTo(page, 'Fee that was taken');
    await page.keyboard.type('0.45');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('withdrawn')).toHaveText('4,000');
    await expect(page.getByText('$19.55 received, $0.45 in fees')).toBeVisible();
    expect(main.calls.find(({ name }) => name === 'payout.paid')?.input).toMatchObject({
      day: TODAY,
      received: { currency: 'USD', amount: '19.55' },
      fee: { currency: 'USD', amount: '0.45' },
    });

    const saved = await saveAs({ page, main }, 'Withdrawals', /JSON/);
    expect(saved.name).toBe('carat-withdrawals.json');
    expect(saved.rows).toMatchObject([
      { diamonds: '4000', state: 'paid', money: '19.55', fee: '0.45', fee_currency: 'USD' },
    ]);

    await tabTo(page, /^Undo the last step/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('4,000 diamonds are under review again.')).toBeVisible();
    await tabTo(page, 'Undo it');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('pending')).toHaveText('4,000');

    await tabTo(page, /^Refused: mark/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'Mark as refused');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('available')).toHaveText('10,000');
    await expect(page.getByRole('cell', { name: 'Refused' })).toBeVisible();
  });

  it('keeps up with a LIVE in which gifts never cease', async () => {
    const world = worldOf(10_000);
    world.live = filledWorld().live;
    const { page, main } = await show({ world, hash: REDEMPTION });
    await expect(page.getByTestId('available')).toHaveText('10,000');
    const { session } = world.live;
    if (session === null) throw new Error('the world has a session');
    world.days.set(TODAY, 500);
    const available = () => page.getByTestId('available').textContent();
    const begun = performance.now();
    for (let gifts = 3_000; (await available()) !== '10,500'; gifts += 1) {
      main.publish({ type: 'session', session: { ...session, gifts }, top: [], cards: [] });
      expect(performance.now() - begun).toBeLessThan(8_000);
    }
  });

  it('does not take more than there is, nor what is no number', async () => {
    const { page } = await show({ world: worldOf(1_000), hash: REDEMPTION });
    await page.getByRole('button', { name: 'Enter a withdrawal' }).click();
    const dialog = page.getByRole('dialog');
    const field = dialog.getByRole('textbox', { name: 'Diamonds' });
    const save = dialog.getByRole('button', { name: 'Enter', exact: true });
    await field.fill('1,000.001');
    await expect(dialog.getByText('Only 1,000 are available.')).toBeVisible();
    await expect(save).toBeDisabled();
    await field.fill('1.000,5');
    await expect(dialog.getByText('Write a number like 1,234.5.')).toBeVisible();
    await expect(save).toBeDisabled();
    await field.fill('0');
    await expect(save).toBeDisabled();
    await field.fill('1000');
    await expect(save).toBeEnabled();
  });

  it('says why the ledger refuses, and keeps what was typed', async () => {
    const { page } = await show({
      world: worldOf(1_000),
      hash: REDEMPTION,
      prepare: (main) => main.fail('payout.request', { code: 'disk-full', detail: null }),
    });
    await page.getByRole('button', { name: 'Enter a withdrawal' }).click();
    await page.getByRole('textbox', { name: 'Diamonds', exact: true }).fill('10');
    await page.keyboard.press('Enter');
    await expect(page.getByText('The disk is full.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Diamonds', exact: true })).toHaveValue('10');
  });

  it('reckons any amount step by step, and in how many days it is paid out', async () => {
    const world = worldOf(500_000);
    world.settings = {
      ...world.settings,
      currency: { code: 'EUR', perUsd: '0.92', asOf: '2026-11-02' },
    };
    const { page } = await show({ world, hash: REDEMPTION });
    await page.getByRole('textbox', { name: 'If you withdraw so many diamonds' }).fill('450,000');
    const rows = page.getByTestId('what-if').getByRole('row');
    await expect(rows.nth(1)).toHaveText(/\$4,500\.00/);
    await expect(rows.nth(2)).toHaveText(/Your share\$2,250\.00\$2,250\.00\$2,250\.00/);
    await expect(rows.filter({ hasText: 'In EUR' })).toHaveText(/€2,070\.00/);
    await expect(
      page.getByText('At the daily maximum of $1,000.00 it takes 3 days.'),
    ).toBeVisible();
    await expect(page.getByText('at your rate of 0.92 from Nov 2').first()).toBeVisible();
  });

  describe('the minimum', () => {
    const withMinimum = (world: World) => {
      const { id: _, terms } = { id: 0, terms: RATE_PRESETS[0]?.terms ?? never() };
      enterByHand(world, [
        { kind: 'card', at: NOW, terms: { ...terms, name: 'Mine', minimumMicros: 50_000_000 } },
      ]);
      return world;
    };

    it('is told as what is missing, and as a day at the present pace', async () => {
      const world = worldOf(0);
      // 1,000 diamonds a day over the last four weeks.
      world.days = new Map(
        Array.from({ length: 4 }, (_, week) => [
          `2026-${week < 1 ? '10-24' : `11-0${week * 2}`}`,
          1_000,
        ]),
      );
      const { page } = await show({ world: withMinimum(world), hash: REDEMPTION });
      await expect(page.getByTestId('to-minimum')).toContainText(
        '6,000 diamonds are missing, about $30.00.',
      );
      // 4,000 diamonds in 28 days: 42 more days.
      await expect(page.getByTestId('to-minimum')).toContainText('about Jan 2, 2027');
    });

    it('has no day on too little data', async () => {
      const { page } = await show({ world: withMinimum(worldOf(100)), hash: REDEMPTION });
      await expect(page.getByTestId('to-minimum')).toContainText('No date yet');
    });
  });

  describe('comparing with TikTok', () => {
    it('explains the difference and books it as a correction that says so', async () => {
      const world = worldOf(1_000);
      world.live = { ...world.live, attention: { ...world.live.attention, unpriced: 2 } };
      world.gaps = { gaps: [{ source: 'tikfinity', from: NOW - 9_000, to: NOW }] };
      const { page } = await show({ world, hash: REDEMPTION });
      await page.getByRole('button', { name: 'Compare with TikTok' }).click();
      await page.getByRole('textbox', { name: /TikTok shows/ }).fill('1,250');
      await page.keyboard.press('Enter');
      await expect(page.getByTestId('difference')).toHaveText('TikTok shows 250 more.');
      await expect(page.getByText('2 gifts have no known price.')).toBeVisible();
      await expect(page.getByText('The source was lost 1 time during a LIVE')).toBeVisible();
      await expect(page.getByText('250 diamonds: no cause is known.')).toBeVisible();
      await page.getByRole('button', { name: 'Book the correction' }).click();
      await expect(page.getByTestId('available')).toHaveText('1,250');
      const correction = page.getByRole('listitem').filter({ hasText: 'Correction' });
      await expect(correction).toContainText('+250');
      await expect(correction).toContainText('The source was lost 1 time during a LIVE');
      await page.getByRole('button', { name: 'Undo: Correction, +250 diamonds' }).click();
      await page.getByRole('button', { name: 'Undo it' }).click();
      await expect(page.getByTestId('available')).toHaveText('1,000');
    });

    it('says so when both agree, and books nothing', async () => {
      const { page, main } = await show({ world: worldOf(1_000), hash: REDEMPTION });
      await page.getByRole('button', { name: 'Compare with TikTok' }).click();
      await page.getByRole('textbox', { name: /TikTok shows/ }).fill('1000');
      await page.keyboard.press('Enter');
      await expect(page.getByText('They agree.')).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
      expect(main.calls.map(({ name }) => name)).not.toContain('payout.correct');
    });

    it('does not book when gifts came in since', async () => {
      const { page, main } = await show({ world: worldOf(1_000), hash: REDEMPTION });
      await page.getByRole('button', { name: 'Compare with TikTok' }).click();
      await page.getByRole('textbox', { name: /TikTok shows/ }).fill('1,250');
      await page.keyboard.press('Enter');
      await expect(page.getByTestId('difference')).toBeVisible();
      main.world.days.set(TODAY, 30);
      await page.getByRole('button', { name: 'Book the correction' }).click();
      await expect(page.getByText('Your balance has changed since you compared it.')).toBeVisible();
      expect(main.world.entries).toEqual([]);
    });
  });

  describe('rate cards', () => {
    it('are added from a day on, and then named on every page', async () => {
      const { page } = await show({ world: worldOf(1_000), hash: '#/redemption?part=cards' });
      await page.getByRole('button', { name: 'New rate card' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Start from' }).fill('Scaled');
      await page.getByRole('option', { name: 'Scaled LIVE rewards (USA)' }).click();
      await expect(dialog.getByTestId('card-example')).toHaveText(
        '100 coins make 100 diamonds, $1.00 before TikTok’s share, between $0.20 and $0.53 for you.',
      );
      await dialog.getByRole('textbox', { name: 'Minimum withdrawal' }).fill('50');
      await dialog.getByRole('button', { name: 'Add the card' }).click();
      const cards = page.getByRole('region');
      await expect(cards.filter({ hasText: 'Scaled LIVE rewards' })).toContainText('In force');
      await expect(cards.filter({ hasText: 'Scaled LIVE rewards' })).toContainText(
        '20% / 40% / 53%',
      );
      await expect(cards.filter({ hasText: 'Standard' })).toContainText('Replaced on Nov 21, 2026');
      await page.getByRole('link', { name: 'Earnings' }).click();
      await expect(page.getByText(/rate card “Scaled LIVE rewards \(USA\)”/).first()).toBeVisible();
      await page.getByRole('link', { name: 'Redemption' }).click();
      // What was booked before keeps its card.
      await expect(
        page.getByText('Estimate under the rate card “Standard”.').first(),
      ).toBeVisible();
    });

    it('are not added with shares in the wrong order', async () => {
      const { page } = await show({ world: worldOf(1_000), hash: '#/redemption?part=cards' });
      await page.getByRole('button', { name: 'New rate card' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Low' }).fill('60');
      await expect(dialog.getByText('low not above expected').first()).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Add the card' })).toBeDisabled();
    });
  });

  it('begins with an opening balance where there are no gifts yet', async () => {
    const { page } = await show({ world: emptyWorld(), hash: REDEMPTION });
    await expect(page.getByText('Your withdrawals will stand here')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Enter a withdrawal' })).toBeDisabled();
    await page.getByRole('button', { name: 'Opening balance' }).click();
    await page.getByRole('textbox', { name: 'Diamonds you had before Carat' }).fill('2,500.5');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('available')).toHaveText('2,500.5');
  });

  it('says what is wrong when the ledger cannot be asked', async () => {
    const { page } = await show({
      world: filledWorld(),
      hash: REDEMPTION,
      prepare: (main) => main.fail('payout.get', { code: 'ledger-unreadable', detail: null }),
    });
    await expect(page.getByText('The ledger cannot be read.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
}

function never(): never {
  throw new Error('there is a first preset');
}
