import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    testTimeout: 20_000,
    globalSetup: ['test/build-first.ts'],
    hookTimeout: 30_000,
    // Many tests wait for other processes most of the time: two at once suit two cores.
    maxWorkers: 2,
  },
});
