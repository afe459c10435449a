import { expect } from '@playwright/test';
import Papa from 'papaparse';
import { it } from 'vitest';
import { STANDARD_CARD } from '../../../src/shared/payout/rate-card.ts';
import { filledWorld } from '../harness/filled.ts';
import { enterByHand } from '../harness/hand-ledger.ts';
import type { Show } from '../harness/stage.ts';
import { tellSession } from '../harness/tell-session.ts';
import { emptyWorld, TODAY, type World } from '../harness/world.ts';

function worldOf(days: Record<string, number>): World {
  const world = filledWorld();
  world.days = new Map(Object.entries(days));
  return world;
}

/** Evenings over half a year, each a session of its own. */
function evenings(): World {
  const world = filledWorld();
  world.daySessions = true;
  return world;
}

/** What reaches beyond the content and makes it scroll sideways. */
function sticksOut(content: Element): string[] {
  if (content.scrollWidth <= content.clientWidth) return [];
  const edge = content.getBoundingClientRect().left + content.clientWidth;
  const all = [...content.querySelectorAll('*')];
  const wide = all.filter((element) => element.getBoundingClientRect().right > edge);
  return wide.map((element) => `${element.tagName} ${element.getAttribute('class')}`);
}

/** A window in which the whole page can be seen. */
const WHOLE = 2_400;

