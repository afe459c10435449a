import type { RehearsalView } from '../../shared/contract/rehearsal-calls.ts';
import { CAST, type Viewer } from '../../shared/rehearsal/cast.ts';
import { createCrowd, type Given, type Refused } from '../../shared/rehearsal/crowd.ts';
import { gapOf, type Pace } from '../../shared/rehearsal/pace.ts';
import { coinsLeft } from '../../shared/rehearsal/wallet.ts';
import type { RehearsalGift } from '../../shared/rehearsal/wish.ts';
import { createDiary } from './diary.ts';
import { begin, type Playing, playTurns } from './playing.ts';
import { createStage, type RehearsalDeps, type Stage } from './stage.ts';

/** Simulated viewers with wallets who send test gifts: on the overlay, never in the ledger. */
export interface Rehearsal {
  view(): RehearsalView;
  /** A crowd comes, or goes on at another pace. False while a LIVE runs: real viewers would see it. */
  start(pace: Pace): boolean;
  /** The crowd goes, in the middle of its streaks; what is sent by hand goes on. */
  leave(): Promise<void>;
  /** @throws RangeError where nobody has that id. */
  buy(viewer: string, coins: number): void;
  /** Sends a gift from the viewer's own coins; null when it was sent, else how many are missing. */
  give(viewer: string, gift: RehearsalGift, count: number): number | null;
  /** Told of what the crowd does, a few times a second. */
  onChange(listener: (view: RehearsalView) => void): void;
  stop(): Promise<void>;
}

interface Deps extends RehearsalDeps {
  readonly isLive: () => boolean;
}

/** Often enough for the eye, and no work in a flood. */
const TOLD_EVERY_MS = 250;

export function createRehearsal(deps: Deps): Rehearsal {
  const crowd = createCrowd(deps.gifts, deps.random);
  const diary = createDiary(crowd);
  const leaving = new AbortController();
  const byHand = createStage(deps, true, leaving.signal);
  let listener: (view: RehearsalView) => void = () => undefined;
  let present: { readonly pace: Pace; readonly playing: Playing } | null = null;
  let timer: NodeJS.Timeout | undefined;

  const view = () => ({ pace: present?.pace ?? null, ...diary.page() });
  const tell = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      listener(view());
    }, TOLD_EVERY_MS);
  };
  const play = (stage: Stage, turn: Given | Refused): Promise<void> | null => {
    diary.note(turn);
    tell();
    return turn.kind === 'given' ? stage.play(turn) : null;
  };
  const leave = (): Promise<void> => {
    const left = present?.playing.stop();
    present = null;
    tell();
    return left ?? Promise.resolve();
  };
  const crowdAt = (at: Pace): Playing =>
    begin((signal) => {
      const stage = createStage(deps, true, signal);
      const turn = () => {
        if (!deps.isLive()) return play(stage, crowd.next());
        void leave();
        return null;
      };
      return playTurns(() => gapOf(at, deps.random), turn, signal);
    });

  return {
    view,
    start(next) {
      if (deps.isLive()) return false;
      if (next === present?.pace) return true;
      void leave();
      present = { pace: next, playing: crowdAt(next) };
      return true;
    },
    leave,
    buy(id, coins) {
      const viewer = viewerOf(id);
      crowd.buy(viewer, coins);
      diary.noteBought(viewer, coins);
      tell();
    },
    give(id, gift, count) {
      const viewer = viewerOf(id);
      const turn = crowd.giveOwn(viewer, { gift, count });
      void play(byHand, turn);
      return turn.kind === 'given' ? null : gift.coins * count - coinsLeft(crowd.walletOf(viewer));
    },
    onChange(next) {
      listener = next;
    },
    async stop() {
      leaving.abort();
      await leave();
      clearTimeout(timer);
    },
  };
}

function viewerOf(id: string): Viewer {
  const viewer = CAST.find((one) => one.id === id);
  if (viewer === undefined) throw new RangeError(`nobody in the cast is ${id}`);
  return viewer;
}
