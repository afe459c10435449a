import { randomBytes, randomUUID } from 'node:crypto';
import { type Answer, type Failure, failure } from '../shared/contract/failure.ts';
import { EMPTY_LIVE_STATE, type LiveState } from '../shared/live/live-state.ts';
import type { Settings } from '../shared/settings/settings.ts';
import { dayAt } from '../shared/stats/zone-days.ts';
import { type Backups, createBackups } from './backup/create-backups.ts';
import type { CoreCall, Handlers } from './contract/handlers.ts';
import { coreHandlers } from './core-handlers.ts';
import { logReported } from './eligibility/log-reported.ts';
import { createFeed } from './feed/create-feed.ts';
import type { Feed } from './feed/feed.ts';
import { createIntake } from './intake/create-intake.ts';
import type { Intake } from './intake/intake.ts';
import { type LedgerClient, startLedger } from './ledger/client.ts';
import { checkFolder } from './ledger/folder-check.ts';
import { markIn } from './ledger/mark.ts';
import { LedgerUnavailable } from './ledger/unavailable.ts';
import { createBoardKeeper } from './live/board-keeper.ts';
import { createConnectedPages, type PageSeat } from './live/connected-pages.ts';
import { followHold } from './live/hold.ts';
import { createLive, type Live } from './live/live.ts';
import { createLiveNotes } from './live/live-notes.ts';
import { type CommandOverlay, createOverlayCommands } from './live/overlay-commands.ts';
import { createSessionTally } from './live/session-tally.ts';
import { createSoundDesk } from './live/sound-desk.ts';
import { toldLedger } from './live/told-ledger.ts';
import type { Log } from './log.ts';
import { obsHandlers } from './obs/obs-handlers.ts';
import { createObsPassword, type SecretPlace } from './obs/obs-password.ts';
import { WAKE_OBS_MS, wakeObs } from './obs/wake-obs.ts';
import type { Documents } from './open-documents.ts';
import { noteSource } from './payout/gap-log.ts';
import { openKeyRing } from './server/keys.ts';
import { startServer } from './server/server.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import type { ForcedSource } from './sources/source-option.ts';
import { createSources, type Sources } from './sources/sources.ts';
import { designHandlers } from './stages/design-handlers.ts';
import { openDesign } from './stages/design-store.ts';
import { openOwnFiles } from './stages/own-files.ts';
import { soundHandlers } from './stages/sound-handlers.ts';
import { createTransfer, type Transfer } from './transfer/create-transfer.ts';

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
  readonly overlayUrl: string | null;
  /** What went wrong at the start and still stands. */
  readonly notices: readonly Failure[];
  /** What went wrong at the start and was mended: the app runs as usual. */
  readonly warnings: readonly Failure[];
  readonly backups: Pick<Backups, 'problem' | 'onProblem'>;
  readonly transfer: Omit<Transfer, 'handlers'>;
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
  const { documents, log } = options;
  const { settings } = documents;
  const zone = () => resolveZone(settings.get());
  const keys = openKeyRing(options.dataDir);
  if (!keys.ok) return keys;
  const ledger = startLedger(options.threadFile, { dir: options.dataDir, zone: zone() });
  const opened = await openedLedger(ledger);
  if (!opened.ok) {
    await ledger.close();
    return opened;
  }

  const tally = createSessionTally();
  const { store: design, notices: warnings } = await openDesign(options.dataDir, Date.now());
  const ownFiles = await openOwnFiles(options.dataDir);
  const previewToken = randomBytes(32).toString('base64url');
  const start = { ...initialState(settings.get()), design: design.get() };
  const feed = createFeed(start, Date.now());
  const live = createLive(feed, tally, Date.now);
  const stopHolding = followHold(settings, live, Date.now);
  const command = createOverlayCommands({ settings, feed, live, now: Date.now });
  const desk = createSoundDesk({ feed, place: () => design.get().sound.place, now: Date.now });
  const notes = createLiveNotes(ledger, live, log);
  const boards = createBoardKeeper({ feed, ledger, zone, now: Date.now, log });
  const noteFollowers = async (count: number) => {
    const problem = await logReported(documents.eligibility, count, Date.now(), zone());
    if (problem !== null) log.warn('the number of followers could not be logged', problem.code);
  };
  const intake = createIntake({
    book: ledger.book,
    now: Date.now,
    hostId: () => settings.get().hostId,
    onBooked: (requests, outcome) => {
      live.booked(requests, outcome);
      notes.booked(outcome);
    },
    onTest: notes.test,
    onEvent: (event) => {
      if (event.type === 'followers') void noteFollowers(event.count);
      else notes.event(event);
    },
    onFailure: notes.failure,
  });
  const isLive = () => feed.state().session?.endedAt === null;
  const sources = createSources({
    submit: intake.submit,
    onState: (state) => {
      live.source(state);
      noteSource(documents.gaps, state, isLive());
    },
    now: Date.now,
    random: Math.random,
    log: log.info,
    forced: options.forcedSource,
  });
  for (const state of sources.states()) live.source(state);
  const pages = createConnectedPages(() => feed.state().newest, Date.now);
  // Summing up a long session takes a while, and the gifts that come meanwhile need not wait for it:
  // the ledger answers in the order of the questions, so they are counted on top of what it says.
  const restored = notes.start().then(boards.refresh);
  const started = await startServer({
    version: options.version,
    port: options.port ?? settings.get().port,
    dataDir: options.dataDir,
    keys: keys.value,
    intake,
    feed,
    reads: {
      gifts: ledger.gifts,
      totals: ledger.totalsText,
      balance: ledger.balance,
      check: () => ledger.check(false),
    },
    overlay: {
      pageOpened: (page, place) => {
        // The editor's frame is on no stream.
        if (page === PREVIEW_PAGE) return NO_SEAT;
        const seat = pages.open(page, place);
        live.overlay({ pages: feed.state().overlay.pages + 1 });
        const gone = () => {
          seat.gone();
          live.overlay({ pages: feed.state().overlay.pages - 1 });
        };
        return { ...seat, gone };
      },
      shown: live.shown,
      soundSeat: desk.seat,
    },
    command,
    live: feed.state,
    restored,
    ownFiles: ownFiles.served,
    previewToken,
    overlayDir: options.overlayDir,
    log: log.info,
  });
  const server = started.ok ? started.value : null;
  await sources.apply(settings.get());
  design.onChange((next) => {
    feed.publish([{ type: 'design', design: next }]);
    void boards.refresh();
    desk.look();
  });
  const stopFollowing = followSettings(settings, { ledger, live, feed, sources, zone });
  const mark = () => markIn(options.dataDir);
  const backups = createBackups({
    dataDir: options.dataDir,
    version: options.version,
    ledger,
    checkFolder: (order, signal) =>
      checkFolder(new URL('./ledger-check.js', options.threadFile), order, signal),
    mark,
    documents: [...Object.values(documents), design],
    dayAt: (at) => dayAt(at, zone()),
    now: Date.now,
    onRestored: async () => {
      await notes.replaced();
      await boards.refresh();
    },
    log,
  });
  const transfer = createTransfer({
    ledger,
    openLedger: (dir) => startLedger(options.threadFile, { dir, zone: zone() }),
    replaceLedger: backups.replaceLedger,
    isLive,
    mark,
    version: options.version,
    zone,
    onImported: notes.replaced,
    now: Date.now,
  });
  const origin = server?.origin ?? null;
  const designs = designHandlers({
    design,
    files: ownFiles,
    base: () => (origin === null ? null : `${origin}/overlay/`),
    readKey: () => keys.value.reveal().read,
    previewToken,
    port: () => settings.get().port,
  });
  const stageUrl = (stage: string) => designs['design.address']({ stage, widget: null });
  const assistant = {
    settings,
    password: createObsPassword(options.obsPassword),
    ours: () => (origin === null ? null : { origin, key: keys.value.reveal().read }),
    isSeenInObs: () => pages.list().some(({ place }) => place === 'obs'),
  };
  const obs = obsHandlers({ ...assistant, stageUrl });
  const waking = setTimeout(() => {
    wakeObs(assistant).catch((error: unknown) => log.error('OBS was not woken', error));
  }, WAKE_OBS_MS);
  const overlayUrl = () =>
    origin === null ? null : `${origin}/overlay/alerts#key=${keys.value.reveal().read}`;

  return {
    ok: true,
    value: {
      handlers: coreHandlers({
        ledger: toldLedger(ledger, notes),
        intake,
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
        keys: keys.value,
        command,
        overlayUrl,
        newId: randomUUID,
        design: designs,
        obs,
        pages,
        sound: soundHandlers({ design, files: ownFiles, desk }),
      }),
      feed,
      intake,
      command,
      origin,
      get overlayUrl() {
        return overlayUrl();
      },
      notices: started.ok ? [] : [started.failure],
      warnings,
      backups,
      transfer,
      zone,
      isLive,
      stop: async () => {
        clearTimeout(waking);
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
      },
    },
  };
}

