import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/setup.ts',
    sequence: { shuffle: true },
    isolate: false, // the files that a worker runs share the parser's model
    // No test measures time: these only end one that hangs, also on a slow and busy machine.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: '100%', // most of the time goes to programs that tests start
  },
});
