import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createFeed } from '../../src/main/feed/create-feed.ts';
import type { Feed } from '../../src/main/feed/feed.ts';
import type { Intake, IntakeAnswer, IntakeRefusal } from '../../src/main/intake/intake.ts';
import type { LedgerReads, ServerDeps } from '../../src/main/server/deps.ts';
import { type KeyRing, openKeyRing } from '../../src/main/server/keys.ts';
import { type RunningServer, startServer } from '../../src/main/server/server.ts';
import { EMPTY_LIVE_STATE } from '../../src/shared/live/live-state.ts';
import type { OverlayCommand } from '../../src/shared/live/overlay-command.ts';
import type { GiftResult, GiftRow } from '../../src/shared/wire/result.ts';

/** An intake that books in memory, and does what a test tells it. */
export interface TestIntake extends Intake {
  readonly booked: GiftRow[];
  readonly known: Set<string>;
  /** How many messages each submission had. */
  readonly submissions: number[];
  refusal: IntakeRefusal | null;
  /** Submissions are answered only while this is false. */
  hold(): void;
  release(): void;
  setRoom(room: boolean): void;
  /** How many wait for room. */
  waiting(): number;
}

export interface World {
  readonly server: RunningServer;
  readonly port: number;
  readonly keys: KeyRing;
  readonly write: string;
  readonly read: string;
  readonly dataDir: string;
  readonly overlayDir: string;
  readonly intake: TestIntake;
  readonly feed: Feed;
  readonly overlay: {
    readonly pages: string[];
    readonly gone: string[];
    readonly shown: string[];
    readonly heard: unknown[];
  };
  /** What was asked of the overlay. */
  readonly commands: OverlayCommand[];
  readonly logged: unknown[][];
}

/** A running server with its own folder and keys; gone when the test has ended. */
export async function startWorld(changes: Partial<ServerDeps> = {}): Promise<World> {
  const dataDir = await temporaryFolder();
  const overlayDir = changes.overlayDir ?? (await temporaryFolder());
  const { deps, ...rest } = testDeps(dataDir, overlayDir, changes);
  const started = await startServer(deps);
  if (!started.ok) throw new Error(started.failure.code);
  onTestFinished(() => started.value.close());
  const { write, read } = deps.keys.reveal();
  const server = started.value;
  return { server, port: server.port, write, read, dataDir, overlayDir, keys: deps.keys, ...rest };
}

export function testDeps(dataDir: string, overlayDir: string, changes: Partial<ServerDeps> = {}) {
  const ring = openKeyRing(dataDir);
  if (!ring.ok) throw new Error(ring.failure.code);
  const intake = memoryIntake();
  const feed = createFeed(EMPTY_LIVE_STATE, 0);
  const overlay = {
    pages: [] as string[],
    gone: [] as string[],
    shown: [] as string[],
    heard: [] as unknown[],
  };
  const logged: unknown[][] = [];
  const commands: OverlayCommand[] = [];
  const deps: ServerDeps = {
    version: '1.2.3',
    port: 0,
    keys: ring.value,
    intake,
    feed,
    reads: memoryReads(intake),
    overlay: {
      pageOpened: (page) => {
        overlay.pages.push(page);
        return {
          asks: (stage) => overlay.heard.push(stage),
          shown: () => undefined,
          frames: (...counts) => overlay.heard.push(counts),
          gone: () => overlay.gone.push(page),
        };
      },
      shown: (key) => overlay.shown.push(key),
      soundSeat: () => ({
        said: (page) => overlay.heard.push(page),
        tried: (report) => overlay.heard.push(report),
        gone: () => overlay.heard.push('gone'),
      }),
    },
    command: async (command) => {
      commands.push(command);
      return { ok: true, value: null };
    },
    live: feed.state,
    restored: Promise.resolve(),
    ownFiles: new Map(),
    previewToken: 'preview-token-of-the-tests',
    overlayDir,
    dataDir,
    log: (...entry) => logged.push(entry),
    ...changes,
  };
  return { deps, intake, feed, overlay, commands, logged };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'carat-server-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function memoryIntake(): TestIntake {
  const booked: GiftRow[] = [];
  const submissions: number[] = [];
  let waiting: (() => void)[] = [];
  let held: (() => void)[] | null = null;
  let room = true;
  const intake: TestIntake = {
    booked,
    known: new Set(),
    submissions,
    refusal: null,
    hold: () => {
      held ??= [];
    },
    release: () => {
      for (const answer of held ?? []) answer();
      held = null;
    },
    setRoom(now) {
      room = now;
      if (!room) return;
      for (const go of waiting) go();
      waiting = [];
    },
    waiting: () => waiting.length,
    hasRoom: () => room,
    whenRoom: () => new Promise((resolve) => (room ? resolve() : waiting.push(resolve))),
    submit: (messages, source) =>
      new Promise((resolve) => {
        submissions.push(messages.length);
        const answer = () => resolve(bookAll(intake, messages, source));
        if (held === null) setImmediate(answer);
        else held.push(answer);
      }),
  };
  return intake;
}

function bookAll(intake: TestIntake, messages: readonly unknown[], source: string): IntakeAnswer {
  if (intake.refusal !== null) return { ok: false, refusal: intake.refusal };
  return { ok: true, results: messages.map((message) => book(intake, message, source)) };
}

function book({ booked, known }: TestIntake, message: unknown, source: string): GiftResult {
  const { type, id } = (message ?? {}) as { type?: unknown; id?: unknown };
  if (type !== 'gift' || typeof id !== 'string') {
    return { id: null, status: 'rejected', coins: 0, reason: 'this is no gift' };
  }
  if (known.has(id)) return { id, status: 'duplicate', coins: 0 };
  known.add(id);
  booked.push({
    seq: booked.length + 1,
    at: 1_763_820_000_000,
    gift: { id: '5655', name: id, coins: 1 },
    count: 1,
    coins: 1,
    from: { id: 'u-1', name: 'Ana' },
    source,
    session: 1,
  });
  return { id, status: 'booked', coins: 1 };
}

/** What totals of nothing are. */
export const NO_SUMS = {
  gifts: 0,
  coins: 0,
  gifters: 0,
  diamonds: '0',
  reversed: '0',
  estimate: { currency: 'USD', low: '0.00', expected: '0.00', high: '0.00' },
  unpriced: 0,
};

function memoryReads({ booked }: TestIntake): LedgerReads {
  const none = { earned: '0', reversed: '0', withdrawn: '0', pending: '0', available: '0' };
  return {
    async gifts(after, limit) {
      const rest = booked.filter((row) => row.seq > after);
      const gifts = rest.slice(0, limit);
      const next = rest.length > limit ? (gifts.at(-1)?.seq ?? null) : null;
      return { gifts, next };
    },
    totals: async (query) => JSON.stringify({ ...NO_SUMS, ...query, rows: [] }),
    balance: async () => ({ diamonds: none, estimate: NO_SUMS.estimate }),
    check: async () => ({
      ok: true,
      entries: booked.length,
      gifts: booked.length,
      coins: booked.length,
      diamonds: '0',
      findings: [],
    }),
  };
}
