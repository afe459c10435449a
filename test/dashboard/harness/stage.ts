import type { Browser } from '@playwright/test';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { buildDashboard } from './build.ts';
import { launchBrowser, type OpenOptions, type OpenPage, openDashboard } from './open.ts';
import { serve } from './serve.ts';

/** Opens the page with a world behind it. */
export type Show = (options: Omit<OpenOptions, 'origin'>) => Promise<OpenPage>;

/** Builds and serves the dashboard for all the tests of a file, once; answers how to open it. */
export function stage(): Show {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    const dir = await buildDashboard();
    server = await serve(dir);
    browser = await launchBrowser();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  return (options) => openDashboard(browser, { ...options, origin: server.origin });
}
