import { logReported } from './eligibility/log-reported.ts';
import { createIntake } from './intake/create-intake.ts';
import type { Intake } from './intake/intake.ts';
import type { LedgerClient } from './ledger/client.ts';
import type { Live } from './live/live.ts';
import type { LiveNotes } from './live/live-notes.ts';
import type { Log } from './log.ts';
import type { Documents } from './open-documents.ts';
import { noteSource } from './payout/gap-log.ts';
import type { ForcedSource } from './sources/source-option.ts';
import { createSources, type Sources } from './sources/sources.ts';

interface Parts {
  readonly ledger: LedgerClient;
  readonly live: Live;
  readonly notes: LiveNotes;
  readonly documents: Documents;
  readonly zone: () => string;
  readonly isLive: () => boolean;
  readonly forcedSource: ForcedSource | null;
  readonly log: Log;
}

/** The one way in, and what brings gifts by itself. What comes in is booked, and then told. */
export function createWaysIn(parts: Parts): { readonly intake: Intake; readonly sources: Sources } {
  const { live, documents } = parts;
  const intake = intakeOf(parts);
  const sources = createSources({
    submit: intake.submit,
    onState: (state) => {
      live.source(state);
      noteSource(documents.gaps, state, parts.isLive());
    },
    now: Date.now,
    random: Math.random,
    log: parts.log.info,
    forced: parts.forcedSource,
  });
  for (const state of sources.states()) live.source(state);
  return { intake, sources };
}

function intakeOf(parts: Parts): Intake {
  const { ledger, live, notes, documents } = parts;
  return createIntake({
    book: ledger.book,
    now: Date.now,
    hostId: () => documents.settings.get().hostId,
    onBooked: (requests, outcome) => {
      live.booked(requests, outcome);
      notes.booked(outcome);
    },
    onTest: notes.test,
    onEvent: (event) => {
      if (event.type === 'followers') void noteFollowers(parts, event.count);
      else notes.event(event);
    },
    onFailure: notes.failure,
  });
}

async function noteFollowers({ documents, zone, log }: Parts, count: number): Promise<void> {
  const problem = await logReported(documents.eligibility, count, Date.now(), zone());
  if (problem !== null) log.warn('the number of followers could not be logged', problem.code);
}
