import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['{kernel,playbook,server,web,seed,bin}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '.wt/**', 'dist/**', 'data/**'],
    globalSetup: ['server/testing/cluster.ts'],
    setupFiles: ['server/testing/no-console-error.ts'],
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
