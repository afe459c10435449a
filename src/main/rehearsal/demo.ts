import { CAST, type Viewer } from '../../shared/rehearsal/cast.ts';
import { type Crowd, createCrowd } from '../../shared/rehearsal/crowd.ts';
import { FIRST_ONLOOKERS, onlookersAfter } from '../../shared/rehearsal/onlookers.ts';
import { gapOf } from '../../shared/rehearsal/pace.ts';
import { giftNear } from '../../shared/rehearsal/wish.ts';
import { pause } from './pause.ts';
import { begin, type Playing, playTurns } from './playing.ts';
import { createStage, type RehearsalDeps, type Stage } from './stage.ts';

/**
 * The first half minute: every tier of display and a streak, so that a newcomer has seen all of
 * it before the second sip of coffee. Gifts by their price in coins (the nearest there is); givers
 * whose names every computer has the letters for.
 */
const OPENING: readonly { after: number; viewer: number; coins: number; count: number }[] = [
  { after: 300, viewer: 14, coins: 1, count: 1 },
  { after: 600, viewer: 17, coins: 5, count: 1 },
  { after: 600, viewer: 4, coins: 1, count: 12 },
  { after: 900, viewer: 18, coins: 30, count: 1 },
  { after: 3_600, viewer: 11, coins: 1_000, count: 1 },
  { after: 4_000, viewer: 7, coins: 299, count: 1 },
  { after: 4_000, viewer: 20, coins: 10, count: 4 },
  { after: 5_000, viewer: 0, coins: 29_999, count: 1 },
];

const AUDIENCE_EVERY_MS = 2_500;

/**
 * A lively LIVE for somebody who is looking at Carat for the first time: a scripted half minute,
 * then a calm evening without end. Its gifts are booked, because it is to be seen how the ledger
 * works: only ever to be started in a profile that is thrown away.
 */
export function startDemo(deps: RehearsalDeps): Playing {
  return begin(async (signal) => {
    const stage = createStage(deps, false, signal);
    const crowd = createCrowd(deps.gifts, deps.random);
    await Promise.all([
      playGifts(deps, stage, crowd, signal),
      playAudience(stage, deps.random, signal),
    ]);
  });
}

async function playGifts(
  { gifts, random }: RehearsalDeps,
  stage: Stage,
  crowd: Crowd,
  signal: AbortSignal,
): Promise<void> {
  const open: Promise<void>[] = [];
  for (const { after, viewer, coins, count } of OPENING) {
    if (!(await pause(after, signal))) break;
    open.push(stage.play(crowd.give(member(viewer), { gift: giftNear(gifts, coins), count })));
  }
  const turn = () => {
    const next = crowd.next();
    return next.kind === 'refused' ? null : stage.play(next);
  };
  await Promise.all([...open, playTurns(() => gapOf('calm', random), turn, signal)]);
}

async function playAudience(
  stage: Stage,
  random: () => number,
  signal: AbortSignal,
): Promise<void> {
  let onlookers = FIRST_ONLOOKERS;
  do {
    const next = onlookersAfter(onlookers, random);
    onlookers = next.onlookers;
    await stage.tell(next.events);
  } while (await pause(AUDIENCE_EVERY_MS, signal));
}

function member(index: number): Viewer {
  const viewer = CAST[index];
  if (viewer === undefined) throw new RangeError(`nobody has the number ${index}`);
  return viewer;
}
