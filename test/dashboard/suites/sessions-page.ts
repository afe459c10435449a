import { expect } from '@playwright/test';
import { it } from 'vitest';
import { filledWorld } from '../harness/filled.ts';
import { saveAs } from '../harness/saved.ts';
import type { Show } from '../harness/stage.ts';
import { tellSession } from '../harness/tell-session.ts';
import { emptyWorld, NOW } from '../harness/world.ts';

export function sessionsPage(show: Show): void {
  it('lists the sessions with their sums, the running one marked', async () => {
    const { page } = await show({ world: filledWorld(), hash: '#/sessions' });
    const rows = page.getByTestId('session-row');
    await expect(rows).toHaveCount(3);
    await expect(rows.first()).toContainText('Running');
    await expect(rows.nth(1)).toHaveText(/Karaoke night.*44,183.*23,460.*1 h 53 min/);
    await rows.nth(1).getByRole('link', { name: 'Karaoke night', exact: true }).click();
    await expect(page.getByTestId('session-diamonds')).toHaveText('44,183');
  });

  it('is saved as a table and as data, with times in UTC and the estimates', async () => {
    const shown = await show({ world: filledWorld(), hash: '#/sessions' });
    const { name, rows } = await saveAs(shown, 'Sessions', /JSON/);
    expect(name).toBe('carat-sessions.json');
    expect(rows.map(({ session_id }) => session_id)).toEqual([3, 2, 1]);
    expect(rows[0]?.ended_at).toBeNull();
    expect(rows[1]).toMatchObject({
      session: 'Karaoke night',
      started_at: '2026-11-19T17:48:20.000Z',
      diamonds: '44183',
      estimate_expected: '220.92',
      currency: 'USD',
    });
    expect((await saveAs(shown, 'Sessions', /CSV/)).rows).toHaveLength(3);
  });

  it('shows one session over its time, with its best minute and the table behind', async () => {
    const { page } = await show({ world: filledWorld(), hash: '#/sessions?session=2' });
    await expect(page.getByTestId('timeline-sentence')).toHaveText(
      '44,183 diamonds, one bar a minute. The best minute was 8:35 PM with 739 diamonds.',
    );
    const chart = page.getByRole('application');
    await chart.focus();
    await chart.press('ArrowRight');
    await expect(page.locator('.chart-value')).toContainText('6:49 PM');
    await page.getByRole('radio', { name: 'Table' }).click();
    await expect(
      page.getByRole('region', { name: 'Gifts over time' }).getByRole('row'),
    ).toHaveCount(115);
  });

  it('saves its course as a table, and as data', async () => {
    const { page, main } = await show({ world: filledWorld(), hash: '#/sessions?session=2' });
    await page.getByRole('button', { name: 'Save Gifts over time' }).press('Enter');
    await page.getByRole('menuitem', { name: /JSON/ }).press('Enter');
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
    const { input } = main.calls.find(({ name }) => name === 'files.save') ?? {};
    const { suggestion, content } = input as { suggestion: string; content: { text: string } };
    expect(suggestion).toBe('carat-session-2');
    const rows = JSON.parse(content.text) as { minutes: number; diamonds: string }[];
    expect(rows[0]).toMatchObject({ begins_at: '2026-11-19T17:48:00.000Z', minutes: 1 });
    expect(rows.reduce((sum, row) => sum + Number(row.diamonds), 0)).toBe(44_183);
    const top = (await saveAs({ page, main }, 'Top gifters', /CSV/)).rows.map(({ diamonds }) =>
      Number(diamonds),
    );
    expect(top.reduce((sum, one) => sum + one, 0)).toBe(44_183);
  });

  it('leads from each of its figures to the entries', async () => {
    const { page } = await show({ world: filledWorld(), hash: '#/sessions?session=2' });
    await page.getByRole('link', { name: '114 gifts: entries of ohne_titel' }).click();
    await expect(page.getByText('114 entries')).toBeVisible();
    await expect(page.getByText('Session 2', { exact: true })).toBeVisible();
  });

  it('takes a name and a note', async () => {
    const world = filledWorld();
    const { page } = await show({ world, hash: '#/sessions?session=1' });
    await page.getByRole('textbox', { name: 'Name' }).fill('The long night');
    await page.getByRole('textbox', { name: 'Note' }).fill('New lamp');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The long night');
    expect(world.books.sessions[0]).toMatchObject({ name: 'The long night', note: 'New lamp' });
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  });

  it('is split at a gift that is chosen, and joined again', async () => {
    const world = filledWorld();
    const { page } = await show({ world, hash: '#/sessions?session=1' });
    await page.getByRole('button', { name: 'Split in two' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Split here' })).toBeDisabled();
    await dialog.getByRole('row', { name: /^798 / }).click();
    await expect(dialog).toContainText(/The second part begins at .* with .* from/);
    await dialog.getByRole('button', { name: 'Split here' }).click();
    await expect(dialog).toBeHidden();
    expect(world.books.sessions.map(({ first }) => first)).toEqual([1, 798, 801, 1601]);
    await page.getByRole('button', { name: 'Join with the next' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Join them' }).click();
    await expect.poll(() => world.books.sessions.length).toBe(3);
  });

  it('shows a LIVE in which nothing was given, with how long it lasted', async () => {
    const world = filledWorld();
    const startedAt = NOW - 30 * 3_600_000;
    const quiet = { startedAt, endedAt: startedAt + 95 * 60_000 };
    world.books.sessions.splice(2, 0, { id: 9, first: 1601, quiet, name: null, note: null });
    const { page } = await show({ world, hash: '#/sessions' });
    const row = page.getByTestId('session-row').nth(1);
    await expect(row).toContainText('1 h 35 min');
    await row.getByRole('link').click();
    await expect(page.getByText('Nothing was given in this LIVE.')).toBeVisible();
    await expect(page.getByText('1 h 35 min')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Split in two' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Entries of this session' })).toHaveCount(0);
  });

  it('is not split while it runs', async () => {
    const { page } = await show({ world: filledWorld(), hash: '#/sessions?session=3' });
    await expect(page.getByText('once its LIVE is over')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Split in two' })).toHaveCount(0);
  });

  it('is over as soon as its LIVE is', async () => {
    const world = filledWorld();
    const { page, main } = await show({ world, hash: '#/sessions?session=3' });
    await expect(page.getByText('once its LIVE is over')).toBeVisible();
    const quiet = { startedAt: NOW, endedAt: NOW };
    world.books.sessions.push({ id: 4, first: 2_401, quiet, name: null, note: null });
    tellSession(main, { endedAt: NOW });
    await expect(page.getByRole('button', { name: 'Split in two' })).toBeVisible();
    await expect(page.getByText('Running')).toHaveCount(0);
  });

  it('says so when there is none, or none of that number', async () => {
    const empty = await show({ world: emptyWorld(), hash: '#/sessions' });
    await expect(empty.page.getByText('No LIVE yet')).toBeVisible();
    const gone = await show({ world: filledWorld(), hash: '#/sessions?session=99' });
    await expect(gone.page.getByText('There is no such session any more.')).toBeVisible();
  });
}
