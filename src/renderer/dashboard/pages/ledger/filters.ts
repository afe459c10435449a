import type { CallInput } from '../../../../shared/contract/calls.ts';
import type { EntryKind } from '../../../../shared/ledger/entry.ts';
import { isDay } from '../../days/day.ts';
import { routeTo } from '../../router/route.ts';

/** Kinds of entries that are looked at together. */
export const KIND_GROUPS = {
  gifts: ['gift'],
  reversals: ['reversal'],
  withdrawals: ['requested', 'paid', 'refused'],
  corrections: ['correction', 'opening'],
  prices: ['valuation'],
  income: ['income'],
  cards: ['card'],
  undone: ['undo'],
} as const satisfies Record<string, readonly EntryKind[]>;
export type KindGroup = keyof typeof KIND_GROUPS;

/** What the address of the page asks for; null = not narrowed by this. */
export interface Filters {
  readonly kind: KindGroup | null;
  readonly gift: string | null;
  readonly gifter: string | null;
  readonly session: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly unpriced: boolean;
  readonly text: string | null;
}

export const EVERYTHING: Filters = {
  kind: null,
  gift: null,
  gifter: null,
  session: null,
  from: null,
  to: null,
  unpriced: false,
  text: null,
};

/** Reads `kind=gifts&gifter=…`; what makes no sense is left out. */
export function filtersFrom(query: URLSearchParams): Filters {
  const text = (name: string) => query.get(name)?.slice(0, 200) || null;
  const day = (name: string) => (isDay(query.get(name)) ? query.get(name) : null);
  const kind = text('kind');
  return {
    kind: kind !== null && Object.hasOwn(KIND_GROUPS, kind) ? (kind as KindGroup) : null,
    gift: text('gift'),
    gifter: text('gifter'),
    session: numberFrom(query.get('session')),
    from: day('from'),
    to: day('to'),
    unpriced: query.get('unpriced') === '1',
    text: text('text'),
  };
}

/** The number of the entry that the address opens. */
export function entryFrom(query: URLSearchParams): number | null {
  return numberFrom(query.get('entry'));
}

function numberFrom(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

/** The address of the ledger, narrowed, with an entry open or not. */
export function ledgerAddress(filters: Partial<Filters>, entry: number | null = null): string {
  return routeTo('ledger', ledgerQuery(filters, entry));
}

/** What stands in that address. */
export function ledgerQuery(
  filters: Partial<Filters>,
  entry: number | null,
): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...filters, entry })) {
    if (value === null || value === false || value === undefined) continue;
    query[name] = value === true ? '1' : String(value);
  }
  return query;
}

export function isNarrowed(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== null && value !== false);
}

type Query = Omit<CallInput<'ledger.entries'>, 'before' | 'limit'>;

/** What is asked of main. */
export function queryOf({ kind, ...filters }: Filters): Query {
  return { ...filters, kinds: kind === null ? null : [...KIND_GROUPS[kind]] };
}
