import { expect, type Page } from '@playwright/test';
import { describe, it } from 'vitest';
import { STANDARD_CARD } from '../../../src/shared/payout/rate-card.ts';
import { booksOf, enterInto, entryAt, newestSeq, unpricedSeqs } from '../harness/books.ts';
import { filledWorld, troubledWorld } from '../harness/filled.ts';
import { enterByHand } from '../harness/hand-ledger.ts';
import type { Show } from '../harness/stage.ts';
import { tellSession } from '../harness/tell-session.ts';
import { emptyWorld, NOW, TODAY, type World } from '../harness/world.ts';

const GIFTS = 2_400;
const grid = (page: Page) => page.getByRole('grid', { name: 'Entries, the newest first' });
const row = (page: Page, what: string | RegExp) => grid(page).getByRole('row', { name: what });
const panel = (page: Page) => page.getByRole('region', { name: /^Entry / });

function worldWith(...drafts: Parameters<typeof enterInto>[1]): World {
  const world = filledWorld();
  enterInto(world.books, drafts);
  return world;
}

const OPENING = {
  kind: 'opening',
  at: NOW,
  diamonds: 120_000_000,
  note: 'From a notebook',
} as const;

export function ledgerPage(show: Show): void {
  describe('the list', () => {
    it('shows what each entry is, from whom, and what it did to the diamonds', async () => {
      const { page } = await show({ world: worldWith(OPENING), hash: '#/ledger' });
      await expect(row(page, /Opening balance/)).toContainText('+120,000');
      await expect(row(page, /^2,400 /)).toHaveText(
        /1 × Finger Heart.*<b>Kai<\/b>.*\+5.*Local API/,
      );
      await expect(page.getByText('2,401 entries')).toBeVisible();
    });

    it('scrolls through a million entries and fetches only what comes in sight', async () => {
      const world = filledWorld();
      world.books = booksOf(1_000_000);
      const { page, main } = await show({ world, hash: '#/ledger' });
      await expect(row(page, /^1,000,000 /)).toBeVisible();
      await expect(grid(page)).toHaveAttribute('aria-rowcount', '1000001');
      await grid(page).focus();
      await page.keyboard.press('End');
      await expect(row(page, /^1 .*×/)).toBeVisible();
      await page.keyboard.press('PageUp');
      await expect(row(page, /^12 .*×/)).toBeVisible();
      await grid(page).evaluate((node) =>
        node.scrollTo(0, (node.scrollHeight - node.clientHeight) / 2),
      );
      await expect(row(page, /^(499|500),\d{3} .*×/).first()).toBeVisible();
      const asked = main.calls.filter(({ name }) => name === 'ledger.entries');
      expect(asked.length).toBeLessThan(12);
      await page.keyboard.press('Home');
      await expect(row(page, /^1,000,000 .*×/)).toBeVisible();
    });

    it('moves line by line in the middle of a million, as in any other list', async () => {
      const world = filledWorld();
      world.books = booksOf(1_000_000);
      const { page } = await show({ world, hash: '#/ledger?entry=500000' });
      await expect(row(page, /^500,000 .*×/)).toBeVisible();
      await grid(page).hover();
      await page.mouse.wheel(0, 400);
      await expect(row(page, /^499,990 .*×/)).toBeVisible();
      await expect(row(page, /^500,012 /)).toHaveCount(0);
    });

    it('finds, narrows, and keeps what was asked for in the address', async () => {
      const { page } = await show({ world: worldWith(OPENING), hash: '#/ledger' });
      await page.getByRole('searchbox').fill('notebook');
      await expect(page.getByText('1 entry', { exact: true })).toBeVisible();
      await expect(page).toHaveURL(/text=notebook/);
      await page.getByRole('searchbox').fill('');
      await page.getByRole('button', { name: /^All kinds/ }).click();
      await page.getByRole('option', { name: 'Corrections' }).click();
      await expect(page).toHaveURL(/kind=corrections/);
      await expect(page.getByText('1 entry', { exact: true })).toBeVisible();
      await page.reload();
      await expect(row(page, /Opening balance/)).toBeVisible();
      await expect(grid(page).getByRole('row')).toHaveCount(2);
    });

    it('is narrowed to a gift, a person and a session that are looked for by name', async () => {
      const { page } = await show({ world: filledWorld(), hash: '#/ledger' });
      await page.getByRole('combobox', { name: 'A person' }).click();
      await page.keyboard.type('mar');
      await page.getByRole('option', { name: /^Mara/ }).click();
      await expect(page.getByText('From: Mara', { exact: true })).toBeVisible();
      await expect(page.getByRole('combobox', { name: 'A person' })).toHaveValue('');
      await page.getByRole('combobox', { name: 'A gift' }).focus();
      await page.keyboard.type('finger');
      await expect(page.getByRole('option')).toHaveCount(1);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Gift: Finger Heart', { exact: true })).toBeVisible();
      await page.getByRole('button', { name: 'A session: show the list' }).click();
      await expect(page.getByRole('option')).toHaveCount(3);
      await page.getByRole('option', { name: /^Karaoke night/ }).click();
      await expect(page).toHaveURL(/gift=.*&gifter=Mara&session=2/);
      await page.getByRole('combobox', { name: 'A person' }).fill('zzz');
      await expect(page.getByText('Nothing of that name')).toBeVisible();
    });

    it('is saved as it is narrowed, as a table or as data, by keyboard', async () => {
      const { page, main } = await show({
        world: filledWorld(),
        hash: '#/ledger?kind=gifts&session=2&text=rose',
      });
      const save = page.getByRole('button', { name: 'Save these entries' });
      for (const kind of [/CSV/, /JSON/]) {
        await save.press('Enter');
        await page.getByRole('menuitem', { name: kind }).press('Enter');
        await expect(page.getByText('311 entries saved.')).toBeVisible();
      }
      const wishes = main.calls.filter(({ name }) => name === 'transfer.export');
      const of = { kinds: ['gift'], session: 2, text: 'rose', gift: null, unpriced: false };
      expect(wishes.map(({ input }) => input)).toMatchObject([
        { what: 'entries', as: 'csv', of },
        { what: 'entries', as: 'json', of },
      ]);
    });

    it('goes on as one scrolls where it cannot know how many there are', async () => {
      const { page } = await show({ world: filledWorld(), hash: '#/ledger?gifter=Mara' });
      await expect(page.getByText('From: Mara', { exact: true })).toBeVisible();
      await expect(page.getByText('200+ entries')).toBeVisible();
      await expect(grid(page)).toHaveAttribute('aria-rowcount', '-1');
      await grid(page).focus();
      await page.keyboard.press('End');
      await expect(page.getByText('342 entries')).toBeVisible();
      await page.getByRole('button', { name: 'Remove “From: Mara”' }).click();
      await expect(page.getByText('2,400 entries')).toBeVisible();
    });

    it('shows new entries at the top at once, and offers them further down', async () => {
      const world = filledWorld();
      const { page, main } = await show({ world, hash: '#/ledger' });
      const book = (gifts: number) => {
        enterInto(world.books, [OPENING]);
        const { session } = world.live;
        if (session === null) throw new Error('the world has a session');
        main.publish({ type: 'session', session: { ...session, gifts }, top: [], cards: [] });
      };
      book(2_000);
      await expect(row(page, /^2,401 Nov .*Opening/)).toBeVisible();
      await grid(page).focus();
      await page.keyboard.press('End');
      await expect(row(page, /^1 .*×/)).toBeVisible();
      book(2_001);
      await page.getByRole('button', { name: 'Show 1 new entry' }).click();
      await page.keyboard.press('Home');
      await expect(page.getByText('2,402 entries')).toBeVisible();
    });

    it('says so when it is empty, when nothing fits, and when it cannot be read', async () => {
      const empty = await show({ world: emptyWorld(), hash: '#/ledger' });
      await expect(empty.page.getByText('Your ledger is empty')).toBeVisible();
      const none = await show({ world: filledWorld(), hash: '#/ledger?text=nobody-at-all' });
      await expect(none.page.getByText('No entry fits')).toBeVisible();
      const broken = await show({
        world: filledWorld(),
        hash: '#/ledger',
        prepare: (main) => main.fail('ledger.entries', { code: 'disk-error', detail: null }),
      });
      await expect(broken.page.getByText('The disk reports an error.')).toBeVisible();
    });
  });

  describe('an entry', () => {
    it('opens by keyboard, tells its origin and leads to all that belongs to it', async () => {
      const { page } = await show({ world: filledWorld(), hash: '#/ledger' });
      await expect(row(page, /^2,400 .*×/)).toBeVisible();
      await grid(page).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(panel(page)).toContainText('Entry 2,399');
      await expect(page).toHaveURL(/entry=2399/);
      for (const fact of ['ohne_titel', '100 coins each', 'TikFinity', 'Session 3', 'Standard']) {
        await expect(panel(page)).toContainText(fact);
      }
      await panel(page).getByRole('link', { name: 'All entries of this person' }).click();
      await expect(page.getByText('From: ohne_titel', { exact: true })).toBeVisible();
    });

    it('names its rate card with the day from which it is valid, if another has the same name', async () => {
      const world = filledWorld();
      const { id: _, ...terms } = STANDARD_CARD;
      enterByHand(world, [{ kind: 'card', at: NOW, terms: { ...terms, validFrom: TODAY } }]);
      const { page } = await show({ world, hash: '#/ledger?entry=2395' });
      await expect(panel(page)).toContainText('Standard (Jan 1, 1970)');
    });

    it('takes pieces of a gift back, and says what is left', async () => {
      const world = filledWorld();
      const { page } = await show({ world, hash: '#/ledger?entry=2395' });
      await panel(page).getByRole('button', { name: 'Take back' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Pieces' }).fill('6');
      await dialog.getByRole('radio', { name: 'Charge-back' }).click();
      await dialog.getByRole('textbox', { name: 'Note' }).fill('The bank wrote');
      await dialog.getByRole('button', { name: 'Take back' }).click();
      await expect(dialog).toBeHidden();
      await expect(panel(page).getByText('Taken back: 6 × Finger Heart')).toBeVisible();
      expect(entryAt(world.books, GIFTS + 1)).toMatchObject({
        kind: 'reversal',
        of: 2_395,
        coins: 30,
        facts: { reason: 'charge-back', note: 'The bank wrote' },
      });
      await panel(page).getByRole('button', { name: 'Take back' }).click();
      await expect(dialog.getByText('10 can be taken back')).toBeVisible();
    });

    it('is undone after saying what that will do, and stays, struck through', async () => {
      const { page } = await show({ world: worldWith(OPENING), hash: '#/ledger?entry=2401' });
      await panel(page).getByRole('button', { name: 'Undo this entry' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText('120,000 diamonds leave what is available.');
      await dialog.getByRole('button', { name: 'Undo it' }).click();
      await expect(
        panel(page).getByRole('link', { name: /Undone: opening balance/ }),
      ).toBeVisible();
      await expect(panel(page).getByRole('button', { name: 'Undo this entry' })).toHaveCount(0);
      await expect(row(page, /^2,401 .*Opening balance.*undone/)).toBeVisible();
    });

    it('cannot be undone while another answers it', async () => {
      const request = { kind: 'requested', at: NOW, diamonds: 5_000_000, note: '' } as const;
      const refused = { kind: 'refused', at: NOW, of: GIFTS + 1, note: '' } as const;
      const { page } = await show({
        world: worldWith(request, refused),
        hash: '#/ledger?entry=2401',
      });
      await expect(panel(page)).toContainText('Undo those first.');
      await panel(page)
        .getByRole('link', { name: /Withdrawal refused/ })
        .click();
      await expect(panel(page).getByRole('button', { name: 'Undo this entry' })).toBeVisible();
    });

    it('tells why the ledger refuses, and keeps what was filled in', async () => {
      const { page } = await show({
        world: filledWorld(),
        hash: '#/ledger?entry=2399',
        prepare: (main) => main.fail('ledger.reverse', { code: 'entry-settled', detail: null }),
      });
      await panel(page).getByRole('button', { name: 'Take back' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Note' }).fill('Twice');
      await dialog.getByRole('button', { name: 'Take back' }).click();
      await expect(dialog).toContainText('That entry has been dealt with already.');
      await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('Twice');
    });
  });

  describe('a price that is missing', () => {
    it('is entered once for all gifts of that kind', async () => {
      const world = filledWorld();
      const { page } = await show({ world, hash: '#/ledger' });
      await page.getByRole('button', { name: 'Price Paper Lantern (6)' }).click();
      const dialog = page.getByRole('dialog', { name: 'What does Paper Lantern cost?' });
      await dialog.getByRole('textbox', { name: 'Coins per piece' }).fill('25');
      await dialog.getByRole('textbox', { name: 'Note' }).click();
      await dialog.getByRole('button', { name: 'Book the price' }).click();
      await expect(page.getByText('no known price')).toHaveCount(0);
      await expect(page.getByText('2,406 entries')).toBeVisible();
      await expect(row(page, /Price for 1 × Paper Lantern: 25 coins each/).first()).toBeVisible();
    });

    it('is no longer missed by the entry that is open', async () => {
      const { page } = await show({ world: filledWorld(), hash: '#/ledger?entry=397' });
      const enterOne = panel(page).getByRole('button', { name: 'Enter the price' });
      await expect(enterOne).toBeVisible();
      await page.getByRole('button', { name: 'Price Paper Lantern (6)' }).click();
      await page.getByRole('textbox', { name: 'Coins per piece' }).fill('25');
      await page.keyboard.press('Enter');
      await expect(panel(page).getByRole('link', { name: /Price for 1 ×/ })).toBeVisible();
      await expect(enterOne).toHaveCount(0);
    });

    it('is asked for as soon as a gift without one comes in', async () => {
      const { books } = filledWorld();
      const priced = unpricedSeqs(books).map(
        (of) => ({ kind: 'valuation', of, price: 25, note: '', at: NOW }) as const,
      );
      const world = worldWith(...priced);
      const { page, main } = await show({ world, hash: '#/ledger' });
      await expect(page.getByText('2,406 entries')).toBeVisible();
      await expect(page.getByText('no known price')).toHaveCount(0);
      const of = newestSeq(world.books);
      enterInto(world.books, [{ kind: 'undo', of, note: '', at: NOW }]);
      tellSession(main, { unpriced: 1 });
      await expect(page.getByRole('button', { name: 'Price Paper Lantern (1)' })).toBeVisible();
    });

    it('is entered for one gift alone', async () => {
      const world = filledWorld();
      const { page } = await show({ world, hash: '#/ledger?unpriced=1' });
      await expect(page.getByText('6 entries')).toBeVisible();
      await row(page, /price unknown/)
        .first()
        .click();
      await panel(page).getByRole('button', { name: 'Enter the price' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Coins per piece' }).fill('25');
      await dialog.getByRole('radio', { name: 'This gift only' }).click();
      await dialog.getByRole('button', { name: 'Book the price' }).click();
      await expect(page.getByText('5 entries')).toBeVisible();
      expect(world.books.own).toHaveLength(1);
    });
  });

  it('says what the check of the ledger has found', async () => {
    const good = await show({ world: filledWorld(), hash: '#/ledger' });
    await good.page.getByRole('button', { name: 'Check the ledger' }).click();
    await expect(good.page.getByText('The ledger is in order.')).toBeVisible();
    const bad = await show({ world: troubledWorld(), hash: '#/ledger' });
    await bad.page.getByRole('button', { name: 'Check the ledger' }).click();
    await expect(bad.page.getByText('The ledger does not agree with itself.')).toBeVisible();
    await expect(bad.page.getByText('the rollup says 12,200')).toBeVisible();
  });
}
