import type {
  SoundPage,
  SoundState,
  TriedReport,
  TriedSound,
} from '../../shared/live/sound-state.ts';
import { speakerAmong, talkerAmong, testerAmong } from '../../shared/live/who-sounds.ts';
import type { SoundPlace } from '../../shared/settings/design-kinds.ts';
import type { Feed } from '../feed/feed.ts';

interface Deps {
  readonly feed: Feed;
  /** The only place that may sound; null for any. */
  readonly place: () => SoundPlace | null;
  readonly now: () => number;
}

/** One connected page, as far as its sound goes. */
export interface SoundSeat {
  /** It has said how it is. */
  said(page: SoundPage): void;
  tried(report: TriedReport): void;
  gone(): void;
}

/** Keeps who can be heard, and who is: one page plays sounds and one speaks, however many there are. */
export interface SoundDesk {
  /** A page has connected. */
  seat(): SoundSeat;
  /** Another place may be wanted now. */
  look(): void;
  /** Has the sound of a tier played; the live state tells how that went. */
  tryTier(tier: 1 | 2 | 3 | 4 | 5): void;
  stop(): void;
}

/** Longer than the longest sound that Carat makes, with the answer's way. */
const PATIENCE_MS = 5_000;

export function createSoundDesk({ feed, place, now }: Deps): SoundDesk {
  const seats = new Map<object, SoundPage>();
  let run = 0;
  let tester: object | null = null;
  let waiting: NodeJS.Timeout | undefined;

  const tell = (change: Partial<SoundState>) => {
    const before = feed.state().sound;
    const sound = { ...before, ...change };
    if (JSON.stringify(before) !== JSON.stringify(sound)) feed.publish([{ type: 'sound', sound }]);
  };
  const look = () => {
    const pages = [...seats.values()];
    const wanted = place();
    tell({ pages, speaker: speakerAmong(pages, wanted), talker: talkerAmong(pages, wanted) });
  };
  const end = (outcome: TriedSound['outcome']) => {
    const { tried } = feed.state().sound;
    clearTimeout(waiting);
    tester = null;
    if (tried !== null) tell({ tried: { ...tried, outcome } });
  };

  return {
    seat() {
      const seat = {};
      return {
        said({ id, place, ability, voices, preview }) {
          seats.set(seat, { id, place, ability, voices, preview });
          look();
        },
        tried({ run: of, outcome }) {
          if (seat === tester && of === run) end(outcome);
        },
        gone() {
          seats.delete(seat);
          look();
          if (seat === tester) end('no-answer');
        },
      };
    },
    look,
    tryTier(tier) {
      clearTimeout(waiting);
      run += 1;
      const { pages, speaker } = feed.state().sound;
      const page = testerAmong(pages, speaker);
      tester = [...seats].find(([, { id }]) => id === page?.id)?.[0] ?? null;
      if (page === null) {
        tell({ tried: { run, outcome: 'no-page', place: null, preview: false } });
        return;
      }
      tell({ tried: { run, outcome: 'asked', place: page.place, preview: page.preview } });
      const act = { name: 'try-sound', at: now(), page: page.id, run, tier } as const;
      feed.publish([{ type: 'act', act }]);
      waiting = setTimeout(() => end('no-answer'), PATIENCE_MS);
    },
    stop: () => clearTimeout(waiting),
  };
}
