import { defineConfig } from 'vitest/config'
import { LongestFirst } from './server/testing/longest-first.ts'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['{kernel,playbook,server,web,seed,bin}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '.wt/**', 'dist/**', 'data/**'],
    globalSetup: ['server/testing/cluster.ts'],
    setupFiles: [
      'server/testing/no-console-error.ts',
      'server/testing/fresh-process.ts',
      'server/testing/property-seed.ts',
    ],
    // One process for many files: each keeps its own database and server, and puts back what it changed of the process.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // What was transformed once is not transformed again in the next run.
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/modules' },
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
