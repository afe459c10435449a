import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { EntryDraft } from '../../shared/ledger/draft.ts';
import type { EntryKind } from '../../shared/ledger/entry.ts';
import { type EntryPage, type EntryView, EVERY_ENTRY } from '../../shared/ledger/entry-view.ts';
import { dayAt, dayStart } from '../../shared/stats/zone-days.ts';
import type { LedgerClient } from '../ledger/client.ts';
import { reading } from './reading.ts';

/** Enters one draft; what the ledger refuses is a failure of the same name. */
export async function enterOne(
  ledger: Pick<LedgerClient, 'enter'>,
  draft: EntryDraft,
): Promise<Answer<null>> {
  const outcome = await reading(ledger.enter([draft]));
  if (!outcome.ok) return outcome;
  if (!outcome.value.ok) return { ok: false, failure: failure(outcome.value.refusal) };
  return { ok: true, value: null };
}

const PAGE = 500;
/** People make entries one by one: nobody comes near this. */
const MOST_PAGES = 40;

/** All entries of some kinds that people make, newest first. */
export async function entriesOf(
  ledger: Pick<LedgerClient, 'entries'>,
  kinds: readonly Exclude<EntryKind, 'gift'>[],
): Promise<Answer<readonly EntryView[]>> {
  const found: EntryView[] = [];
  let before: number | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: Answer<EntryPage> = await reading(
      ledger.entries({ ...EVERY_ENTRY, kinds, before, limit: PAGE }),
    );
    if (!answer.ok) return answer;
    found.push(...answer.value.entries);
    before = answer.value.next;
    if (before === null) break;
  }
  return { ok: true, value: found };
}

const HALF_DAY_MS = 12 * 3_600_000;

/** When something happened of which only the day is known: now, or noon of an earlier day. */
export function instantOf(day: string, zone: string, now: number): Answer<number> {
  const today = dayAt(now, zone);
  if (day > today) return { ok: false, failure: failure('bad-input', day) };
  return { ok: true, value: day === today ? now : dayStart(day, zone) + HALF_DAY_MS };
}
