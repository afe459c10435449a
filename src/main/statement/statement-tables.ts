import { exactMoneyText, moneyOf } from '../../shared/amount/decimal.ts';
import { money } from '../../shared/amount/money.ts';
import { cardMark } from '../../shared/payout/card-mark.ts';
import type { Statement } from '../../shared/statement/statement.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { StatementFormat } from './statement-format.ts';
import { STATEMENT_WORDS as WORDS } from './statement-words.ts';

/*
 * The tables of a statement. Figures that are nought are left out of the accounts; an opening and
 * a closing are always there.
 */

type Row = readonly (string | Markup)[];

interface Column {
  readonly head: string;
  readonly number: boolean;
}

const text = (head: string): Column => ({ head, number: false });
const number = (head: string): Column => ({ head, number: true });

function table(columns: readonly Column[], rows: readonly Row[], sums: readonly Row[]): Markup {
  const side = (index: number) => (columns[index]?.number ? 'n' : '');
  const cells = (row: Row) =>
    row.map((cell, index) => html`<td class="${side(index)}">${cell}</td>`);
  const heads = columns.map(
    ({ head }, index) => html`<th scope="col" class="${side(index)}">${head}</th>`,
  );
  return html`<table><thead><tr>${heads}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${cells(row)}</tr>`,
  )}${sums.map((row) => html`<tr class="sum">${cells(row)}</tr>`)}</tbody></table>`;
}

/** An account: what it began with, what moved, what it ended with. */
function account<K extends string>(
  amounts: Readonly<Record<K | 'opening' | 'closing', string>>,
  said: Readonly<Record<K | 'title' | 'opening' | 'closing', string>>,
  lines: readonly K[],
  format: StatementFormat,
): Markup {
  const moved = lines.filter((name) => amounts[name] !== '0');
  const row = (name: K | 'opening' | 'closing', kind: string) =>
    html`<tr class="${kind}"><td>${said[name]}</td><td class="n">${format.diamonds(amounts[name])}</td></tr>`;
  return html`<section><h2>${said.title}</h2><table><thead><tr><th scope="col"></th>
    <th scope="col" class="n">${WORDS.diamonds}</th></tr></thead><tbody>${row('opening', 'ends')}${moved.map(
      (name) => row(name, ''),
    )}${row('closing', 'sum')}</tbody></table></section>`;
}

export function accountTables({ available, pending }: Statement, format: StatementFormat): Markup {
  const lines = ['gifts', 'reversed', 'carried', 'corrections', 'requested', 'refused'] as const;
  return html`<div class="accounts">${account(available, WORDS.available, lines, format)}${account(
    pending,
    WORDS.pending,
    ['requested', 'paid', 'refused'] as const,
    format,
  )}</div>`;
}

export function giftTable(statement: Statement, format: StatementFormat): Markup {
  const { cards, gifts, unpriced } = statement;
  const said = WORDS.gifts;
  const figures = ({ gifts: pieces, coins, diamonds, reversed, estimate }: Statement['gifts']) => [
    format.whole(pieces),
    format.whole(coins),
    format.diamonds(diamonds),
    format.diamonds(reversed),
    estimateText(estimate, format),
  ];
  const columns = [
    text(said.card),
    ...[said.gifts, said.coins, said.diamonds, said.reversed, said.estimate].map(number),
  ];
  const rows = cards.map((card) => [cardName(card, cards, format), ...figures(card)]);
  const sums = cards.length > 1 ? [[said.total, ...figures(gifts)]] : [];
  const missing = unpriced.map(({ name, pieces }) => said.pieces(format.whole(pieces), name));
  return html`<section><h2>${said.title}</h2>${
    rows.length === 0
      ? html`<p class="quiet">${said.none}</p>`
      : html`${table(columns, rows, sums)}<p class="small quiet">${said.estimateNote}</p>`
  }${missing.length === 0 ? NOTHING : html`<p>${said.unpriced(missing.join(', '))}</p>`}</section>`;
}

function cardName(
  card: Statement['cards'][number],
  among: Statement['cards'],
  format: StatementFormat,
): string {
  const mark = cardMark(card, among);
  if (mark === 'none') return card.name;
  const said = WORDS.gifts;
  return mark === 'day'
    ? said.cardFrom(card.name, format.calendarDay(card.validFrom))
    : said.cardNumber(card.name, card.id);
}

function estimateText(
  { low, expected, high, currency }: Statement['gifts']['estimate'],
  format: StatementFormat,
): string {
  const money = (amount: string) => format.money(amount, currency);
  return low === high ? money(expected) : `${money(low)} – ${money(high)}`;
}

export function paymentTable(statement: Statement, format: StatementFormat): Markup {
  const { payments, paymentSums, open } = statement;
  const said = WORDS.payments;
  const columns = [
    text(said.paid),
    text(said.requested),
    ...[said.diamonds, said.gross, said.fee, said.net].map(number),
  ];
  const rows = payments.map((line) => [
    format.day(line.paidAt),
    format.day(line.requestedAt),
    format.diamonds(line.diamonds),
    format.money(line.gross, line.currency),
    format.money(line.fee, line.feeCurrency),
    format.money(line.net, line.currency),
  ]);
  const sums = paymentSums.map(({ currency, gross, fees, net }) => [
    said.total(currency),
    '',
    '',
    ...[gross, fees, net].map((amount) => format.money(amount, currency)),
  ]);
  const waiting = open.map(({ diamonds, requestedAt }) =>
    said.openOne(format.diamonds(diamonds), format.day(requestedAt)),
  );
  return html`<section><h2>${said.title}</h2>${
    rows.length === 0 ? html`<p class="quiet">${said.none}</p>` : table(columns, rows, sums)
  }${waiting.length === 0 ? NOTHING : html`<p class="quiet">${said.open(waiting.join('; '))}</p>`}</section>`;
}

export function correctionTable({ corrections }: Statement, format: StatementFormat): Markup {
  if (corrections.length === 0) return NOTHING;
  const said = WORDS.corrections;
  const columns = [text(said.day), text(said.what), number(said.diamonds)];
  const rows = corrections.map(({ at, kind, note, diamonds }) => [
    format.day(at),
    [said.kinds[kind], note].filter((part) => part !== '').join(': '),
    format.diamonds(diamonds),
  ]);
  return html`<section><h2>${said.title}</h2>${table(columns, rows, [])}</section>`;
}

interface IncomeSum {
  readonly currency: string;
  readonly amount: string;
  /** How many kinds it is made of. */
  readonly kinds: number;
}

/** Other income by currency: amounts of different currencies are never added up. */
export function incomeSums(income: Statement['income']): readonly IncomeSum[] {
  const currencies = [...new Set(income.map(({ currency }) => currency))];
  return currencies.map((currency) => {
    const own = income.filter((line) => line.currency === currency);
    const sum = own.reduce((total, { amount }) => total + moneyOf(amount), 0n);
    return { currency, amount: exactMoneyText(money(sum)), kinds: own.length };
  });
}

export function incomeTable({ income }: Statement, format: StatementFormat): Markup {
  const said = WORDS.income;
  const columns = [text(said.kind), text(said.currency), number(said.amount)];
  const rows = income.map(({ kind, currency, amount }) => [
    said.kinds[kind] ?? kind,
    currency,
    format.money(amount, currency),
  ]);
  const sums = incomeSums(income)
    .filter(({ kinds }) => kinds > 1)
    .map(({ currency, amount }) => [said.total(currency), '', format.money(amount, currency)]);
  return html`<section><h2>${said.title}</h2>${
    rows.length === 0 ? html`<p class="quiet">${said.none}</p>` : table(columns, rows, sums)
  }</section>`;
}
