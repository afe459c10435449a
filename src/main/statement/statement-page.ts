import type { Statement } from '../../shared/statement/statement.ts';
import { reportingThreshold } from '../../shared/statement/tax-note.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { type StatementFormat, statementFormat } from './statement-format.ts';
import { STATEMENT_STYLE } from './statement-style.ts';
import {
  accountTables,
  correctionTable,
  giftTable,
  incomeSums,
  incomeTable,
  paymentTable,
} from './statement-tables.ts';
import { STATEMENT_WORDS as WORDS } from './statement-words.ts';

/** How a statement is to be written. */
export interface StatementLook {
  /** BCP 47. */
  readonly locale: string;
  /** Whose statement it is; empty for none. */
  readonly name: string;
}

/** No script, nothing from anywhere: the page is its text and its style. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A statement as a page to be printed. */
export function statementPage(statement: Statement, { locale, name }: StatementLook): string {
  const format = statementFormat(statement, locale);
  const { markup } = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${WORDS.title}, ${format.period}</title><style>${{ markup: STATEMENT_STYLE }}</style></head>
<body>
${head(statement, name, format)}
${figures(statement, format)}
${accountTables(statement, format)}
${giftTable(statement, format)}
${paymentTable(statement, format)}
${incomeTable(statement, format)}
${correctionTable(statement, format)}
${notes(statement, format)}
</body></html>`;
  return markup;
}

/** As the words around it, in English, whatever the figures are written in. */
const THRESHOLD = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});

/** What stands at the foot of each sheet. */
export function statementFoot(statement: Statement, { locale }: StatementLook): string {
  const { period } = statementFormat(statement, locale);
  const { markup } =
    html`<div style="width:100%;margin:0 15mm;font:7pt Inter,'Segoe UI',Arial,sans-serif;
color:#525c63;display:flex;justify-content:space-between"><span>${WORDS.title}, ${period}</span>
<span>${WORDS.page} <span class="pageNumber"></span> ${WORDS.of} <span class="totalPages"></span></span></div>`;
  return markup;
}

function head(statement: Statement, name: string, format: StatementFormat): Markup {
  const { isOpen, madeAt, zone } = statement;
  return html`<header><div><h1>${WORDS.title}<br>${format.period}</h1>
<p class="quiet">${WORDS.about}, ${format.range}<br>${WORDS.zone(zone)}</p></div>${
    name === ''
      ? NOTHING
      : html`<p class="whose quiet">${WORDS.account}<strong>${name}</strong></p>`
  }</header>${isOpen ? html`<p class="open">${WORDS.open(format.moment(madeAt))}</p>` : NOTHING}`;
}

/** The three figures that most readers look for. */
function figures(statement: Statement, format: StatementFormat): Markup {
  const { available, paymentSums, income } = statement;
  const received = incomeSums(income).map(({ currency, amount }) => format.money(amount, currency));
  const paid = paymentSums.map(({ currency, net }) => format.money(net, currency));
  const box = (title: string, value: string) =>
    html`<div class="figure"><span class="quiet small">${title}</span><strong>${value}</strong></div>`;
  return html`<div class="figures">${box(
    `${WORDS.available.title}, ${WORDS.available.closing.toLowerCase()}`,
    format.diamonds(available.closing),
  )}${box(WORDS.payments.title, paid.join(' + ') || '–')}${box(
    WORDS.income.title,
    received.join(' + ') || '–',
  )}</div>`;
}

function notes(statement: Statement, format: StatementFormat): Markup {
  const { period, madeAt, entry, hash } = statement;
  const year = period.slice(0, 4);
  const threshold = THRESHOLD.format(reportingThreshold(Number(year)));
  return html`<section class="notes small quiet"><p>${WORDS.notes.source}</p>
<p>${WORDS.notes.tax(year, threshold)}</p>
<p class="made">${WORDS.made(format.moment(madeAt))}. ${WORDS.entry(format.whole(entry))}.<br>${
    entry === 0 ? '' : WORDS.hash(hash)
  }</p></section>`;
}
