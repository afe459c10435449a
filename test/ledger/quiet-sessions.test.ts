import { cpSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { createLedger } from '../../src/main/ledger/ledger.ts';
import { liveByDay } from '../../src/shared/eligibility/live-time.ts';
import { rose, temporaryFolder } from './temporary-ledger.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 4, 10, 18);

/** A ledger under a clock that the test moves; minutes since the start. */
function ledgerInTime() {
  let dir = temporaryFolder();
  let now = START;
  const open = () => createLedger(dir, 'UTC', () => now);
  let ledger = open();
  onTestFinished(() => ledger.close());
  return {
    at: (minutes: number) => {
      now = START + minutes * MINUTE;
      return ledger;
    },
    /** Signs of life without a gift, one each minute. */
    chat: (from: number, to: number) => {
      for (let minute = from; minute <= to; minute += 1) {
        now = START + minute * MINUTE;
        ledger.noteLive('activity');
      }
    },
    gift: (minutes: number) => {
      now = START + minutes * MINUTE;
      ledger.book([{ gift: rose({ at: now }), source: 'test' }]);
    },
    /** In a copy: within one process the driver keeps a closed file to itself for a while. */
    restart: () => {
      ledger.close();
      const next = temporaryFolder();
      cpSync(dir, next, { recursive: true });
      dir = next;
      ledger = open();
    },
    spans: () =>
      ledger
        .sessions()
        .map(({ startedAt, endedAt, coins }) => [
          (startedAt - START) / MINUTE,
          endedAt === null ? null : (endedAt - START) / MINUTE,
          coins,
        ]),
    ids: () => ledger.sessions().map(({ id }) => id),
  };
}

test('a LIVE in which nothing is given is a session with its duration, and counts as time LIVE', () => {
  const { at, chat, spans } = ledgerInTime();
  chat(0, 90);
  expect(spans()).toEqual([[0, null, 0]]);
  at(91).noteLive('ended');
  expect(spans()).toEqual([[0, 90, 0]]);
  const days = liveByDay(at(200).sessions(), 'UTC', START + 200 * MINUTE);
  expect([...days]).toEqual([['2026-05-10', 90 * MINUTE]]);
});

test('a sign of life that is gone within a minute leaves no session', () => {
  const { at, spans } = ledgerInTime();
  at(0).noteLive('activity');
  at(0.9).noteLive('activity');
  at(0.95).noteLive('ended');
  expect(spans()).toEqual([]);
});

test('the first gift turns it into a session with gifts, from where it began', async () => {
  const { at, chat, gift, restart, spans } = ledgerInTime();
  chat(0, 40);
  gift(41);
  chat(42, 60);
  restart();
  at(61).noteLive('ended');
  expect(spans()).toEqual([[0, 60, 1]]);
  await expect(at(62).check(true)).resolves.toMatchObject({ ok: true });
});

test('a restart takes no more than a minute from how long a LIVE lasted', () => {
  const { at, chat, gift, restart, spans } = ledgerInTime();
  gift(0);
  chat(1, 45);
  restart();
  at(100).noteLive('tick');
  expect(spans()).toEqual([[0, 45, 1]]);
  chat(110, 120);
  restart();
  at(125).noteLive('activity');
  at(200).noteLive('tick');
  expect(spans()).toEqual([
    [0, 45, 1],
    [110, 125, 0],
  ]);
});

test('sessions with and without gifts stand in the order of time, also after one was split', () => {
  const { at, chat, gift, restart, spans, ids } = ledgerInTime();
  gift(0);
  gift(10);
  at(11).noteLive('ended');
  chat(60, 80);
  at(81).noteLive('ended');
  gift(120);
  at(121).noteLive('ended');
  expect(spans()).toEqual([
    [0, 10, 2],
    [60, 80, 0],
    [120, 120, 1],
  ]);
  expect(at(130).splitSession(1, 2)).toEqual({ ok: true });
  restart();
  expect(ids()).toEqual([1, 4, 2, 3]);
});

test('one without gifts is joined with its neighbours, keeps its name, and the sums follow', async () => {
  const { at, chat, gift, restart, spans, ids } = ledgerInTime();
  chat(0, 20);
  at(21).noteLive('ended');
  gift(60);
  at(61).noteLive('ended');
  chat(90, 100);
  at(101).noteLive('ended');
  expect(at(110).nameSession(1, 'Quiet start', null)).toEqual({ ok: true });
  expect(at(110).splitSession(1, 1)).toEqual({ ok: false, refusal: 'session-split-outside' });
  expect(at(110).joinSessions(1, 3)).toEqual({ ok: false, refusal: 'session-not-next' });
  expect(at(110).joinSessions(1, 2)).toEqual({ ok: true });
  expect(at(110).joinSessions(1, 3)).toEqual({ ok: true });
  restart();
  expect(ids()).toEqual([1]);
  expect(spans()).toEqual([[0, 100, 1]]);
  const ledger = at(120);
  expect(ledger.sessions()).toMatchObject([{ name: 'Quiet start', gifters: 1 }]);
  expect(ledger.totals({ from: null, to: null, by: 'session' }).rows).toMatchObject([
    { key: '1', coins: 1 },
  ]);
  await expect(ledger.check(true)).resolves.toMatchObject({ ok: true });
});

test('an export holds the sessions without gifts that are over, and an import has them again', () => {
  const { at, chat, gift, spans } = ledgerInTime();
  chat(0, 20);
  at(21).noteLive('ended');
  gift(60);
  at(61).noteLive('ended');
  chat(120, 140);
  const { rows } = at(141).exportRows('sessions', 1, null, 10);
  const other = createLedger(temporaryFolder(), 'UTC', () => START);
  onTestFinished(() => other.close());
  other.importRows('sessions', rows);
  expect(other.sessions().map(({ startedAt }) => (startedAt - START) / MINUTE)).toEqual([0, 60]);
  expect(spans()).toHaveLength(3);
});
