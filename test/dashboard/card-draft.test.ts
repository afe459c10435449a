import { expect, it } from 'vitest';
import {
  type CardDraft,
  draftOf,
  readDraft,
} from '../../src/renderer/dashboard/pages/redemption/card-draft.ts';
import { rateTermsSchema } from '../../src/shared/contract/rate-terms.ts';
import { RATE_PRESETS } from '../../src/shared/payout/presets.ts';

const TERMS = {
  name: 'Mine',
  validFrom: '2026-11-21',
  diamondsPerCoin: { num: 1, den: 2 },
  grossMicros: 12_345,
  share: { low: 2_050, expected: 4_000, high: 5_301 },
  minimumMicros: 50_000_000,
  dailyMaximumMicros: null,
  fee: { fixedMicros: 250_000, hundredths: 7 },
  reviewDays: null,
};

it.each([TERMS, ...RATE_PRESETS.map(({ terms }) => terms)])(
  '$name comes back from its fields as it went in, and main takes it',
  (terms) => {
    const read = readDraft(draftOf(terms, terms.validFrom));
    expect(read).toEqual({ ok: true, terms });
    expect(rateTermsSchema.parse(terms)).toEqual(terms);
  },
);

it.each<[Partial<CardDraft>, string]>([
  [{ name: ' ' }, 'name'],
  [{ coins: '0' }, 'ratio'],
  [{ diamonds: '1.5' }, 'ratio'],
  [{ gross: '0' }, 'gross'],
  [{ gross: '' }, 'gross'],
  [{ low: '41' }, 'share'],
  [{ high: '100.01' }, 'share'],
  [{ expected: '40.001' }, 'share'],
  [{ low: '0', expected: '0', high: '0' }, 'share'],
  [{ minimum: '0' }, 'minimum'],
  [{ maximum: '1000000.01' }, 'maximum'],
  [{ fixed: '1,5' }, 'fixed'],
  [{ part: '101' }, 'part'],
  [{ review: '366' }, 'review'],
])('%o is wrong in its %s alone', (change, part) => {
  const draft = { ...draftOf(TERMS, TERMS.validFrom), ...change };
  expect(readDraft(draft)).toEqual({ ok: false, wrong: [part] });
});
