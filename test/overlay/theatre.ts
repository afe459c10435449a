import { resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import type { Delta, FeedReport } from '../../src/shared/live/delta.ts';
import { gift } from '../shared/overlay/simulation.ts';
import { type FeedServer, startFeedServer } from './feed-server.ts';

/** The page as it was built before the tests began. */
export const BUILT = resolve(import.meta.dirname, '../../out/overlay');
export const UPRIGHT = { width: 540, height: 960 };

/** The page as it is shipped, a server that speaks the feed, and a browser to look with. */
export interface Theatre {
  readonly server: FeedServer;
  readonly browser: Browser;
  /** Opens the page and waits until it reads the feed. */
  open(options?: BrowserContextOptions & { readonly path?: string }): Promise<Page>;
  close(): Promise<void>;
}

/** @param args more of the browser's switches */
export async function openTheatre(args: readonly string[] = []): Promise<Theatre> {
  const server = await startFeedServer(BUILT);
  const browser = await chromium.launch({
    executablePath: process.env.CARAT_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', ...args],
  });
  return {
    server,
    browser,
    async open({ path = 'alerts', ...options } = {}) {
      const page = await browser.newPage({ viewport: UPRIGHT, ...options });
      const hellos = helloCount(server);
      await page.goto(server.address(path));
      await server.until(() => helloCount(server) > hellos);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function helloCount(server: FeedServer): number {
  return server.reports.filter((report) => report.type === 'hello').length;
}

/** A gift as the feed tells it, booked just now unless `age` (milliseconds) says otherwise. */
export function giftDelta(part: Parameters<typeof gift>[0] & { readonly age?: number }): Delta {
  const { age = 0, ...rest } = part;
  return { type: 'gift', gift: { ...gift(rest), at: Date.now() - age } };
}

/** Keys that pages have reported as shown. */
export function shownKeys(reports: readonly FeedReport[]): readonly string[] {
  return reports.flatMap((report) => (report.type === 'shown' ? [report.key] : []));
}

/** The texts of the counters on the stage. */
export function counts(page: Page): Promise<string[]> {
  return page.locator('.count').allTextContents();
}

export function standing(page: Page, cards: number): Promise<unknown> {
  return page.waitForFunction(
    (wanted) => document.querySelectorAll('.card').length === wanted,
    cards,
  );
}
