import type { FeedReport } from '../../../shared/live/delta.ts';

/**
 * The server closes on more than a hundred reports a second. Any second touches three windows at
 * most, and each may send so many.
 */
const BUDGET = 30;
const WINDOW = 500;
/** Reports kept at most; the oldest of more are forgotten. */
const MOST = 1_000;

/** Reports on their way: kept while there is no connection, and never too many at once. */
export interface Outbox {
  put(report: FeedReport): void;
  /** What sends from now on; null while there is no connection. */
  over(send: ((report: FeedReport) => void) | null): void;
}

export function createOutbox(): Outbox {
  let reports: FeedReport[] = [];
  let send: ((report: FeedReport) => void) | null = null;
  let budget = BUDGET;
  let isWindowOpen = false;

  function drain(): void {
    if (send === null) return;
    for (const report of reports.splice(0, budget)) {
      budget -= 1;
      send(report);
    }
    if (budget < BUDGET && !isWindowOpen) {
      isWindowOpen = true;
      setTimeout(renew, WINDOW);
    }
  }

  function renew(): void {
    isWindowOpen = false;
    budget = BUDGET;
    drain();
  }

  return {
    put(report) {
      reports.push(report);
      if (reports.length > MOST) reports = reports.slice(-MOST);
      drain();
    },
    over(connection) {
      send = connection;
      drain();
    },
  };
}
