import type { CallInput, CallName, CallOutput } from '../../../src/shared/contract/calls.ts';
import { Refused } from './refused.ts';
import { NOW, type World } from './world.ts';

type TransferCall = Extract<CallName, `transfer.${string}`>;
type Handlers = {
  readonly [N in TransferCall]: (input: CallInput<N>) => CallOutput<N> | Promise<CallOutput<N>>;
};

const DAY_MS = 86_400_000;
const FILE = '0b7e9c1e-5a53-4c0e-9a55-6f2f6d4f2a11';

const GIFTS: CallOutput<'transfer.inspectGifts'> = {
  fresh: 311,
  pieces: 1_204,
  coins: 18_930,
  diamonds: '18930',
  unpriced: 4,
  known: 27,
  from: NOW - 500 * DAY_MS,
  to: NOW - 430 * DAY_MS,
  unreadable: {
    count: 3,
    first: [
      { line: 12, text: 'yesterday, Rose, 1, Mia', problem: 'no-time' },
      { line: 90, text: '2025-07-02 20:15, Heart, , 1, Ben', problem: 'gift-unclear' },
      { line: 214, text: '2025-07-09 21:02, Rose, 1, many, Cleo', problem: 'no-count' },
    ],
  },
};

/** A chosen file of each kind, and a disk that takes everything. */
export function transfersOf(world: World): Handlers {
  let stop: (() => void) | null = null;
  /** Answers at once or, where work takes long, not before it is stopped. */
  const done = <T>(value: T): T | Promise<T> => {
    if (!world.longWork) return value;
    return new Promise((_, reject) => {
      stop = () => reject(new Refused('stopped'));
    });
  };
  return {
    'transfer.choose': (kind) =>
      kind === 'ledger'
        ? { file: FILE, name: 'Carat ledger 2026-11-01.json', bytes: 48_211_004 }
        : { file: FILE, name: 'old gifts.csv', bytes: 18_240 },
    'transfer.inspectLedger': () => ({
      found: {
        exportedAt: NOW - 21 * DAY_MS,
        entries: 12_480,
        gifts: 40_117,
        coins: 512_300,
        diamonds: '512300',
        from: NOW - 400 * DAY_MS,
        to: NOW - 22 * DAY_MS,
      },
      current: world.backups.current,
    }),
    'transfer.importLedger': () => done(null),
    'transfer.inspectGifts': () => GIFTS,
    'transfer.importGifts': () => done(GIFTS),
    'transfer.export': ({ what }) => done(what === 'ledger' ? 12_480 : 311),
    'transfer.progress': () => (stop === null ? null : 0.42),
    'transfer.stop': () => {
      stop?.();
      stop = null;
      return null;
    },
  };
}
