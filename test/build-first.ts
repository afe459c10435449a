import { buildIfStale } from '../scripts/build.mjs';

/** Tests of the core start the built ledger thread and the built program: they must be of today. */
export async function setup(): Promise<void> {
  await buildIfStale();
}
