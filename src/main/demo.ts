import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { EVERYDAY_GIFTS } from '../shared/gift/everyday-gifts.ts';
import type { Core } from './core.ts';
import type { DemoFolder } from './demo-history.ts';
import { startDemo } from './rehearsal/demo.ts';
import type { Playing } from './rehearsal/rehearsal.ts';

/**
 * Fills a throw-away folder with a past, before the core opens its ledger, so that nothing of it
 * appears as having just come in. `threadFile` is the built demo-history.js.
 */
export async function seedDemo(threadFile: URL, folder: DemoFolder): Promise<void> {
  const thread = new Worker(threadFile, { workerData: folder });
  await once(thread, 'message');
  await thread.terminate();
}

/** Simulated viewers give to a running core, whose ledger must be one that is thrown away. */
export function playDemo(core: Core): Playing {
  return startDemo({
    submit: core.intake.submit,
    now: Date.now,
    random: Math.random,
    gifts: EVERYDAY_GIFTS,
  });
}
