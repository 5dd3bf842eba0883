import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    sequence: { shuffle: true },
    // No test measures time: these only end one that hangs, also on a slow and busy machine.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: '100%', // most of the time goes to programs that tests start
  },
});
