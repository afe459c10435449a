import { WebSocket } from 'ws';
import type { FailureCode } from '../../shared/contract/failure.ts';

const HANDSHAKE_MS = 5_000;
/** TikFinity's first message carries its whole set-up and can be long; no event comes near this. */
const LARGEST_MESSAGE = 1024 * 1024;
/** A quiet LIVE is no dead connection, so the system asks the other end, not we. */
const KEEP_ALIVE_MS = 30_000;
/** How long a polite goodbye may take. */
const GOODBYE_MS = 250;

export interface ConnectionHandlers {
  readonly onOpen: () => void;
  /** One text frame; null for a binary one. */
  readonly onMessage: (text: string | null) => void;
  /**
   * Called once, when it is over or could not be opened. `problem` says why it could not be
   * opened; it is null when it had been open. `detail` is for the log.
   */
  readonly onEnd: (problem: FailureCode | null, detail: string | null) => void;
}

export interface Connection {
  /** Stops reading: the sender waits, nothing is lost. */
  pause(): void;
  resume(): void;
  /** Resolves when it is closed; `onEnd` has been called then. */
  close(): Promise<void>;
}

/** Opens one WebSocket as a client. Returns null when `url` is no address of one. */
export function openConnection(url: string, handlers: ConnectionHandlers): Connection | null {
  const socket = dial(url);
  if (socket === null) return null;
  let opened = false;
  let failure: Error | null = null;
  // Must not stay unset for an instant: an 'error' without a listener ends the process.
  socket.on('error', (error) => {
    failure = error;
  });
  socket.on('upgrade', (response) => response.socket.setKeepAlive(true, KEEP_ALIVE_MS));
  socket.on('open', () => {
    opened = true;
    handlers.onOpen();
  });
  socket.on('message', (data, isBinary) => handlers.onMessage(isBinary ? null : data.toString()));
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      handlers.onEnd(opened ? null : whyNot(failure), failure?.message ?? null);
      resolve();
    });
  });
  return {
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: () => goodbye(socket, closed),
  };
}

function dial(url: string): WebSocket | null {
  try {
    return new WebSocket(url, {
      perMessageDeflate: false,
      handshakeTimeout: HANDSHAKE_MS,
      maxPayload: LARGEST_MESSAGE,
      followRedirects: false,
    });
  } catch {
    return null;
  }
}

/** Nobody listening (or hanging up at once) is another matter than something else listening there. */
function whyNot(error: Error | null): FailureCode {
  const code = error !== null && 'code' in error ? error.code : null;
  return code === 'ECONNREFUSED' || code === 'ECONNRESET' ? 'source-refused' : 'source-address';
}

async function goodbye(socket: WebSocket, closed: Promise<void>): Promise<void> {
  socket.close(1000);
  // A paused socket never reads the answer, and a hanging program never gives one.
  const cut = setTimeout(() => socket.terminate(), GOODBYE_MS);
  await closed;
  clearTimeout(cut);
}
