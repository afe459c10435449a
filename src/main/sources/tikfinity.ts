import type { FailureCode } from '../../shared/contract/failure.ts';
import { retryDelay } from './backoff.ts';
import { type Connection, openConnection } from './connection.ts';
import { createHandover } from './handover.ts';
import type { Source, SourceDeps } from './source.ts';
import { createSourceStatus } from './source-status.ts';
import { readFrame } from './tikfinity-frame.ts';

export const TIKFINITY = 'tikfinity';

/** Without an event for so long, a connection counts as quiet. */
const QUIET_AFTER_MS = 60_000;
/** A connection that held this long was a good one: the next wait is short again. */
const STEADY_AFTER_MS = 10_000;

export interface TikfinityDeps extends SourceDeps {
  readonly url: string;
}

/**
 * A client of TikFinity's desktop app, which pushes `{event, data}` over a WebSocket without
 * being asked (ws://127.0.0.1:21213/ unless moved). It asks nothing and sends nothing. What the
 * events mean is the readers' business: this hands them over, in order, each once.
 */
export function createTikfinitySource(deps: TikfinityDeps): Source {
  const status = createSourceStatus(TIKFINITY, deps.now, deps.onState);
  let running = false;
  let connection: Connection | null = null;
  let retry: NodeJS.Timeout | undefined;
  let quiet: NodeJS.Timeout | undefined;
  let attempt = 0;
  let openedAt: number | null = null;
  let heardAt = 0;
  let unreadable = 0;
  let handover = newHandover();

  function newHandover() {
    return createHandover({
      source: TIKFINITY,
      submit: deps.submit,
      log: deps.log,
      onPressed: (pressed) => (pressed ? connection?.pause() : connection?.resume()),
    });
  }

  function connect(): void {
    status.set('connecting', { problem: status.current().problem });
    connection = openConnection(deps.url, { onOpen, onMessage, onEnd });
    // An address that is none will not become one by trying again.
    if (connection === null) status.set('lost', { problem: 'source-address' });
  }

  function onOpen(): void {
    openedAt = deps.now();
    unreadable = 0;
    status.set('connected');
    if (handover.pressed()) connection?.pause();
  }

  function onMessage(text: string | null): void {
    const frame = readFrame(text);
    if (frame.kind === 'unreadable') {
      unreadable += 1;
      if (unreadable === 1) deps.log(`${TIKFINITY}: a message could not be read`);
    } else if (frame.kind === 'event') {
      heard();
      if (!handover.push(frame.message, text?.length ?? 0)) overflow();
    }
  }

  function heard(): void {
    heardAt = deps.now();
    const { state, problem } = status.current();
    if (state === 'receiving') return;
    status.set('receiving', { problem });
    watchSilence(QUIET_AFTER_MS);
  }

  function watchSilence(ms: number): void {
    quiet = setTimeout(() => {
      const left = heardAt + QUIET_AFTER_MS - deps.now();
      if (left > 0) watchSilence(Math.min(left, QUIET_AFTER_MS));
      else status.set('connected', { problem: status.current().problem });
    }, ms);
  }

  function overflow(): void {
    const { state, problem } = status.current();
    if (problem === 'source-overflow') return;
    deps.log(`${TIKFINITY}: no room for more messages, dropping them`);
    status.set(state, { problem: 'source-overflow' });
  }

  function onEnd(problem: FailureCode | null, detail: string | null): void {
    clearTimeout(quiet);
    connection = null;
    const held = openedAt === null ? 0 : deps.now() - openedAt;
    if (openedAt !== null) deps.log(`${TIKFINITY}: disconnected`, { held, unreadable, detail });
    openedAt = null;
    if (!running) return;
    if (held >= STEADY_AFTER_MS) attempt = 0;
    const delay = retryDelay(attempt, deps.random);
    attempt += 1;
    status.set('lost', { retryAt: deps.now() + delay, problem });
    retry = setTimeout(connect, delay);
  }

  return {
    id: TIKFINITY,
    start() {
      if (running) return;
      running = true;
      attempt = 0;
      connect();
    },
    async stop() {
      if (!running) return;
      running = false;
      clearTimeout(retry);
      await connection?.close();
      const left = await handover.finish();
      if (left > 0) deps.log(`${TIKFINITY}: stopped before ${left} messages were taken`);
      handover = newHandover();
      status.set('off');
    },
    state: status.current,
  };
}
