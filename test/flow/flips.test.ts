import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type LedgerClient, startLedger } from '../../src/main/ledger/client.ts';
import { LedgerUnavailable } from '../../src/main/ledger/unavailable.ts';
import { GROUPINGS } from '../../src/shared/stats/totals.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';
import { startCarat, temporaryFolder } from './carat.ts';
import { ask, live } from './client.ts';
import { damageable, PRICE, questions } from './damageable.ts';

const FLIPS = Number(process.env.CARAT_FLIPS ?? 200);
const SEED = Number(process.env.CARAT_FLIP_SEED ?? 2026);
const THREAD = pathToFileURL('out/main/ledger-thread.js');

let folder: string;
let sound: Buffer;
let truth: Answers;

type Answers = Map<string, unknown>;

beforeAll(async () => {
  folder = temporaryFolder();
  await (await damageable(folder)).stop();
  sound = readFileSync(join(folder, 'ledger.db'));
  const ledger = startLedger(THREAD, { dir: folder, zone: 'UTC' });
  truth = await figures(ledger);
  await ledger.close();
});

/** A copy of the folder in which one bit of the ledger is another. */
function withFlip(bit: number): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  const bytes = Buffer.from(sound);
  bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  writeFileSync(join(copy, 'ledger.db'), bytes);
  return copy;
}

/** Every figure that the ledger shows, before any check has come by; `refused` where it does not. */
async function figures(ledger: LedgerClient): Promise<Answers> {
  const answers: Answers = new Map();
  const note = async (what: string, asked: Promise<unknown>) =>
    answers.set(what, await asked.catch(refusal));
  await note('session', ledger.sessionNow());
  for (const by of GROUPINGS) await note(by, ledger.totals({ from: null, to: null, by }));
  await note('balance', ledger.balance());
  await note('gifts', ledger.gifts(0, 1_000));
  return answers;
}

function refusal(error: unknown): 'refused' {
  if (error instanceof LedgerUnavailable) return 'refused';
  throw error;
}

/** Without people's names: they can be forgotten, so no hash vouches for them. */
function figuresOf(answer: unknown): string {
  return JSON.stringify(answer, (key, value) => (key === 'name' ? undefined : value));
}

type Outcome = 'right' | 'refused' | 'found by the check' | 'shown, then found by the check';

/** What comes of a flip. Throws when a wrong figure was shown and the check finds nothing. */
async function outcomeOf(bit: number): Promise<Outcome> {
  const ledger = startLedger(THREAD, { dir: withFlip(bit), zone: 'UTC' });
  const shown = await figures(ledger);
  const report = await ledger.check(true).catch(refusal);
  await ledger.close();
  const isFound = report === 'refused' || !report.ok;
  const wrong = [...truth].filter(([what, answer]) => {
    const found = shown.get(what);
    return found !== 'refused' && figuresOf(found) !== figuresOf(answer);
  });
  const names = wrong.map(([what]) => what).join();
  if (wrong.length > 0 && !isFound) throw new Error(`bit ${bit}: ${names} wrong, check ok`);
  if (wrong.length > 0) return 'shown, then found by the check';
  if ([...shown.values()].includes('refused')) return 'refused';
  return isFound ? 'found by the check' : 'right';
}

test(`no wrong figure passes the check, whichever of ${FLIPS} bits is flipped`, {
  timeout: 60_000 + FLIPS * 2_000,
}, async () => {
  const random = seededRandom(SEED);
  const outcomes = new Map<Outcome, number>();
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const outcome = await outcomeOf(Math.floor(random() * sound.length * 8));
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  console.log(`flips, CARAT_FLIP_SEED=${SEED}:`, Object.fromEntries(outcomes));
  expect(outcomes.get('refused') ?? 0).toBeGreaterThan(FLIPS / 20);
  expect(outcomes.get('shown, then found by the check') ?? 0).toBeLessThan(FLIPS / 20);
});

describe('a price that is another', () => {
  /** Where it stands in the file: big-endian, as SQLite writes it. */
  function places(): number[] {
    const bytes = Buffer.alloc(2);
    bytes.writeUInt16BE(PRICE);
    const found: number[] = [];
    for (let at = sound.indexOf(bytes); at >= 0; at = sound.indexOf(bytes, at + 1)) found.push(at);
    return found;
  }

  /** Pages that SQLite has split keep the bytes of before: those are nobody's price any more. */
  const LEFTOVERS = 0.3;
  const inUse: number[] = [];

  test('is refused or found, wherever it stands', async () => {
    const tried = places().filter((_, index) => index % 4 === 0);
    for (const at of tried) {
      const bit = at * 8 + 3;
      if ((await outcomeOf(bit)) !== 'right') inUse.push(bit);
    }
    expect(tried.length).toBeGreaterThan(20);
    expect(inUse.length).toBeGreaterThan(tried.length * (1 - LEFTOVERS));
  });

  test('halts the whole program as soon as somebody looks, and it says so', async () => {
    expect(inUse.length).toBeGreaterThan(9);
    for (const bit of inUse.filter((_, index) => index % 10 === 0)) {
      const carat = await startCarat(withFlip(bit));
      const answers = await questions(carat);
      const check = answers.get('check');
      expect(check === 'refused' || (check as { ok: boolean }).ok === false).toBe(true);
      expect((await live(carat)).attention.ledger).toBe('ledger-halted');
      const gift = { type: 'gift', id: 'x', gift: { id: '5655' }, count: 1, from: { id: 'x' } };
      expect((await ask(carat, '/api/v1/gifts', [gift])).status).toBe(503);
      expect(await carat.stop()).toEqual({ code: 0, signal: null });
    }
  });
});
