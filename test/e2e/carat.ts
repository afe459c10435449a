import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { launchApp, type RunningApp } from './launch.ts';

interface Fixtures {
  /** Those that run; none survives the test. */
  readonly launched: RunningApp[];
  /** A folder of this test's own. */
  readonly dataDir: string;
  /** Starts a Carat in it; by default on any free port. */
  readonly start: (args?: readonly string[]) => Promise<RunningApp>;
  /** Starts one as a newcomer does, in a folder that it makes and throws away. */
  readonly startDemo: () => Promise<RunningApp>;
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
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from it.
  launched: async ({}, use) => {
    const launched: RunningApp[] = [];
    await use(launched);
    await Promise.all(launched.map((app) => app.kill()));
  },
  start: async ({ dataDir, launched }, use) => {
    await use(async (args = ['--port', '0']) => {
      const app = await launchApp(['--data-dir', dataDir, ...args]);
      launched.push(app);
      return app;
    });
  },
  startDemo: async ({ launched }, use) => {
    await use(async () => {
      const app = await launchApp(['--demo']);
      launched.push(app);
      return app;
    });
  },
  carat: async ({ start }, use) => use(await start()),
});

export { expect } from '@playwright/test';
