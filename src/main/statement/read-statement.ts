import type { Answer } from '../../shared/contract/failure.ts';
import type { EntryKind } from '../../shared/ledger/entry.ts';
import { makeStatement } from '../../shared/statement/make-statement.ts';
import { daysOf } from '../../shared/statement/period.ts';
import type { Statement } from '../../shared/statement/statement.ts';
import { dayAt, dayEnd, dayStart, monthOf } from '../../shared/stats/zone-days.ts';
import { entriesOf } from '../contract/by-hand.ts';
import { reading } from '../contract/reading.ts';
import type { LedgerClient } from '../ledger/client.ts';

export type StatementLedger = Pick<LedgerClient, 'head' | 'totals' | 'entries' | 'cards'>;

const KINDS = [
  'requested',
  'paid',
  'refused',
  'correction',
  'opening',
  'income',
] as const satisfies readonly EntryKind[];

/** While gifts come in the questions are asked again, so often at most. */
const MOST_READS = 10;

/** A statement of a period (see StatementPeriod), made now. */
export async function readStatement(
  ledger: StatementLedger,
  period: string,
  zone: string,
  now: number,
): Promise<Answer<Statement>> {
  for (let reads = 1; ; reads += 1) {
    const head = await reading(ledger.head());
    if (!head.ok) return head;
    const statement = await readOnce(ledger, head.value, period, zone, now);
    if (!statement.ok) return statement;
    const after = await reading(ledger.head());
    if (!after.ok) return after;
    // All its figures are of one moment only if nothing was booked between the questions.
    if (after.value.seq === head.value.seq || reads === MOST_READS) return statement;
  }
}

async function readOnce(
  ledger: StatementLedger,
  head: { readonly seq: number; readonly hash: string },
  period: string,
  zone: string,
  now: number,
): Promise<Answer<Statement>> {
  const { from, to, before } = daysOf(period);
  const entries = await entriesOf(ledger, KINDS);
  if (!entries.ok) return entries;
  const read = await reading(
    Promise.all([
      before === null ? NOTHING : ledger.totals({ from: null, to: before, by: 'card' }),
      ledger.totals({ from, to, by: 'card' }),
      ledger.totals({ from, to, by: 'gift' }),
      ledger.cards(),
    ]),
  );
  if (!read.ok) return read;
  const [earlier, byCard, byGift, cards] = read.value;
  return {
    ok: true,
    value: makeStatement({
      period,
      from,
      to,
      zone,
      madeAt: now,
      start: dayStart(from, zone),
      end: dayEnd(to, zone),
      head: { seq: head.seq, hash: head.hash },
      before: earlier,
      within: byCard,
      byCard: byCard.rows,
      cards,
      byGift: byGift.rows,
      entries: entries.value,
    }),
  };
}

const NOTHING = { diamonds: '0', reversed: '0' };

/** The months (`2026-03`) in which anything happened, and the present one; newest first. */
export async function statementMonths(
  ledger: StatementLedger,
  zone: string,
  now: number,
): Promise<Answer<readonly string[]>> {
  const entries = await entriesOf(ledger, KINDS);
  if (!entries.ok) return entries;
  const totals = await reading(ledger.totals({ from: null, to: null, by: 'month' }));
  if (!totals.ok) return totals;
  const days = [...entries.value.map(({ at }) => at), now].map((at) => monthOf(dayAt(at, zone)));
  const months = [...totals.value.rows.map(({ key }) => key), ...days].map((day) =>
    day.slice(0, 7),
  );
  return { ok: true, value: [...new Set(months)].sort().reverse() };
}
