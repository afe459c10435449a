import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/slowest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    testTimeout: 20_000,
    globalSetup: ['test/build-first.ts'],
    hookTimeout: 30_000,
    // Most tests wait most of the time, for other processes or for pages to come to rest.
    maxWorkers: 3,
    sequence: { sequencer: SlowestFirst },
    // Real pages and processes on a busy machine: a second, the default, is not always enough.
    expect: { poll: { timeout: 10_000 } },
  },
});
