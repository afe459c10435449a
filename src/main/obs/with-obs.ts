import { type OBSRequestTypes, OBSWebSocket } from 'obs-websocket-js/json';
import type { Answer } from '../../shared/contract/failure.ts';
import { connectProblem, ObsProblem, requestProblem } from './obs-problem.ts';

/** How OBS is reached. */
export interface ObsAccess {
  /** `host:port`. */
  readonly address: string;
  /** null for none. */
  readonly password: string | null;
  /** Milliseconds that the connection and each request may take. */
  readonly patience: number;
}

/** Asks OBS one thing; the answer is for a schema to copy. */
export type AskObs = (
  request: keyof OBSRequestTypes,
  data?: Readonly<Record<string, unknown>>,
) => Promise<unknown>;

/**
 * Connects, does the work, and lets go again: nothing stays open in between, so that OBS may come
 * and go as it likes. Whatever goes wrong with OBS is in the answer.
 */
export async function withObs<T>(
  access: ObsAccess,
  work: (ask: AskObs) => Promise<T>,
): Promise<Answer<T>> {
  const socket = new OBSWebSocket();
  // The library leaves requests hanging for ever when the connection breaks.
  const lost = new Promise<never>((_, reject) => {
    socket.once('ConnectionClosed', () => reject(new ObsProblem('obs-lost', access.address)));
  });
  lost.catch(() => undefined);
  try {
    await inTime(connect(socket, access), access);
    const ask: AskObs = (name, data) =>
      inTime(Promise.race([request(socket, name, data), lost]), access);
    return { ok: true, value: await work(ask) };
  } catch (error) {
    if (!(error instanceof ObsProblem)) throw error;
    return { ok: false, failure: error.failure };
  } finally {
    // Not waited for: one that hangs takes half a minute to close.
    socket.disconnect().catch(() => undefined);
  }
}

async function connect(socket: OBSWebSocket, { address, password }: ObsAccess): Promise<void> {
  try {
    const wanted = { rpcVersion: 1, eventSubscriptions: 0 };
    await socket.connect(`ws://${address}`, password ?? undefined, wanted);
  } catch (error) {
    throw connectProblem(error, address, password !== null);
  }
}

async function request(
  socket: OBSWebSocket,
  ...[name, data]: Parameters<AskObs>
): Promise<unknown> {
  try {
    // The library has a type for each request; what is asked here is checked by what is answered.
    return await socket.call(name, data as never);
  } catch (error) {
    throw requestProblem(error);
  }
}

async function inTime<T>(work: Promise<T>, { patience, address }: ObsAccess): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ObsProblem('obs-timeout', address)), patience);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
