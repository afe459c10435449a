import { incomeHandlers } from '../../../src/main/income/income-handlers.ts';
import { payoutHandlers } from '../../../src/main/payout/payout-handlers.ts';
import { handLedger } from './hand-ledger.ts';
import { NOW, type World } from './world.ts';

/** The real handlers for withdrawals and other income, over the world's entries. */
export function payoutOf(world: World) {
  const parts = { ledger: handLedger(world), now: () => NOW, zone: () => world.info.timeZone };
  const gaps = { get: () => world.gaps };
  return { ...payoutHandlers({ ...parts, gaps }), ...incomeHandlers(parts) };
}
