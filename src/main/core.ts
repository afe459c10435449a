import { randomBytes, randomUUID } from 'node:crypto';
import type { Answer, Failure } from '../shared/contract/failure.ts';
import { EVERYDAY_GIFTS } from '../shared/gift/everyday-gifts.ts';
import type { Backups } from './backup/create-backups.ts';
import type { CoreCall, Handlers } from './contract/handlers.ts';
import { coreHandlers } from './core-handlers.ts';
import { createFeed } from './feed/create-feed.ts';
import type { Feed } from './feed/feed.ts';
import { followSettings, initialState, zoneOf } from './follow-settings.ts';
import type { Intake } from './intake/intake.ts';
import { type LedgerClient, startLedger } from './ledger/client.ts';
import { markIn } from './ledger/mark.ts';
import { createBoardKeeper } from './live/board-keeper.ts';
import { createConnectedPages } from './live/connected-pages.ts';
import { followHold } from './live/hold.ts';
import { createLive } from './live/live.ts';
import { createLiveNotes } from './live/live-notes.ts';
import { type CommandOverlay, createOverlayCommands } from './live/overlay-commands.ts';
import { createSessionTally } from './live/session-tally.ts';
import { createSoundDesk } from './live/sound-desk.ts';
import { toldLedger } from './live/told-ledger.ts';
import type { Log } from './log.ts';
import type { SecretPlace } from './obs/obs-password.ts';
import type { Documents } from './open-documents.ts';
import { openedLedger } from './opened-ledger.ts';
import { createOverlayCalls } from './overlay-calls.ts';
import { overlayReports } from './overlay-reports.ts';
import { createRehearsal, type Rehearsal } from './rehearsal/rehearsal.ts';
import { createSafekeeping } from './safekeeping.ts';
import { type KeyRing, openKeyRing } from './server/keys.ts';
import { startServer } from './server/server.ts';
import type { ForcedSource } from './sources/source-option.ts';
import { openDesign } from './stages/design-store.ts';
import { openOwnFiles } from './stages/own-files.ts';
import type { Transfer } from './transfer/create-transfer.ts';
import { createWaysIn } from './ways-in.ts';

/** What the core is started with. */
export interface CoreOptions {
  readonly version: string;
  /** The folder that everything is written under. */
  readonly dataDir: string;
  /** The command line's port; null takes the one of the settings. */
  readonly port: number | null;
  readonly forcedSource: ForcedSource | null;
  readonly documents: Documents;
  /** Folder of the built overlay pages; the built ledger-thread.js, with ledger-check.js beside it. */
  readonly overlayDir: string;
  readonly threadFile: URL;
  /** For the password of OBS; null keeps it in memory. */
  readonly obsPassword: SecretPlace | null;
  readonly log: Log;
}

/** Everything that is not Electron: ledger, intake, feed, sources, server. */
export interface Core {
  readonly handlers: Handlers<CoreCall>;
  readonly feed: Feed;
  readonly intake: Intake;
  readonly command: CommandOverlay;
  /** null while the server could not be started; `notices` says why. */
  readonly origin: string | null;
  /** What the overlay window shows. */
  readonly windowUrl: string | null;
  /** What went wrong at the start and still stands. */
  readonly notices: readonly Failure[];
  /** What went wrong at the start and was mended: the app runs as usual. */
  readonly warnings: readonly Failure[];
  readonly backups: Pick<Backups, 'problem' | 'onProblem'>;
  readonly transfer: Omit<Transfer, 'handlers'>;
  readonly rehearsal: Pick<Rehearsal, 'onChange'>;
  /** The creator's zone, resolved. */
  zone(): string;
  /** Whether a LIVE session is running. */
  isLive(): boolean;
  stop(): Promise<void>;
}

/**
 * Starts the core. It fails only where going on makes no sense: another process has the folder
 * (`ledger-in-use`), or nothing can be written there (`folder-unwritable`). A port that is taken
 * or a ledger that is halted is a notice: what was earned can still be looked at, or explained.
 */
export async function startCore(options: CoreOptions): Promise<Answer<Core>> {
  const keys = openKeyRing(options.dataDir);
  if (!keys.ok) return keys;
  const zone = zoneOf(options.documents.settings.get());
  const ledger = startLedger(options.threadFile, { dir: options.dataDir, zone });
  const opened = await openedLedger(ledger);
  if (!opened.ok) {
    await ledger.close();
    return opened;
  }
  return { ok: true, value: await coreAround(ledger, keys.value, options) };
}

