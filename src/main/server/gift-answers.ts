import type { GiftResult } from '../../shared/wire/result.ts';
import { type Batch, closeWhenDone, cut, finish, type GiftState, readOn } from './gift-state.ts';
import { CLOSE } from './socket.ts';

/** Acknowledgements that a client may leave unread before it is not read itself. */
const MAX_UNREAD = 256 * 1024;

/** The tick comes after all promises that are settled by now: their answers share one frame. */
export function planAnswer(state: GiftState): void {
  if (state.answerPlanned) return;
  state.answerPlanned = true;
  process.nextTick(() => {
    state.answerPlanned = false;
    answer(state);
  });
}

function answer(state: GiftState): void {
  const results: GiftResult[] = [];
  const refused = !takeAnswers(state.inFlight, results);
  if (results.length > 0) acknowledge(state, results);
  if (refused) {
    cut(state, CLOSE.tryAgain, 'nothing of this was taken; send it again');
  } else {
    if (isHostile(state, results)) finish(state, CLOSE.policy, 'too many malformed messages');
    closeWhenDone(state);
  }
}

/** Moves what is answered by now, in order, up to the first refusal; false when there is one. */
function takeAnswers(inFlight: Batch[], results: GiftResult[]): boolean {
  for (let first = inFlight[0]; first !== undefined && first.answer !== null; first = inFlight[0]) {
    if (!first.answer.ok) return false;
    for (const result of first.answer.results) results.push(result);
    inFlight.shift();
  }
  return true;
}

function acknowledge(state: GiftState, results: readonly GiftResult[]): void {
  const { ws } = state;
  if (ws.readyState !== ws.OPEN) return;
  ws.send(JSON.stringify({ type: 'ack', results }), () => {
    if (!state.unread || ws.bufferedAmount > MAX_UNREAD / 2) return;
    state.unread = false;
    readOn(state);
  });
  if (ws.bufferedAmount <= MAX_UNREAD) return;
  state.unread = true;
  ws.pause();
}

/** A good message clears the record. */
function isHostile(state: GiftState, results: readonly GiftResult[]): boolean {
  let hostile = false;
  for (const { status } of results) {
    if (status === 'rejected') {
      hostile = state.bad.another() || hostile;
    } else {
      state.bad.reset();
      hostile = false;
    }
  }
  return hostile;
}
