import { setTimeout as wait } from 'node:timers/promises';
import { type Crowd, createCrowd } from '../../shared/rehearsal/crowd.ts';
import { type GiftMessage, giftMessage } from '../../shared/rehearsal/gift-message.ts';
import { type Evening, eveningsBefore } from './evenings.ts';
import { idsFrom, REHEARSAL, type RehearsalDeps } from './stage.ts';

/** The intake may be busy for a moment; that long it is asked again. */
const PATIENCE = 100;
const ASK_AGAIN_MS = 20;
/** As many messages as one request of the API may hold. */
const BATCH = 500;

/**
 * Fills a throw-away ledger with about six weeks of evenings, so that the demo's pages have
 * something to show. Each evening goes in by itself, in order of time, with an end of stream after
 * it: one LIVE session each.
 * @returns how many gift messages were handed over.
 * @throws when the intake goes on refusing.
 */
export async function seedHistory(deps: RehearsalDeps): Promise<number> {
  const crowd = createCrowd(deps.gifts, deps.random);
  const nextId = idsFrom(deps);
  let handed = 0;
  for (const evening of eveningsBefore(deps.now(), deps.random)) {
    const messages = messagesOf(evening, crowd, nextId, deps.random);
    for (let start = 0; start < messages.length; start += BATCH) {
      await insist(deps, messages.slice(start, start + BATCH));
    }
    await insist(deps, [{ event: 'streamEnd', data: {} }]);
    handed += messages.length;
  }
  return handed;
}

/** An evening's gifts by time. A streak is told once, by its end: nobody watches it count. */
function messagesOf(
  evening: Evening,
  crowd: Crowd,
  nextId: () => string,
  random: () => number,
): GiftMessage[] {
  const messages: GiftMessage[] = [];
  for (const at of timesIn(evening, random)) {
    const next = crowd.next();
    if (next.kind === 'refused') continue;
    const id = nextId();
    const place = next.count === 1 ? null : { id: `${id}-s`, count: next.count, ended: true };
    messages.push(giftMessage(next, { id, at, test: false }, place));
  }
  return messages;
}

function timesIn({ startsAt, endsAt, wishes }: Evening, random: () => number): number[] {
  const times = Array.from({ length: wishes }, () =>
    Math.floor(startsAt + random() * (endsAt - startsAt)),
  );
  return times.sort((a, b) => a - b);
}

async function insist({ submit }: RehearsalDeps, messages: readonly unknown[]): Promise<void> {
  for (let attempt = 0; attempt < PATIENCE; attempt += 1) {
    const answer = await submit(messages, REHEARSAL);
    if (answer.ok) return;
    await wait(ASK_AGAIN_MS);
  }
  throw new Error('the intake does not take the history of the demo');
}
