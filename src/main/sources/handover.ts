import { setTimeout as wait } from 'node:timers/promises';
import type { SourceDeps } from './source.ts';

/** As many messages as one request of the API may hold. */
const BATCH = 500;
/** From here on the socket is not read: what is not read stays with the sender, and is not lost. */
const PRESSED_MESSAGES = 2_000;
const PRESSED_CHARACTERS = 4 * 1024 * 1024;
/** What had been read before the pause may still come in; beyond this it is dropped. */
const MOST_MESSAGES = 10_000;
/** The disk may be full for seconds: asked again until there is room. */
const ASK_AGAIN_MS = 250;
/** How long a stop waits for an intake that takes nothing. */
const GRACE_MS = 3_000;

interface Held {
  readonly message: unknown;
  readonly characters: number;
}

/** Between a socket and the intake: keeps the order, and keeps what the intake does not take yet. */
export interface Handover {
  /** `characters` is the length of its text. False when there is no room left: it is lost. */
  push(message: unknown, characters: number): boolean;
  /** Whether the socket should be left unread for now. */
  pressed(): boolean;
  /** Waits until all is handed over, 3 s at most; resolves with how many messages are left over. */
  finish(): Promise<number>;
}

export interface HandoverDeps extends Pick<SourceDeps, 'submit' | 'log'> {
  readonly source: string;
  readonly onPressed: (pressed: boolean) => void;
}

/**
 * Messages go to the intake in the order of their arrival, those of one turn of the event loop
 * together. A batch that was refused is offered again, unchanged, until it is taken.
 */
export function createHandover(deps: HandoverDeps): Handover {
  const held: Held[] = [];
  let characters = 0;
  let refused = false;
  let pressed = false;
  let given = false;
  let running: Promise<void> | null = null;

  function press(): void {
    const next = refused || held.length >= PRESSED_MESSAGES || characters >= PRESSED_CHARACTERS;
    if (next === pressed) return;
    pressed = next;
    deps.onPressed(pressed);
  }

  async function taken(batch: readonly Held[]): Promise<boolean> {
    try {
      const answer = await deps.submit(
        batch.map((one) => one.message),
        deps.source,
      );
      return answer.ok;
    } catch (error) {
      if (!refused) deps.log(`${deps.source}: the intake failed, asking again`, error);
      return false;
    }
  }

  async function run(): Promise<void> {
    // Lets the turn end, so that what arrives in it goes as one batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (held.length > 0 && !given) {
      const batch = held.slice(0, BATCH);
      refused = !(await taken(batch));
      if (!refused) {
        held.splice(0, batch.length);
        for (const one of batch) characters -= one.characters;
      }
      press();
      if (refused) await wait(ASK_AGAIN_MS);
    }
    running = null;
  }

  return {
    push(message, length) {
      if (held.length >= MOST_MESSAGES) return false;
      held.push({ message, characters: length });
      characters += length;
      press();
      running ??= run();
      return true;
    },
    pressed: () => pressed,
    async finish() {
      const patience = new AbortController();
      const enough = wait(GRACE_MS, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([running, enough]);
      patience.abort();
      given = true;
      return held.length;
    },
  };
}
