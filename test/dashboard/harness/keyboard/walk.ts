import { type CDPSession, expect, type Page } from '@playwright/test';
import { noteReached, type Reach } from './reach.ts';

/** What is wrong for somebody who has the keyboard only. */
export interface Walked {
  /** Answers to the pointer, but neither Tab nor the arrow keys come to it. */
  readonly missed: readonly string[];
  /** Looks the same with the focus and without. */
  readonly unmarked: readonly string[];
  /** Where Tab comes no further; null if it comes round. */
  readonly trap: string | null;
}

export const NOTHING_WRONG: Walked = { missed: [], unmarked: [], trap: null };

/** A page has fewer stops than this. */
const MOST_STOPS = 400;
/** So many keys are sent before the page is asked what became of them. */
const TABS_AT_ONCE = 25;
const ARROWS_AT_ONCE = 13;
/** The codes that browsers have for these keys. */
const KEYS = { Tab: 9, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 } as const;
type Key = keyof typeof KEYS;
const ARROWS = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'] as const;

/** Goes round the page, or round the dialog in front of it: by Tab, then by arrows within groups. */
export async function walk(page: Page): Promise<Walked> {
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
  const walked = await walkOnce(page);
  // What was drawn behind the walker's back is come to the next time.
  const isSure = walked.missed.length === 0 || walked.trap !== null;
  return isSure ? walked : walkOnce(page);
}

async function walkOnce(page: Page): Promise<Walked> {
  await page.evaluate(noteReached);
  const session = await page.context().newCDPSession(page);
  await walkRound(page, session);
  const groups = await ask(page, (reach) => reach.groups());
  for (let group = 0; group < groups; group += 1) await walkGroup(page, session, group);
  await session.detach();
  const { isRound, trap, unmarked } = await ask(page, (reach) => reach.soFar());
  const missed = await ask(page, (reach) => reach.missed());
  return { missed, unmarked, trap: isRound ? null : (trap ?? 'it has no end') };
}

async function walkRound(page: Page, session: CDPSession): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += TABS_AT_ONCE) {
    await press(session, 'Tab', TABS_AT_ONCE);
    const { isRound, trap } = await ask(page, (reach) => reach.soFar());
    if (isRound || trap !== null) return;
  }
}

/** Goes each way until nothing new comes, or all of the group were come to. */
async function walkGroup(page: Page, session: CDPSession, group: number): Promise<void> {
  await ask(page, (reach, place) => reach.enter(place), group);
  let waiting = await ask(page, (reach, place) => reach.waiting(place), group);
  for (const arrow of ARROWS) {
    for (let before = waiting + 1; waiting > 0 && waiting < before; ) {
      before = waiting;
      await press(session, arrow, Math.min(waiting, ARROWS_AT_ONCE));
      waiting = await ask(page, (reach, place) => reach.waiting(place), group);
    }
  }
}

/** Keys as fast as the page takes them: one by one, each would wait for the answer to the last. */
async function press(session: CDPSession, key: Key, times: number): Promise<void> {
  const event = { key, code: key, windowsVirtualKeyCode: KEYS[key] };
  const sent = Array.from({ length: times }, () => [
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
  ]);
  await Promise.all(sent.flat());
}

function ask<T>(page: Page, question: (reach: Reach, group: number) => T, group = 0): Promise<T> {
  return page.evaluate(`(${question})(globalThis.reach, ${group})`) as Promise<T>;
}
