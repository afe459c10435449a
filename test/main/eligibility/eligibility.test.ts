import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eligibilityHandlers } from '../../../src/main/eligibility/eligibility-handlers.ts';
import { openEligibilityStore } from '../../../src/main/eligibility/eligibility-store.ts';
import type { EligibilityView } from '../../../src/shared/contract/eligibility-calls.ts';
import { type Answer, failure } from '../../../src/shared/contract/failure.ts';
import type { LiveSpan } from '../../../src/shared/eligibility/live-time.ts';
import { csvText } from '../../../src/shared/export/csv.ts';
import { FOLLOWER_COLUMNS } from '../../../src/shared/export/follower-columns.ts';
import type { Totals } from '../../../src/shared/stats/totals.ts';

const NOW = Date.parse('2026-11-21T23:30:00Z');
/** In Berlin it is the next day already. */
const TODAY = '2026-11-22';
const HOUR = 3_600_000;

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'carat-eligibility-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

const path = () => join(dir, 'eligibility.json');
const onDisk = async () => JSON.parse(await readFile(path(), 'utf8'));

/** What the ledger knows of the month. */
interface Ledger {
  readonly sessions: readonly LiveSpan[];
  /** Decimal texts by day. */
  readonly diamonds: Readonly<Record<string, string>>;
}

async function open(ledger: Ledger | null = { sessions: [], diamonds: {} }) {
  const { store, notices } = await openEligibilityStore(dir, NOW);
  let ids = 0;
  const calls = eligibilityHandlers({
    eligibility: store,
    now: () => NOW,
    zone: () => 'Europe/Berlin',
    newId: () => {
      ids += 1;
      return `new-${ids}`;
    },
    sessions: async () =>
      ledger === null
        ? { ok: false, failure: failure('ledger-halted') }
        : { ok: true, value: ledger.sessions },
    totals: async (query) => ({ ok: true, value: totals(ledger?.diamonds ?? {}, query.from) }),
  });
  return { calls, notices, store };
}

function totals(diamonds: Readonly<Record<string, string>>, from: string | null): Totals {
  expect(from).toBe('2026-11-01');
  const sums = {
    gifts: 0,
    coins: 0,
    diamonds: '0',
    reversed: '0',
    unpriced: 0,
    estimate: { currency: 'USD', low: '0', expected: '0', high: '0' },
  };
  const rows = Object.entries(diamonds).map(([key, text]) => ({
    ...sums,
    key,
    name: key,
    diamonds: text,
  }));
  return { ...sums, from, to: null, by: 'day', gifters: 0, rows };
}

async function shown(answer: Answer<EligibilityView> | Promise<Answer<EligibilityView>>) {
  const known = await answer;
  if (!known.ok) throw new Error(known.failure.code);
  return known.value;
}

describe('the follower log', () => {
  it('is on disk when a number has been entered, and read again', async () => {
    const { calls } = await open();
    await calls['eligibility.log']({ day: '2026-11-20', count: 900, instead: null });
    const view = await shown(calls['eligibility.log']({ day: TODAY, count: 940, instead: null }));
    expect(view.log.map(({ day, count }) => [day, count])).toEqual([
      ['2026-11-20', 900],
      [TODAY, 940],
    ]);
    expect((await onDisk()).log).toEqual(view.log);
    expect((await shown((await open()).calls['eligibility.get'](null))).log).toEqual(view.log);
  });

  it('replaces the number of a day, and moves one to another day', async () => {
    const { calls } = await open();
    await calls['eligibility.log']({ day: '2026-11-19', count: 1, instead: null });
    await calls['eligibility.log']({ day: '2026-11-19', count: 2, instead: null });
    const moved = { day: '2026-11-20', count: 3, instead: '2026-11-19' };
    const view = await shown(calls['eligibility.log'](moved));
    expect(view.log).toEqual([{ day: '2026-11-20', count: 3, origin: 'entered' }]);
    expect((await shown(calls['eligibility.unlog']('2026-11-20'))).log).toEqual([]);
  });

  it('takes no number of a day to come, in the creator’s zone', async () => {
    const { calls } = await open();
    const tomorrow = { day: '2026-11-23', count: 1, instead: null };
    expect(await calls['eligibility.log'](tomorrow)).toMatchObject({
      ok: false,
      failure: { code: 'bad-input' },
    });
    expect(await readdir(dir)).toEqual([]);
  });

  it('changes nothing when it cannot be written', async () => {
    const { calls, store } = await open();
    await mkdir(path());
    expect(await calls['eligibility.log']({ day: TODAY, count: 1, instead: null })).toMatchObject({
      ok: false,
      failure: { code: 'eligibility-unwritable' },
    });
    expect(store.get().log).toEqual([]);
  });

  it.each([
    ['torn', '{"log":[{"day"'],
    ['of a day that does not exist', '{"log":[{"day":"2026-11-31","count":1,"origin":"entered"}]}'],
    ['of another shape', '{"log":"none"}'],
  ])('is kept aside when the file is %s, and begins anew', async (_what, text) => {
    await writeFile(path(), text);
    const { calls, notices } = await open();
    const name = 'eligibility.broken-2026-11-21T23-30-00-000Z.json';
    expect(notices).toEqual([failure('eligibility-set-aside', name)]);
    expect(await readFile(join(dir, name), 'utf8')).toBe(text);
    expect((await shown(calls['eligibility.get'](null))).log).toEqual([]);
  });

  it('is put in order when somebody has written into the file', async () => {
    const entry = (day: string, count: number) => ({ day, count, origin: 'entered' });
    const log = [entry('2026-11-03', 3), entry('2026-11-01', 1), entry('2026-11-03', 4)];
    await writeFile(path(), JSON.stringify({ log }));
    const view = await shown((await open()).calls['eligibility.get'](null));
    expect(view.log.map(({ count }) => count)).toEqual([1, 4]);
  });
});