export function earningsPage(show: Show): void {
  it('adds up the range and compares it with the one before', async () => {
    const world = worldOf({ '2026-11-10': 100, '2026-11-15': 60, [TODAY]: 60 });
    const { page } = await show({ world, hash: '#/earnings?range=7d' });
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('120');
    const diamonds = page.getByRole('region', { name: 'Diamonds', exact: true });
    await expect(diamonds.getByTestId('earnings-change')).toHaveText(
      '20% more than in the 7 days before',
    );
    await expect(page.getByTestId('earnings-estimate')).toHaveText('$0.60');
    await expect(page.getByText('€0.55 at your rate of 0.92')).toBeVisible();
    await expect(page.getByTestId('chart-sentence')).toHaveText(/^120 diamonds on 2 of 7 days\./);
  });

  it('names every rate card that the estimate was made under', async () => {
    const world = worldOf({ '2026-11-10': 100, '2026-11-16': 60, [TODAY]: 60 });
    const { id: _, ...standard } = STANDARD_CARD;
    const share = { low: 2000, expected: 4000, high: 5300 };
    const at = Date.parse('2026-11-15T11:00:00Z');
    enterByHand(world, [
      { kind: 'card', at, terms: { ...standard, name: 'Scaled', validFrom: '2026-11-15', share } },
      { kind: 'card', at, terms: { ...standard, name: 'Scaled', validFrom: TODAY, share } },
    ]);
    const { page } = await show({ world, hash: '#/earnings?range=30d' });
    const estimate = page.getByRole('region', { name: 'Estimate', exact: true });
    await expect(estimate).toContainText(
      'under the rate cards “Standard”, “Scaled” (Nov 15, 2026), and “Scaled” (Nov 21, 2026).',
    );
    const overTime = page.getByRole('region', { name: 'Estimate per day' });
    await expect(overTime).toContainText(
      'under the rate cards “Standard”, “Scaled” (Nov 15, 2026)',
    );
    await page.goto(page.url().replace('range=30d', 'range=today'));
    await expect(estimate).toContainText('under the rate card “Scaled”.');
  });

  it('keeps the range in the address', async () => {
    const { page } = await show({ world: filledWorld(), hash: '#/earnings' });
    await page.getByRole('radio', { name: '30 days' }).click();
    await expect(page).toHaveURL(/#\/earnings\?range=30d$/);
    await page.getByRole('link', { name: 'Live', exact: true }).click();
    await page.goBack();
    await expect(page.getByRole('radio', { name: '30 days' })).toBeChecked();
  });

  it('takes a range of its own, typed', async () => {
    const world = worldOf({ '2026-10-02': 7, '2026-11-15': 60 });
    const { page } = await show({
      world,
      hash: '#/earnings?range=own&from=2026-11-01&to=2026-11-20',
    });
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('60');
    await page.getByRole('spinbutton', { name: /month/ }).first().fill('10');
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('67');
    await expect(page).toHaveURL(/from=2026-10-01&to=2026-11-20/);
    await page.goBack();
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('60');
    await expect(page.getByRole('spinbutton', { name: /month/ }).first()).toHaveText('11');
  });

  it('shows the value of each bar to the keyboard, and the table behind', async () => {
    const world = worldOf({ '2026-11-20': 40, [TODAY]: 60 });
    const { page } = await show({ world, hash: '#/earnings?range=7d' });
    const chart = page.getByRole('application', { name: /^Diamonds per day/ });
    await chart.focus();
    for (let bar = 0; bar < 5; bar += 1) await chart.press('ArrowRight');
    await expect(page.getByText('Fri, Nov 20, 2026', { exact: true })).toBeVisible();
    const card = page.getByRole('region', { name: 'Diamonds per day' });
    await card.getByRole('radio', { name: 'Table' }).click();
    const rows = card.getByRole('row');
    await expect(rows).toHaveCount(8);
    await expect(rows.nth(1)).toContainText('60');
  });

  it.each([
    ['de-DE', 1, 'Mo'],
    ['en-US', 7, 'Sun'],
  ])('cuts weeks where they begin in %s', async (locale, first, weekday) => {
    const hash = '#/earnings?range=30d&by=week';
    const { page, main } = await show({ world: filledWorld(), hash, locale });
    const asked = main.calls.filter(({ name }) => name === 'earnings.totals');
    const starts = asked.map(({ input }) => (input as { weekStart: number }).weekStart);
    expect(new Set(starts)).toEqual(new Set([first]));
    await page.getByRole('region', { name: 'Hours of the week' }).scrollIntoViewIfNeeded();
    await expect(page.locator('.heat-days span').first()).toHaveText(new RegExp(`^${weekday}`));
  });

  it('asks again while gifts are booked, and not more often than every two seconds', async () => {
    const world = worldOf({ [TODAY]: 60 });
    const { page, main } = await show({ world, hash: '#/earnings?range=7d' });
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('60');
    const asked = () => main.calls.filter(({ name }) => name === 'earnings.totals').length;
    const before = asked();
    const begun = performance.now();
    for (let gifts = 2_000; gifts < 2_030; gifts += 1) {
      world.days.set(TODAY, gifts);
      const session = world.live.session;
      if (session === null) throw new Error('the world has a session');
      main.publish({ type: 'session', session: { ...session, gifts }, top: [], cards: [] });
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('2,029');
    // One view is seven questions: at once, and after each pause that a slow machine had time for.
    const pauses = 1 + Math.floor((performance.now() - begun) / 2_000);
    expect(asked() - before).toBeLessThanOrEqual(7 * (1 + pauses));
  });

  it('shows the view that was chosen while a booking waited to be shown', async () => {
    const world = worldOf({ '2026-11-01': 900, [TODAY]: 60 });
    const { page, main } = await show({ world, hash: '#/earnings?range=7d' });
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('60');
    const asked = () => main.calls.filter(({ name }) => name === 'earnings.totals').length;
    const book = (gifts: number) => {
      const { session } = world.live;
      if (session === null) throw new Error('the world has a session');
      main.publish({ type: 'session', session: { ...session, gifts }, top: [], cards: [] });
    };
    // The first is shown at once, the second has to wait for two seconds.
    const before = asked();
    book(2_001);
    await expect.poll(asked).toBeGreaterThan(before);
    book(2_002);
    await page.getByRole('radio', { name: '30 days' }).click();
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('960');
    const chosen = asked();
    await expect.poll(asked).toBeGreaterThan(chosen);
    await expect(page.getByTestId('earnings-days')).toContainText('Oct');
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('960');
  });

  it('shows what it can get where gifts come faster than it is answered', async () => {
    const world = worldOf({ [TODAY]: 60 });
    const { page, main } = await show({ world, hash: '#/earnings?range=7d' });
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('60');
    const held = main.hold('earnings.totals');
    world.days.set(TODAY, 70);
    tellSession(main, { gifts: 2_001 });
    await expect.poll(() => held.length).toBeGreaterThan(5);
    const first = held.length;
    tellSession(main, { gifts: 2_002 });
    await expect.poll(() => held.length).toBe(2 * first);
    for (const answer of held.slice(0, first)) answer();
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('70');
  });

  it('says so when there is nothing, and when it cannot be read', async () => {
    const empty = await show({ world: emptyWorld(), hash: '#/earnings' });
    await expect(empty.page.getByText('Nothing was booked in this range')).toBeVisible();
    const broken = await show({
      world: filledWorld(),
      hash: '#/earnings',
      prepare: (main) => main.fail('earnings.totals', { code: 'ledger-unreadable', detail: null }),
    });
    await expect(broken.page.getByText('The ledger cannot be read.')).toBeVisible();
    await expect(broken.page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('narrows to a bar with the keyboard, and the address brings the view back', async () => {
    const world = worldOf({ '2026-11-18': 500, '2026-11-20': 400, [TODAY]: 600 });
    const { page } = await show({ world, hash: '#/earnings?range=7d' });
    const chart = page.getByRole('application', { name: /^Diamonds per day/ });
    await chart.focus();
    for (let bar = 0; bar < 3; bar += 1) await chart.press('ArrowRight');
    await expect(page.getByText('Wed, Nov 18, 2026', { exact: true })).toBeVisible();
    await chart.press('Enter');
    await expect(page).toHaveURL(/range=7d&by=day&period=2026-11-18$/);
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('500');
    await expect(page.getByTestId('earnings-days')).toHaveText('Wed, Nov 18, 2026');
    await expect(page.getByTestId('chart-sentence')).toHaveText(/^1,500 diamonds on 3 of 7 days/);
    await page.reload();
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('500');
    await page.goBack();
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('1,500');
    await page.goForward();
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('500');
  });

  it('narrows to a gift and a gifter, and takes each away again', async () => {
    const { page } = await show({ world: evenings(), hash: '#/earnings?range=30d' });
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('332,060');
    const gift = page.getByRole('option', { name: /^Corgi/ });
    const [, corgi = ''] = (await gift.innerText()).split('\n');
    await gift.press('Enter');
    await expect(page.getByTestId('earnings-diamonds')).toHaveText(corgi);
    await expect(gift).toHaveAttribute('aria-selected', 'true');
    const gifter = page.getByRole('option', { name: /^ليلى/ });
    const [, both = ''] = (await gifter.innerText()).split('\n');
    await gifter.click();
    await expect(page.getByTestId('earnings-diamonds')).toHaveText(both);
    await expect(page.getByTestId('chips')).toContainText('Corgi');
    await expect(page.getByRole('link', { name: 'See the entries' })).toHaveAttribute(
      'href',
      /^#\/ledger\?(?=.*gift=6267)(?=.*gifter=)(?=.*from=2026-10-23)(?=.*to=2026-11-21)/,
    );
    await page.getByRole('button', { name: /^No longer narrow to from/ }).click();
    await expect(page.getByTestId('earnings-diamonds')).toHaveText(corgi);
    await gift.click();
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('332,060');
    await expect(page.getByTestId('chips')).toHaveCount(0);
  });

  it('reads the hours with the arrow keys and narrows to one', async () => {
    const { page } = await show({
      world: evenings(),
      hash: '#/earnings?range=30d&hour=138',
      height: WHOLE,
    });
    const hours = page.getByRole('listbox', { name: 'Hours of the week' });
    const chosen = hours.getByRole('option', { selected: true });
    await expect(chosen).toHaveAccessibleName(/^Saturday, 6 – 7 PM: /);
    await chosen.focus();
    await page.keyboard.press('ArrowUp');
    const above = hours.getByRole('option', { name: /^Friday, 6 – 7 PM: nothing$/ });
    await expect(above).toBeFocused();
    await page.keyboard.press('Enter');
    // There is nothing to narrow to.
    await expect(page).toHaveURL(/hour=138$/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/hour=90$/);
    await expect(page.getByTestId('chips')).toContainText('Thursday, 6 – 7 PM');
  });

  it('draws a chart further down when it is about to be seen, and says what it shows at once', async () => {
    const { page, atRest } = await show({
      world: evenings(),
      hash: '#/earnings?range=30d',
      height: 600,
    });
    const card = page.getByRole('region', { name: 'Hours of the week' });
    await expect(card.getByText(/^The best hour was /)).toBeAttached();
    await atRest();
    const chart = card.getByRole('listbox');
    expect(await chart.count()).toBe(0);
    await card.getByRole('radio', { name: 'Chart' }).focus();
    await expect(chart).toBeInViewport();
  });

  it('narrows to a session and compares it with nothing', async () => {
    const { page } = await show({
      world: evenings(),
      hash: '#/earnings?range=30d',
      height: WHOLE,
    });
    const chart = page.getByRole('application', { name: /^Sessions/ });
    await chart.focus();
    await chart.press('ArrowRight');
    await chart.press('Enter');
    await expect(page.getByTestId('chips')).toContainText(/Session (Karaoke night|Oct \d+, 2026)/);
    await expect(page.getByText('No period before to compare with')).toBeVisible();
  });

  it('saves figures as a table that holds names as they are, but no formula', async () => {
    const world = evenings();
    world.sayName = (id) => (id === 'sam' ? '=HYPERLINK("http://x")' : id);
    const { page, main } = await show({ world, hash: '#/earnings?range=30d' });
    await page.getByRole('button', { name: 'Save By gifter' }).press('Enter');
    await page.getByRole('menuitem', { name: /CSV/ }).press('Enter');
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
    const { input } = main.calls.find(({ name }) => name === 'files.save') ?? {};
    const { suggestion, content } = input as { suggestion: string; content: { text: string } };
    expect(suggestion).toBe('carat-by-gifter-2026-10-23-to-2026-11-21');
    const { data } = Papa.parse<Record<string, string>>(content.text, {
      header: true,
      skipEmptyLines: true,
    });
    expect(Object.keys(data[0] ?? {})).toEqual([
      'gifter',
      'gifter_id',
      'diamonds',
      'diamonds_reversed',
      'gifts_unpriced',
      'gifts',
      'coins',
      'estimate_low',
      'estimate_expected',
      'estimate_high',
      'currency',
    ]);
    const names = data.map(({ gifter }) => gifter);
    expect(names).toContain('ليلى');
    expect(names).toContain('\'=HYPERLINK("http://x")');
    const total = data.reduce((sum, row) => sum + Number(row.diamonds), 0);
    expect(total.toLocaleString('en-US')).toBe(
      await page.getByTestId('earnings-diamonds').textContent(),
    );
  });

  it.each(['Diamonds per day', 'By gift', 'Hours of the week', 'Estimate per day'])(
    'saves %s as a picture with a title',
    async (title) => {
      const { page, main, complaints } = await show({
        world: evenings(),
        hash: '#/earnings?range=30d',
      });
      await page.getByRole('button', { name: `Save ${title}`, exact: true }).click();
      await page.getByRole('menuitem', { name: /PNG/ }).click();
      await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
      const { input } = main.calls.find(({ name }) => name === 'files.save') ?? {};
      const { base64 } = (input as { content: { base64: string } }).content;
      const bytes = Buffer.from(base64, 'base64');
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2400, 1280]);
      // A sheet with nothing on it is a few kilobytes.
      expect(bytes.length).toBeGreaterThan(20_000);
      expect(complaints).toEqual([]);
    },
  );

  it('says so when a file cannot be saved', async () => {
    const { page } = await show({
      world: evenings(),
      hash: '#/earnings',
      prepare: (main) => main.fail('files.save', { code: 'file-unwritable', detail: '/x.csv' }),
    });
    await page.getByRole('button', { name: 'Save By gift', exact: true }).click();
    await page.getByRole('menuitem', { name: /CSV/ }).click();
    await expect(page.getByText('The file could not be saved.')).toBeVisible();
    await expect(page.getByText('Saved.', { exact: true })).toBeHidden();
  });

  it('stands huge numbers, long names and names from right to left on a narrow window', async () => {
    const world = worldOf({ '2026-11-20': 9_000_000_000, [TODAY]: 8_999_999_999 });
    world.sayName = (id) => (id === 'sam' ? 'W'.repeat(120) : `${id} \u202Eمرحبا`);
    const { page } = await show({ world, hash: '#/earnings?range=7d', width: 760 });
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('17,999,999,999');
    for (const view of ['Chart', 'Table']) {
      for (const radio of await page.getByRole('radio', { name: view }).all()) await radio.click();
      expect(await page.locator('#content').evaluate(sticksOut)).toEqual([]);
    }
  });
}
