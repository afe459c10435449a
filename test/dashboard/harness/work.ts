import type { Page, Request } from '@playwright/test';

/** What a page waits for: calls to main, and files of its own. */
export interface Work {
  /** Counts as work until it is settled. */
  until<T>(answer: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way, and what came has been drawn. */
  atRest(): Promise<void>;
}

export function watchWork(page: Page): Work {
  const underWay = new Set<unknown>();
  let begun = 0;
  const begin = (what: unknown) => {
    begun += 1;
    underWay.add(what);
  };
  const end = (request: Request) => underWay.delete(request);
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  return {
    until(answer) {
      begin(answer);
      return answer.finally(() => underWay.delete(answer));
    },
    async atRest() {
      // What has come may make the page ask for more.
      for (let seen = -1; underWay.size > 0 || seen !== begun; ) {
        seen = begun;
        await page.evaluate(twoFrames);
      }
    },
  };
}

function twoFrames(): Promise<unknown> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