describe('the import of a log', () => {
  const CSV =
    '\uFEFFDate;Followers\r\n2026-11-01;900\r\n"soon\r\nor later";1\r\n2026-11-02;950\r\n';

  it('says first what it would do, with the lines of the file, and does nothing', async () => {
    const { calls } = await open();
    await calls['eligibility.log']({ day: '2026-11-02', count: 940, instead: null });
    expect(await calls['eligibility.planImport'](CSV)).toEqual({
      ok: true,
      value: {
        fresh: { count: 1, first: [{ line: 2, day: '2026-11-01', count: 900, before: null }] },
        changed: { count: 1, first: [{ line: 5, day: '2026-11-02', count: 950, before: 940 }] },
        same: 0,
        unreadable: {
          count: 1,
          first: [{ line: 3, text: 'soon\nor later, 1', problem: 'no-day' }],
        },
      },
    });
    expect((await onDisk()).log).toHaveLength(1);
  });

  it('then does just that', async () => {
    const { calls } = await open();
    const view = await shown(calls['eligibility.import'](CSV));
    expect(view.log).toEqual([
      { day: '2026-11-01', count: 900, origin: 'imported' },
      { day: '2026-11-02', count: 950, origin: 'imported' },
    ]);
    expect((await onDisk()).log).toEqual(view.log);
  });

  it('reads again what was saved', async () => {
    const { calls } = await open();
    const view = await shown(calls['eligibility.import'](CSV));
    await calls['eligibility.unlog']('2026-11-01');
    const again = await shown(calls['eligibility.import'](csvText(FOLLOWER_COLUMNS, view.log)));
    expect(again.log).toEqual(view.log);
  });

  it('imports nothing at all when it cannot be written', async () => {
    const { calls, store } = await open();
    await mkdir(path());
    expect(await calls['eligibility.import'](CSV)).toMatchObject({ ok: false });
    expect(store.get().log).toEqual([]);
  });

  it.each([
    ['tabs', '2026-11-01\t900\n2026-11-02\t950'],
    ['old line ends', 'Date,Followers\r2026-11-01,900\r2026-11-02,950\r'],
    ['groups of three', 'Date,Followers\n2026-11-01,"9,000"\n2026-11-02,"9,500"'],
    ['empty lines', '\n\n2026-11-01,900\n\n2026-11-02,950\n\n\n'],
  ])('reads %s', async (_what, text) => {
    const view = await shown((await open()).calls['eligibility.import'](text));
    expect(view.log.map(({ day }) => day)).toEqual(['2026-11-01', '2026-11-02']);
  });

  it('shows the first rows of a long file and counts all', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => `row ${index},${index}`);
    const answer = await (await open()).calls['eligibility.planImport'](
      ['x,y', ...lines].join('\n'),
    );
    expect(answer).toMatchObject({ ok: true, value: { unreadable: { count: 300 } } });
    expect(answer.ok && answer.value.unreadable.first).toHaveLength(50);
    expect(answer.ok && answer.value.unreadable.first[0]?.line).toBe(2);
  });
});

