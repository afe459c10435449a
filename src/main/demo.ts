import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { GENERAL_SET } from '../shared/eligibility/rule-set.ts';
import { EVERYDAY_GIFTS } from '../shared/gift/everyday-gifts.ts';
import { dayAt } from '../shared/stats/zone-days.ts';
import type { Core } from './core.ts';
import type { DemoFolder } from './demo-history.ts';
import type { EligibilityStore } from './eligibility/eligibility-store.ts';
import { startDemo } from './rehearsal/demo.ts';
import { pastFollowers } from './rehearsal/past-followers.ts';
import type { Playing } from './rehearsal/playing.ts';

/**
 * Fills a throw-away folder with a past, before the core opens its ledger, so that nothing of it
 * appears as having just come in. `threadFile` is the built demo-history.js.
 */
export async function seedDemo(threadFile: URL, folder: DemoFolder): Promise<void> {
  const thread = new Worker(threadFile, { workerData: folder });
  await once(thread, 'message');
  await thread.terminate();
}

/** Gives the Eligibility page of a demo something to show: followers on their way, and answers. */
export async function seedEligibility(eligibility: EligibilityStore): Promise<void> {
  const today = dayAt(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  await eligibility.change((before) => ({
    ...before,
    log: pastFollowers(today, Math.random),
    facts: { ...before.facts, atLeastYears: 18, giftsOn: true, standing: true },
    chosen: [GENERAL_SET, 'agency'],
  }));
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