/** Builds the features around an open ledger, introduces them to each other, and starts the server. */
async function coreAround(
  ledger: LedgerClient,
  keys: KeyRing,
  options: CoreOptions,
): Promise<Core> {
  const { documents, log } = options;
  const { settings } = documents;
  const zone = () => zoneOf(settings.get());
  const { store: design, notices: warnings } = await openDesign(options.dataDir, Date.now());
  const ownFiles = await openOwnFiles(options.dataDir);
  const previewToken = randomBytes(32).toString('base64url');
  const start = { ...initialState(settings.get()), design: design.get() };
  const feed = createFeed(start, Date.now());
  const live = createLive(feed, createSessionTally(), Date.now);
  const stopHolding = followHold(settings, live, Date.now);
  const command = createOverlayCommands({ settings, feed, live, now: Date.now });
  const desk = createSoundDesk({ feed, place: () => design.get().sound.place, now: Date.now });
  const notes = createLiveNotes(ledger, live, log);
  const boards = createBoardKeeper({ feed, ledger, zone, now: Date.now, log });
  const isLive = () => feed.state().session?.endedAt === null;
  const { forcedSource } = options;
  const ways = { ledger, live, notes, documents, zone, isLive, forcedSource, log };
  const { intake, sources } = createWaysIn(ways);
  const rehearsal = createRehearsal({
    submit: intake.submit,
    now: Date.now,
    random: Math.random,
    gifts: EVERYDAY_GIFTS,
    isLive,
  });
  const pages = createConnectedPages(() => feed.state().newest, Date.now);
  // Summing up a long session takes a while, and the gifts that come meanwhile need not wait for it:
  // the ledger answers in the order of the questions, so they are counted on top of what it says.
  const restored = notes.start().then(boards.refresh);
  const started = await startServer({
    version: options.version,
    port: options.port ?? settings.get().port,
    dataDir: options.dataDir,
    keys,
    intake,
    feed,
    reads: {
      gifts: ledger.gifts,
      totals: ledger.totalsText,
      balance: ledger.balance,
      check: () => ledger.check(false),
    },
    overlay: overlayReports({ feed, live, pages, desk }),
    command,
    live: feed.state,
    restored,
    ownFiles: ownFiles.served,
    previewToken,
    overlayDir: options.overlayDir,
    log: log.info,
  });
  const server = started.ok ? started.value : null;
  const origin = server?.origin ?? null;
  await sources.apply(settings.get());
  design.onChange((next) => {
    feed.publish([{ type: 'design', design: next }]);
    void boards.refresh();
    desk.look();
  });
  const stopFollowing = followSettings(settings, { ledger, feed, sources });
  const mark = () => markIn(options.dataDir);
  const { backups, transfer } = createSafekeeping({
    dataDir: options.dataDir,
    version: options.version,
    threadFile: options.threadFile,
    ledger,
    documents,
    design,
    notes,
    boards,
    mark,
    zone,
    isLive,
    log,
  });
  const overlay = createOverlayCalls({
    settings,
    design,
    files: ownFiles,
    desk,
    pages,
    keys,
    previewToken,
    origin,
    obsPassword: options.obsPassword,
    log,
  });

  const stop = async () => {
    await rehearsal.stop();
    overlay.stop();
    stopFollowing();
    stopHolding();
    await sources.stop();
    await documents.gaps.settled();
    boards.stop();
    await design.settled();
    await server?.close();
    await documents.eligibility.settled();
    notes.stop();
    desk.stop();
    live.stop();
    await transfer.stop();
    await backups.stop();
    await ledger.close();
  };
  const handlers = coreHandlers({
    ledger: toldLedger(ledger, notes),
    intake,
    rehearsal,
    feed,
    restored,
    settings,
    packages: documents.packages,
    eligibility: documents.eligibility,
    gaps: documents.gaps,
    zone,
    backups,
    mark,
    transfer,
    keys,
    command,
    overlayUrl: overlay.overlayUrl,
    newId: randomUUID,
    design: overlay.design,
    obs: overlay.obs,
    pages,
    sound: overlay.sound,
  });
  return {
    handlers,
    feed,
    intake,
    command,
    origin,
    get windowUrl() {
      return overlay.windowUrl();
    },
    notices: started.ok ? [] : [started.failure],
    warnings,
    backups,
    transfer,
    rehearsal,
    zone,
    isLive,
    stop,
  };
}
