import { STREAK_SILENCE_MS } from '../../shared/gift/streak.ts';

/** Streaks that are on show and have not ended, so that silence can end them. */
export interface OpenStreaks {
  heard(card: string): void;
  /** True when the streak was open. */
  ended(card: string): boolean;
  stop(): void;
}

const LOOK_EVERY_MS = 5_000;

/** Calls `onSilence` with the cards of streaks that nothing has been heard of for 30 s. */
export function createOpenStreaks(
  now: () => number,
  onSilence: (cards: string[]) => void,
): OpenStreaks {
  const heardAt = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;

  const look = () => {
    const silent = [...heardAt].filter(([, at]) => now() - at >= STREAK_SILENCE_MS);
    for (const [card] of silent) heardAt.delete(card);
    if (silent.length > 0) onSilence(silent.map(([card]) => card));
    stopWhenEmpty();
  };
  const stopWhenEmpty = () => {
    if (heardAt.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
  return {
    heard: (card) => {
      heardAt.set(card, now());
      timer ??= setInterval(look, LOOK_EVERY_MS);
    },
    ended: (card) => heardAt.delete(card),
    stop: () => {
      heardAt.clear();
      stopWhenEmpty();
    },
  };
}
