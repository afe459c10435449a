import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLedger, type Ledger } from '../../src/main/ledger/ledger.ts';
import { EVERY_ENTRY } from '../../src/shared/ledger/entry-view.ts';
import { EVERYTHING } from '../../src/shared/stats/totals.ts';
import { rose, temporaryFolder } from './temporary-ledger.ts';

const EVERY_GIFT = { ...EVERY_ENTRY, before: null, limit: 500, kinds: ['gift'] } as const;

/** Evenings of gifts, most of which share gifter, gift and quarter of an hour, and so their sums. */
const evenings = fc.array(
  fc.array(
    fc.record({ who: fc.constantFrom('ana', 'ben'), count: fc.integer({ min: 1, max: 9 }) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  ),
  { minLength: 1, maxLength: 5 },
);
/** What a person does to sessions: which gift or session is meant is found by `place`. */
const edits = fc.array(
  fc.record({ kind: fc.constantFrom('split' as const, 'join' as const), place: fc.nat(1_000) }),
  { minLength: 1, maxLength: 8 },
);

function book(ledger: Ledger, given: typeof evenings extends fc.Arbitrary<infer T> ? T : never) {
  for (const evening of given) {
    const gifts = evening.map(({ who, count }) =>
      rose({ count, from: { id: who, name: null, handle: null, avatar: null } }),
    );
    ledger.book(gifts.map((gift) => ({ gift, source: 'test' })));
    ledger.noteLive('ended');
  }
}

function edit(ledger: Ledger, kind: 'split' | 'join', place: number): void {
  if (kind === 'split') {
    const { entries } = ledger.entries(EVERY_GIFT);
    const gift = entries[place % entries.length];
    ledger.splitSession(gift?.session ?? 0, gift?.seq ?? 0);
  } else {
    const sessions = ledger.sessions();
    const at = place % sessions.length;
    ledger.joinSessions(sessions[at]?.id ?? 0, sessions[at + 1]?.id ?? 0);
  }
}

/** That every view of sessions says what their gifts, counted one by one, say. */
function agrees(ledger: Ledger): void {
  const counted = new Map<number, number>();
  for (const { session, count } of ledger.entries(EVERY_GIFT).entries) {
    counted.set(session ?? 0, (counted.get(session ?? 0) ?? 0) + (count ?? 0));
  }
  const listed = ledger.sessions().map(({ id, gifts }) => [id, gifts] as const);
  expect(new Map(listed)).toEqual(counted);
  const { rows, gifts } = ledger.totals({ from: null, to: null, by: 'session' });
  expect(new Map(rows.map((row) => [Number(row.key), row.gifts]))).toEqual(counted);
  expect(gifts).toBe([...counted.values()].reduce((sum, count) => sum + count, 0));
  for (const [session, count] of counted) {
    const filter = { ...EVERYTHING, session };
    expect(ledger.totals({ from: null, to: null, by: 'gifter', filter }).gifts).toBe(count);
  }
}

test('however sessions are split and joined, each has the gifts of its range and all have all', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(evenings, edits, async (given, wanted) => {
      const ledger = createLedger(temporaryFolder(), 'UTC', Date.now);
      book(ledger, given);
      agrees(ledger);
      for (const { kind, place } of wanted) {
        edit(ledger, kind, place);
        agrees(ledger);
      }
      expect(await ledger.check(true)).toMatchObject({ ok: true });
      ledger.close();
    }),
    { numRuns: 40 },
  );
});
