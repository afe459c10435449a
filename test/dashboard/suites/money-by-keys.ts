import { expect } from '@playwright/test';
import { it } from 'vitest';
import { enterInto, entryAt } from '../harness/books.ts';
import { filledWorld } from '../harness/filled.ts';
import { keysOf } from '../harness/keyboard/keys.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld, NOW } from '../harness/world.ts';

/** What a creator does about money, each without a pointer; nothing but keys moves the focus. */
export function moneyByKeys(show: Show): void {
  it('Earnings gets a range of its own, and is narrowed to a bar and back', async () => {
    const { page } = await show({ world: filledWorld(), hash: '#/earnings' });
    const keys = keysOf(page);
    await keys.choose(page.getByRole('radio', { name: 'Own range' }));
    await keys.to(page.getByRole('spinbutton', { name: /^month, Start/ }));
    await page.keyboard.type('11012026');
    await keys.to(page.getByRole('spinbutton', { name: /^month, End/ }));
    await page.keyboard.type('11202026');
    await expect(page).toHaveURL(/range=own&from=2026-11-01&to=2026-11-20$/);
    const diamonds = page.getByTestId('earnings-diamonds');
    await expect(diamonds).toHaveText('217,840');

    const bars = page.getByRole('application', { name: /^Diamonds per day/ });
    await keys.to(bars);
    await keys.type('ArrowRight', 'ArrowRight', 'Enter');
    await expect(page).toHaveURL(/period=2026-11-03$/);
    await expect(diamonds).toHaveText('0');
    // Nothing came on that day; letting it go leaves the chart in its place.
    await keys.type('Enter');
    await expect(page).not.toHaveURL(/period/);
    await expect(diamonds).toHaveText('217,840');
    await expect(bars).toBeFocused();
  });

  it('Earnings is narrowed to an hour, a gift, a gifter and a session, and widened again', async () => {
    const world = filledWorld();
    world.daySessions = true;
    const { page } = await show({ world, hash: '#/earnings?range=30d&hour=89' });
    const keys = keysOf(page);
    const chips = page.getByTestId('chips');
    // What lies further down is drawn when one comes near.
    await keys.to(page.getByRole('radiogroup', { name: 'Show Hours of the week as' }));
    await keys.to(page.getByRole('listbox', { name: 'Hours of the week' }));
    await keys.type('ArrowRight', 'Enter');
    await expect(page).toHaveURL(/hour=90$/);
    await keys.to(page.getByRole('listbox', { name: 'By gift', exact: true }));
    await keys.type('ArrowDown', 'Enter');
    await expect(page).toHaveURL(/gift=/);
    await keys.to(page.getByRole('listbox', { name: 'By gifter' }));
    await keys.type('Enter');
    await expect(chips.getByRole('row')).toHaveCount(3);
    await keys.to(page.getByRole('radiogroup', { name: 'Show Sessions as' }));
    await keys.to(page.getByRole('application', { name: /^Sessions/ }));
    await keys.type('ArrowRight', 'Enter');
    await expect(chips.getByRole('row')).toHaveCount(4);

    await keys.to(chips.getByRole('grid'));
    await keys.type('Delete');
    await expect(chips.getByRole('row')).toHaveCount(3);
    await expect(chips.locator(':focus')).toHaveCount(1);
    await keys.press(chips.getByRole('button', { name: 'Show everything' }));
    await expect(chips).toHaveCount(0);
  });

  it('an entry is found in the ledger, and pieces of its gift are taken back', async () => {
    const world = filledWorld();
    const { page } = await show({ world, hash: '#/ledger' });
    const keys = keysOf(page);
    await keys.to(page.getByRole('button', { name: /^All kinds/ }));
    await keys.type('Enter', 'ArrowDown', 'Enter');
    await expect(page).toHaveURL(/kind=gifts/);
    await keys.pick(page.getByRole('combobox', { name: 'A person' }), 'Mara');
    await expect(page.getByText('From: Mara', { exact: true })).toBeVisible();
    await keys.to(page.getByRole('grid', { name: /^Narrowed to/ }));
    await keys.type('Delete');
    await expect(page.getByText('From: Mara', { exact: true })).toBeHidden();
    await keys.fill(page.getByRole('searchbox'), '2395');
    await keys.type('Control+a', 'Delete');
    await expect(page).not.toHaveURL(/text=/);

    await keys.to(page.getByRole('grid', { name: 'Entries, the newest first' }));
    await keys.type(...many('ArrowDown', 5), 'Enter');
    const panel = page.getByRole('region', { name: 'Entry 2,395' });
    await keys.press(panel.getByRole('button', { name: 'Take back' }));
    const dialog = page.getByRole('dialog');
    await keys.fill(dialog.getByRole('textbox', { name: 'Pieces' }), '6');
    await keys.choose(dialog.getByRole('radio', { name: 'Charge-back' }));
    await keys.fill(dialog.getByRole('textbox', { name: 'Note' }), 'The bank wrote');
    await keys.type('Enter');
    await expect(dialog).toBeHidden();
    expect(entryAt(world.books, 2_401)).toMatchObject({ kind: 'reversal', of: 2_395, coins: 30 });
    await expect(panel.getByRole('button', { name: 'Take back' })).toBeFocused();

    await keys.press(panel.getByRole('link', { name: /Taken back: 6/ }));
    const undone = page.getByRole('region', { name: 'Entry 2,401' });
    await keys.press(undone.getByRole('button', { name: 'Undo this entry' }));
    await keys.press(dialog.getByRole('button', { name: 'Undo it' }));
    await expect(dialog).toBeHidden();
    expect(entryAt(world.books, 2_402)).toMatchObject({ kind: 'undo', of: 2_401 });
    await keys.press(undone.getByRole('button', { name: 'Close' }));
    await expect(undone).toBeHidden();
    await expect(page.getByRole('grid', { name: 'Entries, the newest first' })).toBeFocused();
  });

  it('a gift that came without a price gets one', async () => {
    const world = filledWorld();
    const { page } = await show({ world, hash: '#/ledger' });
    const keys = keysOf(page);
    await keys.press(page.getByRole('button', { name: /^Price Paper Lantern/ }));
    await keys.fill(page.getByRole('textbox', { name: 'Coins per piece' }), '25');
    await keys.type('Enter');
    await expect(page.getByText('2,406 entries')).toBeVisible();
  });

  it('a session is opened, named, split and joined', async () => {
    const world = filledWorld();
    const { page } = await show({ world, hash: '#/sessions' });
    const keys = keysOf(page);
    const { sessions } = world.books;
    await keys.press(page.getByTestId('session-row').nth(2).getByRole('link').first());
    // The row is gone, and with it what had the focus.
    await expect(page.getByRole('main')).toBeFocused();
    await keys.fill(page.getByRole('textbox', { name: 'Name' }), 'The long night');
    await keys.press(page.getByRole('button', { name: 'Save', exact: true }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The long night');
    expect(sessions[0]?.name).toBe('The long night');
    await expect(page.locator('main:focus, main :focus')).toHaveCount(1);

    await keys.press(page.getByRole('button', { name: 'Split in two' }));
    const dialog = page.getByRole('dialog');
    await keys.to(dialog.getByRole('grid'));
    await keys.type('ArrowDown', 'ArrowDown', 'Enter');
    await keys.press(dialog.getByRole('button', { name: 'Split here' }));
    await expect(dialog).toBeHidden();
    expect(world.books.sessions.map(({ first }) => first)).toEqual([1, 798, 801, 1601]);
    await keys.press(page.getByRole('button', { name: 'Join with the next' }));
    await keys.press(dialog.getByRole('button', { name: 'Join them' }));
    await expect.poll(() => world.books.sessions.length).toBe(3);
  });

  it('a rate card is added', async () => {
    const world = filledWorld();
    const { page, main } = await show({ world, hash: '#/redemption' });
    const keys = keysOf(page);
    await keys.choose(page.getByRole('radio', { name: 'Rate cards' }));
    await keys.press(page.getByRole('button', { name: 'New rate card' }));
    const dialog = page.getByRole('dialog');
    await keys.pick(dialog.getByRole('combobox', { name: 'Start from' }), 'Scaled');
    await keys.to(dialog.getByRole('spinbutton', { name: /^month/ }));
    await page.keyboard.type('12012026');
    await keys.fill(dialog.getByRole('textbox', { name: 'Minimum withdrawal' }), '50');
    await keys.press(dialog.getByRole('button', { name: 'Add the card' }));
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'New rate card' })).toBeFocused();
    expect(main.calls.find(({ name }) => name === 'payout.addCard')?.input).toMatchObject({
      validFrom: '2026-12-01',
    });
  });

  it('other income is entered and undone', async () => {
    const { page, main } = await show({ world: emptyWorld(), hash: '#/income' });
    const keys = keysOf(page);
    await keys.press(page.getByRole('button', { name: 'Add income' }));
    await page.keyboard.type('450');
    await keys.pick(page.getByRole('combobox', { name: 'Kind' }), 'Brand');
    await keys.fill(page.getByRole('textbox', { name: /^Note/ }), 'Headphones');
    await keys.type('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(main.calls.find(({ name }) => name === 'income.add')?.input).toMatchObject({
      kind: 'brand',
      amount: { amount: '450' },
    });
    await keys.press(page.getByRole('button', { name: /^Undo: Brand deals/ }));
    await keys.press(page.getByRole('button', { name: 'Undo it' }));
    await expect(page.getByText('Undone')).toBeVisible();
  });

  it('a statement, the ledger and the entries of some days are saved', async () => {
    const { page, main } = await show({ world: filledWorld(), hash: '#/reports' });
    const keys = keysOf(page);
    await keys.choose(page.getByRole('radio', { name: 'Year' }));
    await keys.press(page.getByRole('button', { name: 'Save as PDF' }));
    await expect(page.getByText('The statement is saved.')).toBeVisible();
    await keys.choose(page.getByRole('radio', { name: 'From – to' }));
    await keys.press(page.getByRole('button', { name: 'Save as CSV' }));
    await expect(page.getByText('311 entries saved.')).toBeVisible();
    await keys.press(page.getByRole('button', { name: 'Save ledger' }));
    await expect(page.getByText('12,480 entries saved.')).toBeVisible();
    expect(main.calls.find(({ name }) => name === 'statement.save')?.input).toMatchObject({
      period: '2026',
    });
  });

  it('a ledger and a table of gifts are imported, after a look at what that does', async () => {
    const { page } = await show({ world: filledWorld(), hash: '#/reports' });
    const keys = keysOf(page);
    await keys.press(page.getByRole('button', { name: 'Choose a table' }));
    await expect(page.getByText('311 new rows: 1,204 gifts, 18,930 diamonds')).toBeVisible();
    await keys.press(page.getByRole('button', { name: 'Book 311 rows' }));
    await expect(page.getByText('311 rows were booked.')).toBeVisible();
    await keys.press(page.getByRole('button', { name: 'Choose a ledger' }));
    await keys.press(page.getByRole('button', { name: 'Import this ledger' }));
    await expect(page.getByText('The ledger is imported and verified.')).toBeVisible();
    await keys.press(page.getByRole('link', { name: 'Go to the backups' }));
    await expect(page.getByRole('region', { name: 'Backups' })).toBeFocused();
  });

  it('followers are entered, changed and imported', async () => {
    const { page, main } = await show({ world: emptyWorld(), hash: '#/eligibility' });
    const keys = keysOf(page);
    await keys.press(page.getByRole('button', { name: 'Enter number' }));
    await page.keyboard.type('1234');
    await keys.type('Enter');
    await expect(page.getByTestId('followers-newest')).toHaveText('1,234');
    await keys.choose(page.getByRole('radio', { name: 'Table' }));
    await keys.press(page.getByRole('button', { name: 'Edit Nov 21, 2026' }));
    await keys.fill(page.getByRole('textbox', { name: 'Followers' }), '1235');
    await keys.type('Enter');
    await expect(page.getByTestId('followers-newest')).toHaveText('1,235');
    await keys.press(page.getByRole('button', { name: 'Import CSV' }));
    const chooser = page.waitForEvent('filechooser');
    await keys.press(page.getByRole('button', { name: 'Choose a file' }));
    const buffer = Buffer.from('Date,Followers\n2026-11-01,900\n');
    await (await chooser).setFiles({ name: 'log.csv', mimeType: 'text/csv', buffer });
    await keys.press(page.getByRole('button', { name: 'Import 1 row' }));
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(main.world.eligibility.log.map(({ count }) => count)).toEqual([900, 1_235]);
    await keys.toggle(page.getByRole('switch', { name: 'I am 18 or older' }));
    await expect.poll(() => main.world.eligibility.facts.atLeastYears).toBe(18);
  });

  it('a gift is looked up and calculated with, and a set of packages is changed', async () => {
    const { page, main } = await show({ world: emptyWorld(), hash: '#/gifts' });
    const keys = keysOf(page);
    await keys.fill(page.getByRole('searchbox'), 'gal');
    await expect(page.getByTestId('catalogue-row')).toHaveCount(1);
    await keys.press(page.getByRole('link', { name: 'Calculate with Galaxy' }));
    await keys.fill(page.getByRole('textbox', { name: 'How many' }), '3');
    await keys.type('Enter');
    await expect(page.getByTestId('calculator-coins')).toHaveText('3,000');
    await keys.choose(page.getByRole('radio', { name: 'Coin packages' }));
    await keys.press(page.getByRole('button', { name: 'Add a set' }));
    await page.keyboard.type('Pounds');
    await keys.fill(page.getByRole('textbox', { name: 'Coins of package 1' }), '70');
    await keys.fill(page.getByRole('textbox', { name: 'Price of package 1' }), '0.89');
    await keys.press(page.getByRole('button', { name: 'Save' }));
    await keys.press(page.getByRole('button', { name: 'Use Pounds' }));
    await expect.poll(() => main.world.packages.inUse).toBe(main.world.packages.sets[0]?.id);
    await expect(page.getByRole('region', { name: 'Pounds' })).toBeFocused();
    await keys.press(page.getByRole('button', { name: 'Delete Pounds' }));
    await keys.press(page.getByRole('button', { name: 'Delete the set' }));
    await expect(page.getByRole('region', { name: 'Pounds' })).toBeHidden();
  });

  it('a person is found and forgotten', async () => {
    const world = filledWorld();
    enterInto(world.books, [{ kind: 'opening', at: NOW, diamonds: 1_000, note: '' }]);
    const { page } = await show({ world, hash: '#/gifters' });
    const keys = keysOf(page);
    await keys.fill(page.getByRole('searchbox'), 'Mar');
    await expect(page.getByText('1 person')).toBeVisible();
    await keys.to(page.getByRole('grid'));
    await keys.type('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mara');
    await keys.press(page.getByRole('button', { name: 'Forget this person' }));
    await keys.press(page.getByRole('button', { name: 'Forget for good' }));
    await expect(page.getByText(/of this person were removed/)).toBeVisible();
    expect(world.books.forgotten.has('Mara')).toBe(true);
    await expect(page.getByRole('region', { name: 'Privacy' })).toBeFocused();
  });
}

function many(key: string, times: number): string[] {
  return Array<string>(times).fill(key);
}
