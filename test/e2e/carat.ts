import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { launchApp, type RunningApp } from './launch.ts';

interface Fixtures {
  /** A folder of this test's own. */
  readonly dataDir: string;
  /** Starts a Carat in it; by default on any free port. None survives the test. */
  readonly start: (args?: readonly string[]) => Promise<RunningApp>;
  /** A Carat that has just been started. */
  readonly carat: RunningApp;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from it.
  dataDir: async ({}, use) => {
    const dir = await mkdtemp(join(tmpdir(), 'carat-e2e-'));
    await use(dir);
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ dataDir }, use) => {
    const started: RunningApp[] = [];
    await use(async (args) => {
      const app = await launchApp(dataDir, args);
      started.push(app);
      return app;
    });
    await Promise.all(started.map((app) => app.kill()));
  },
  carat: async ({ start }, use) => use(await start()),
});

export { expect } from '@playwright/test';
