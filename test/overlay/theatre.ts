import { resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Delta, FeedReport } from '../../src/shared/live/delta.ts';
import { DEFAULT_DESIGN } from '../../src/shared/settings/default-design.ts';
import type { OverlayDesign } from '../../src/shared/settings/overlay-design.ts';
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
  /** Has everything look like this from now on. */
  show(design: OverlayDesign): void;
  /**
   * Leaves all pages and closes all others: nothing is left but tabs that can be used again. What is
   * opened next looks as it does at first.
   */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Opening a tab costs more than what is shown in it, so those of `open` are used again. */
interface Tab {
  readonly page: Page;
  /** Tabs that were opened with other options are other tabs. */
  readonly options: string;
  isUsed: boolean;
}

/** A theatre for all the tests of a file, cleared after each of them; empty until the first begins. */
export function theatreForTests(): Theatre {
  const theatre = {} as Theatre;
  beforeAll(async () => {
    Object.assign(theatre, await openTheatre());
  });
  afterEach(() => theatre.clear());
  afterAll(() => theatre.close?.());
  return theatre;
}

/** @param args more of the browser's switches */
export async function openTheatre(args: readonly string[] = []): Promise<Theatre> {
  const server = await startFeedServer(BUILT);
  const browser = await chromium.launch({
    executablePath: process.env.CARAT_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', ...args],
  });
  const tabs: Tab[] = [];
  const freeTab = async (options: BrowserContextOptions): Promise<Tab> => {
    const wanted = JSON.stringify(options);
    const free = tabs.find((tab) => !tab.isUsed && tab.options === wanted);
    if (free !== undefined) return free;
    const tab = { page: await browser.newPage(options), options: wanted, isUsed: false };
    tabs.push(tab);
    return tab;
  };
  const show = (design: OverlayDesign) => server.publish({ type: 'design', design });
  return {
    server,
    browser,
    async open({ path = 'alerts', viewport = UPRIGHT, ...options } = {}) {
      const tab = await freeTab(options);
      tab.isUsed = true;
      await tab.page.setViewportSize(viewport ?? UPRIGHT);
      const hellos = helloCount(server);
      await tab.page.goto(server.address(path));
      await server.until(() => helloCount(server) > hellos);
      return tab.page;
    },
    show,
    async clear() {
      const kept = new Set(tabs.map(({ page }) => page.context()));
      const others = browser.contexts().filter((context) => !kept.has(context));
      await Promise.all(others.map((context) => context.close()));
      await Promise.all(tabs.filter(({ isUsed }) => isUsed).map((tab) => leave(tab, server)));
      await server.until(() => server.sockets() === 0);
      show(DEFAULT_DESIGN);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Of all that a page can keep, the overlay keeps the key, for as long as its tab is open. */
async function leave(tab: Tab, server: FeedServer): Promise<void> {
  await tab.page.goto(new URL('/health', server.page).href);
  await tab.page.evaluate(() => sessionStorage.clear());
  tab.isUsed = false;
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
