import type { WebSocket } from 'ws';
import type { Intake } from '../intake/intake.ts';
import { planAnswer } from './gift-answers.ts';
import {
  type Batch,
  closeWhenDone,
  cut,
  drop,
  finish,
  type GiftState,
  newGiftState,
  readOn,
} from './gift-state.ts';
import { MAX_MESSAGES, readFrame } from './messages.ts';
import { API_SOURCE } from './post-gifts.ts';
import { CLOSE, type Conversation } from './socket.ts';

/**
 * One sender on `WS /api/v1/gifts`. All frames of one turn of the event loop become one submission,
 * and all answers of one commit one frame: a message costs no promise and no frame of its own.
 */
export function converse(ws: WebSocket, intake: Intake, log: GiftState['log']): Conversation {
  const state = newGiftState(ws, intake, log);
  ws.on('message', (data: Buffer, isBinary: boolean) => hear(state, data, isBinary));
  ws.on('close', () => drop(state));
  return {
    finish: (code, reason) => finish(state, code, reason),
    cut: (code, reason) => cut(state, code, reason),
    isHeld: () => state.full,
  };
}

function hear(state: GiftState, data: Buffer, isBinary: boolean): void {
  if (state.ending !== null) return;
  if (isBinary) {
    finish(state, CLOSE.unsupported, 'text frames only');
  } else {
    const frame = readFrame(data);
    if (frame.ok) gather(state, frame.value);
    else finish(state, CLOSE.invalid, 'not valid JSON');
  }
}

function gather(state: GiftState, value: unknown): void {
  if (!Array.isArray(value)) {
    state.gathered.push(value);
  } else if (value.length > MAX_MESSAGES) {
    finish(state, CLOSE.tooBig, `more than ${MAX_MESSAGES} messages in a frame`);
  } else {
    for (const message of value) state.gathered.push(message);
  }
  planHandOver(state);
}

function planHandOver(state: GiftState): void {
  if (state.handOverPlanned) return;
  state.handOverPlanned = true;
  setImmediate(() => {
    state.handOverPlanned = false;
    handOver(state);
  });
}

function handOver(state: GiftState): void {
  while (state.gathered.length > 0 && hasRoom(state)) {
    const messages = state.gathered;
    state.gathered = messages.length > MAX_MESSAGES ? messages.splice(MAX_MESSAGES) : [];
    submit(state, messages);
  }
  if (state.ending === null) hasRoom(state);
  closeWhenDone(state);
}

function submit(state: GiftState, messages: readonly unknown[]): void {
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
function hasRoom(state: GiftState): boolean {
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
