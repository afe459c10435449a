import { exactMoneyText, moneyOf } from '../../../../shared/amount/decimal.ts';
import { money } from '../../../../shared/amount/money.ts';
import { ONE_TO_ONE, type Ratio } from '../../../../shared/amount/ratio.ts';
import type { RateTerms } from '../../../../shared/ledger/rate-terms.ts';
import { readDecimal, writeDecimal } from '../../format/decimal-input.ts';

/** A card while it is typed: every figure as text, as its field holds it. */
export interface CardDraft {
  readonly name: string;
  readonly from: string;
  readonly coins: string;
  readonly diamonds: string;
  readonly gross: string;
  readonly low: string;
  readonly expected: string;
  readonly high: string;
  readonly minimum: string;
  readonly maximum: string;
  readonly fixed: string;
  readonly part: string;
  readonly review: string;
}

/** The groups of fields that can be wrong together. */
export type DraftPart =
  | 'name'
  | 'ratio'
  | 'gross'
  | 'share'
  | 'minimum'
  | 'maximum'
  | 'fixed'
  | 'part'
  | 'review';

/** Fields filled from terms, in the writing of the reader's language. */
export function draftOf(terms: RateTerms, from: string): CardDraft {
  const { diamondsPerCoin, share, fee } = terms;
  return {
    name: terms.name,
    from,
    coins: String(diamondsPerCoin.den),
    diamonds: String(diamondsPerCoin.num),
    gross: moneyField(terms.grossMicros),
    low: percentField(share.low),
    expected: percentField(share.expected),
    high: percentField(share.high),
    minimum: terms.minimumMicros === null ? '' : moneyField(terms.minimumMicros),
    maximum: terms.dailyMaximumMicros === null ? '' : moneyField(terms.dailyMaximumMicros),
    fixed: moneyField(fee.fixedMicros),
    part: percentField(fee.hundredths),
    review: terms.reviewDays === null ? '' : String(terms.reviewDays),
  };
}

const MOST_MICROS = 1_000_000_000_000;
const MOST_GROSS = 1_000_000_000;

/** What the fields say: the terms, or the parts that are wrong. */
export function readDraft(
  draft: CardDraft,
):
  | { readonly ok: true; readonly terms: RateTerms }
  | { readonly ok: false; readonly wrong: readonly DraftPart[] } {
  const wrong: DraftPart[] = [];
  const need = <T>(part: DraftPart, value: T | undefined, otherwise: T): T => {
    if (value === undefined) wrong.push(part);
    return value === undefined ? otherwise : value;
  };
  const limit = (text: string) => optional(text, (some) => microsOf(some, 1, MOST_MICROS));
  const name = draft.name.trim();
  const terms: RateTerms = {
    name: need('name', name === '' || name.length > 60 ? undefined : name, ''),
    validFrom: draft.from,
    diamondsPerCoin: need('ratio', ratioOf(draft), ONE_TO_ONE),
    grossMicros: need('gross', microsOf(draft.gross, 1, MOST_GROSS), 0),
    share: need('share', shareOf(draft), NO_SHARE),
    minimumMicros: need('minimum', limit(draft.minimum), null),
    dailyMaximumMicros: need('maximum', limit(draft.maximum), null),
    fee: {
      fixedMicros: need('fixed', microsOf(orZero(draft.fixed), 0, MOST_MICROS), 0),
      hundredths: need('part', hundredthsOf(orZero(draft.part)), 0),
    },
    reviewDays: need(
      'review',
      optional(draft.review, (text) => wholeOf(text, 0, 365)),
      null,
    ),
  };
  return wrong.length === 0 ? { ok: true, terms } : { ok: false, wrong };
}

const NO_SHARE = { low: 0, expected: 0, high: 0 };

function ratioOf({ coins, diamonds }: CardDraft): Ratio | undefined {
  const [num, den] = [wholeOf(diamonds, 1, 1_000), wholeOf(coins, 1, 1_000)];
  return num === undefined || den === undefined ? undefined : { num, den };
}

function shareOf({ low, expected, high }: CardDraft): RateTerms['share'] | undefined {
  const [l, e, h] = [hundredthsOf(low), hundredthsOf(expected), hundredthsOf(high)];
  if (l === undefined || e === undefined || h === undefined) return undefined;
  return l <= e && e <= h && h > 0 ? { low: l, expected: e, high: h } : undefined;
}

/** Empty is null: not known, or not checked. */
function optional(
  text: string,
  read: (text: string) => number | undefined,
): number | null | undefined {
  return text.trim() === '' ? null : read(text);
}

function orZero(text: string): string {
  return text.trim() === '' ? '0' : text;
}

function wholeOf(text: string, least: number, most: number): number | undefined {
  const read = readDecimal(text, 0);
  return read === null ? undefined : within(Number(read), least, most);
}

function microsOf(text: string, least: number, most: number): number | undefined {
  const read = readDecimal(text, 6);
  return read === null ? undefined : within(Number(moneyOf(read)), least, most);
}

/** A percentage with two places, in hundredths. */
function hundredthsOf(text: string): number | undefined {
  const read = readDecimal(text, 2);
  if (read === null) return undefined;
  const [whole = '0', rest = ''] = read.split('.');
  return within(Number(whole + rest.padEnd(2, '0')), 0, 10_000);
}

function within(value: number, least: number, most: number): number | undefined {
  return value >= least && value <= most ? value : undefined;
}

function moneyField(micros: number): string {
  return writeDecimal(exactMoneyText(money(BigInt(micros))));
}

function percentField(hundredths: number): string {
  const text = String(hundredths).padStart(3, '0');
  return writeDecimal(`${text.slice(0, -2)}.${text.slice(-2)}`);
}
