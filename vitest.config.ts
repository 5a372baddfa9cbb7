import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vitest leaves one core free, which is half of a small machine.
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: availableParallelism(),
    // What is built runs as it is: Vitest looks up every imported name at each call, which no time limit should measure.
    server: { deps: { external: [/\/dist\//] } },
  },
});
