import { paced } from '../paced.ts';
import type { News } from './listen.ts';

/**
 * Milliseconds. A flood brings dozens of messages a second, and each would lay out and paint the
 * page again; so many pictures a second are as many as anybody can follow.
 */
const EVERY = 100;

/** Hands on what comes alone at once, and what comes close together as one. */
export function gathered(show: (news: News) => void): (news: News) => void {
  let waiting: News | null = null;
  const soon = paced(hand, EVERY);

  function hand(): void {
    const news = waiting;
    waiting = null;
    if (news !== null) show(news);
  }

  return (news) => {
    const both = waiting === null ? news : together(waiting, news);
    // A whole state is news of its own: what came before it is to be heard as well.
    if (both === null) hand();
    waiting = both ?? news;
    soon.run();
  };
}

function together(earlier: News, later: News): News | null {
  if (earlier.deltas === null || later.deltas === null) return null;
  return {
    state: later.state,
    before: earlier.before,
    deltas: [...earlier.deltas, ...later.deltas],
  };
}