describe('the conditions', () => {
  it('begin with the general set and nothing known', async () => {
    const view = await shown((await open()).calls['eligibility.get'](null));
    expect(view).toMatchObject({ today: TODAY, log: [] });
    expect(view.sets.map(({ set, origin }) => [set.id, origin])).toEqual([
      ['general', 'preset'],
      ['south-korea', 'preset'],
      ['agency', 'preset'],
    ]);
    expect(view.chosen).toHaveLength(1);
    expect(view.chosen[0]?.findings.map(({ state }) => state)).toEqual(Array(5).fill('not-known'));
  });

  it('are all met by a creator who meets them', async () => {
    const { calls } = await open();
    await calls['eligibility.log']({ day: TODAY, count: 1_000, instead: null });
    const facts = {
      birthYear: null,
      atLeastYears: 18,
      giftsOn: true,
      standing: true,
      region: true,
    };
    const view = await shown(calls['eligibility.setFacts'](facts));
    expect(view.chosen[0]?.findings.every(({ state }) => state === 'met')).toBe(true);
    expect(view.chosen[0]?.projection).toEqual({ kind: 'reached', day: TODAY });
  });

  it('take a programme of one’s own, which is chosen at once, edited and removed', async () => {
    const { calls } = await open();
    const set = { id: null, name: 'Agency', rules: [{ kind: 'followers', atLeast: 50 } as const] };
    const added = await shown(calls['eligibility.saveSet'](set));
    expect(added.chosen.map(({ id }) => id)).toEqual(['general', 'new-1']);
    const edited = await shown(
      calls['eligibility.saveSet']({ ...set, id: 'new-1', name: 'Better' }),
    );
    expect(edited.sets.at(-1)).toMatchObject({ set: { name: 'Better' }, origin: 'own' });
    const removed = await shown(calls['eligibility.removeSet']('new-1'));
    expect(removed.sets).toHaveLength(3);
    expect(removed.chosen.map(({ id }) => id)).toEqual(['general']);
  });

  it('let a set of Carat’s be changed, and be as it came again', async () => {
    const { calls } = await open();
    const set = {
      id: 'general',
      name: 'Mine',
      rules: [{ kind: 'followers', atLeast: 50 } as const],
    };
    const changed = await shown(calls['eligibility.saveSet'](set));
    expect(changed.sets[0]).toMatchObject({ set: { name: 'Mine' }, origin: 'changed' });
    const back = await shown(calls['eligibility.removeSet']('general'));
    expect(back.sets[0]).toMatchObject({ set: { name: null }, origin: 'preset' });
    expect(back.chosen.map(({ id }) => id)).toEqual(['general']);
  });
});

describe('the month of a programme', () => {
  const AGENCY = {
    id: null,
    name: 'Agency',
    rules: [
      { kind: 'month', days: 7, minutes: 900, diamonds: 10_000, dayFromMinutes: 60 } as const,
    ],
  };
  const session = (from: string, hours: number): LiveSpan => ({
    startedAt: Date.parse(from),
    endedAt: Date.parse(from) + hours * HOUR,
  });

  it('counts the sessions and diamonds of the month in the creator’s zone', async () => {
    const { calls } = await open({
      sessions: [
        // Two hours in Berlin’s October, one in November.
        session('2026-10-31T21:00:00Z', 3),
        session('2026-11-05T18:00:00Z', 2),
        { startedAt: NOW - 1.5 * HOUR, endedAt: null },
      ],
      diamonds: { '2026-11-05': '4000.5', '2026-11-06': '-500' },
    });
    const view = await shown(calls['eligibility.saveSet'](AGENCY));
    const finding = view.chosen[1]?.findings[0];
    expect(finding).toMatchObject({ kind: 'month', state: 'not-known' });
    // The running LIVE: an hour until midnight in Berlin, half an hour since.
    expect(finding?.kind === 'month' && finding.pace?.conditions).toMatchObject([
      { of: 'days', have: 3 },
      { of: 'minutes', have: 270 },
      { of: 'diamonds', have: 3_500 },
    ]);
  });

  it('is not known while the ledger cannot be asked', async () => {
    const { calls } = await open(null);
    const view = await shown(calls['eligibility.saveSet'](AGENCY));
    expect(view.chosen[1]?.findings).toEqual([{ kind: 'month', state: 'not-known', pace: null }]);
  });
});