const NO_SEAT: PageSeat = {
  asks: () => undefined,
  shown: () => undefined,
  frames: () => undefined,
  gone: () => undefined,
};

/** What the editor's frame calls itself. */
const PREVIEW_PAGE = 'preview';

/** What a change of the settings means for the running parts. */
function followSettings(
  settings: SettingsStore,
  parts: { ledger: LedgerClient; live: Live; feed: Feed; sources: Sources; zone: () => string },
): () => void {
  return settings.onChange((next, before) => {
    void parts.ledger.setZone(parts.zone());
    void parts.sources.apply(next);
    if (next.goal !== before.goal) parts.feed.publish([{ type: 'goal', goal: goalOf(next) }]);
    if (next.overlay.keyColour !== before.overlay.keyColour) {
      parts.feed.publish([{ type: 'stage', stage: { keyColour: next.overlay.keyColour } }]);
    }
  });
}

function initialState(settings: Settings): LiveState {
  return {
    ...EMPTY_LIVE_STATE,
    goal: goalOf(settings),
    stage: { keyColour: settings.overlay.keyColour },
  };
}

function goalOf(settings: Settings) {
  return settings.goal === null ? null : { target: settings.goal };
}

function resolveZone(settings: Settings): string {
  return settings.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A ledger that is halted or full leaves the app usable; one that somebody else holds does not. */
async function openedLedger(ledger: LedgerClient): Promise<Answer<null>> {
  try {
    await ledger.head();
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
    if (error.code === 'ledger-in-use' || error.code === 'folder-unwritable') {
      return { ok: false, failure: failure(error.code) };
    }
  }
  return { ok: true, value: null };
}
