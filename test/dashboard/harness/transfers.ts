import type { CallInput, CallName, CallOutput } from '../../../src/shared/contract/calls.ts';
import { NOW, type World } from './world.ts';

type TransferCall = Extract<CallName, `transfer.${string}`>;
type Handlers = { readonly [N in TransferCall]: (input: CallInput<N>) => CallOutput<N> };

const DAY_MS = 86_400_000;
const FILE = '0b7e9c1e-5a53-4c0e-9a55-6f2f6d4f2a11';

/** A chosen file of each kind, and a disk that takes everything. */
export function transfersOf(world: World): Handlers {
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
    'transfer.importLedger': () => null,
    'transfer.export': ({ format }) => (format === 'json' ? 12_480 : 311),
    'transfer.progress': () => null,
    'transfer.stop': () => null,
  };
}
