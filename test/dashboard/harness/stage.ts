import { resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser, type OpenOptions, type OpenPage, openDashboard, openTab } from './open.ts';
import { serve } from './serve.ts';

/** The page as it was built before the tests began. */
const BUILT = resolve(import.meta.dirname, '../../../out/dashboard');

/** Opens the page with a world behind it. */
export type Show = (options: Omit<OpenOptions, 'origin'>) => Promise<OpenPage>;

/** Serves the built dashboard for all the tests of a file; answers how to open it. */
export function stage(): Show {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  /** Tabs that nobody uses, by their locale. */
  const free = new Map<string, Page[]>();
  const leaving: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    server = await serve(BUILT);
    browser = await launchBrowser();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(leaving.splice(0).map((leave) => leave()));
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  return async (options) => {
    const { locale = 'en-US' } = options;
    const tab = free.get(locale)?.pop() ?? (await openTab(browser, locale));
    const opened = await openDashboard(tab, { ...options, origin: server.origin });
    leaving.push(async () => {
      await opened.leave();
      free.set(locale, [...(free.get(locale) ?? []), tab]);
    });
    return opened;
  };
}
