import type { WebSocket } from 'ws';
import type { GiftResult } from '../../shared/wire/result.ts';
import type { Intake, IntakeAnswer } from '../intake/intake.ts';
import { MAX_MESSAGES, parseJson } from './messages.ts';
import { API_SOURCE } from './post-gifts.ts';
import { type Rate, rate } from './rate.ts';
import { BAD_MESSAGES, BAD_MESSAGES_MS, CLOSE, type Conversation } from './socket.ts';

/** Acknowledgements that a client may leave unread before it is not read itself. */
const MAX_UNREAD = 256 * 1024;
/** How long a socket that is to be closed may still wait for its answers. */
const PATIENCE_MS = 500;

/** What was handed to the intake in one go, and what came of it; null until then. */
interface Batch {
  answer: IntakeAnswer | null;
}

interface State {
  readonly ws: WebSocket;
  readonly intake: Intake;
  readonly log: (message: string, detail?: unknown) => void;
  readonly bad: Rate;
  /** Read in this turn of the loop, not handed over yet. */
  gathered: unknown[];
  /** Handed over, oldest first: answers go out in this order. */
  readonly inFlight: Batch[];
  handOverPlanned: boolean;
  answerPlanned: boolean;
  /** The intake has no room. */
  full: boolean;
  /** The client does not read its acknowledgements. */
  unread: boolean;
  ending: { readonly code: number; readonly reason: string } | null;
}

/**
 * One sender on `WS /api/v1/gifts`. All frames of one turn of the event loop become one submission,
 * and all answers of one commit one frame: a message costs no promise and no frame of its own.
 */
export function converse(ws: WebSocket, intake: Intake, log: State['log']): Conversation {
  const state: State = {
    ws,
    intake,
    log,
    bad: rate(BAD_MESSAGES, BAD_MESSAGES_MS),
    gathered: [],
    inFlight: [],
    handOverPlanned: false,
    answerPlanned: false,
    full: false,
    unread: false,
    ending: null,
  };
  ws.on('message', (data: Buffer, isBinary: boolean) => hear(state, data, isBinary));
  ws.on('close', () => drop(state));
  return {
    finish: (code, reason) => finish(state, code, reason),
    cut: (code, reason) => cut(state, code, reason),
    isHeld: () => state.full,
  };
}

function hear(state: State, data: Buffer, isBinary: boolean): void {
  if (state.ending !== null) return;
  const parsed = parseJson(data.toString());
  if (isBinary) finish(state, CLOSE.unsupported, 'text frames only');
  else if (!parsed.ok) finish(state, CLOSE.invalid, 'not valid JSON');
  else gather(state, parsed.value);
}

function gather(state: State, value: unknown): void {
  if (!Array.isArray(value)) {
    state.gathered.push(value);
    planHandOver(state);
  } else if (value.length > MAX_MESSAGES) {
    finish(state, CLOSE.tooBig, `more than ${MAX_MESSAGES} messages in a frame`);
  } else {
    for (const message of value) state.gathered.push(message);
    planHandOver(state);
  }
}

function planHandOver(state: State): void {
  if (state.handOverPlanned) return;
  state.handOverPlanned = true;
  setImmediate(() => {
    state.handOverPlanned = false;
    handOver(state);
  });
}

function handOver(state: State): void {
  while (state.gathered.length > 0 && hasRoom(state)) {
    const messages = state.gathered;
    state.gathered = messages.length > MAX_MESSAGES ? messages.splice(MAX_MESSAGES) : [];
    submit(state, messages);
  }
  if (state.ending === null) hasRoom(state);
  closeWhenDone(state);
}

function submit(state: State, messages: readonly unknown[]): void {
  const batch: Batch = { answer: null };
  state.inFlight.push(batch);
  state.intake.submit(messages, API_SOURCE).then(
    (answer) => {
      batch.answer = answer;
      planAnswer(state);
    },
    (error: unknown) => {
      state.log('gifts could not be handed over', error);
      cut(state, CLOSE.internal, 'something went wrong in Carat');
    },
  );
}

/** Without room the socket is not read: the sender's own buffers fill, and it waits. */
function hasRoom(state: State): boolean {
  if (state.full) return false;
  if (state.intake.hasRoom()) return true;
  state.full = true;
  state.ws.pause();
  void state.intake.whenRoom().then(() => {
    state.full = false;
    handOver(state);
    readOn(state);
  });
  return false;
}

function readOn(state: State): void {
  if (!state.full && !state.unread) state.ws.resume();
}

/** The tick comes after all promises that are settled by now: their answers share one frame. */
function planAnswer(state: State): void {
  if (state.answerPlanned) return;
  state.answerPlanned = true;
  process.nextTick(() => {
    state.answerPlanned = false;
    answer(state);
  });
}

function answer(state: State): void {
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

function acknowledge(state: State, results: readonly GiftResult[]): void {
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
function isHostile(state: State, results: readonly GiftResult[]): boolean {
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

function finish(state: State, code: number, reason: string): void {
  if (state.ending !== null) return;
  state.ending = { code, reason };
  state.ws.pause();
  const timer = setTimeout(() => cut(state, code, reason), PATIENCE_MS);
  state.ws.once('close', () => clearTimeout(timer));
  planHandOver(state);
}

function closeWhenDone(state: State): void {
  if (state.ending === null || state.gathered.length > 0 || state.inFlight.length > 0) return;
  cut(state, state.ending.code, state.ending.reason);
}

function cut(state: State, code: number, reason: string): void {
  state.ending ??= { code, reason };
  drop(state);
  // Paused, it would not hear the other side's half of the goodbye.
  state.ws.resume();
  state.ws.close(code, reason);
}

function drop(state: State): void {
  state.gathered = [];
  state.inFlight.length = 0;
}
