import { defineConfig } from '@playwright/test'

/** Journeys run against the real program: built, with its own embedded database and the demonstration county. */
const port = Number(process.env['E2E_PORT'] ?? 8180)
const baseURL = `http://127.0.0.1:${port}`
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  // Once more on a slow machine; what needed it is named in the summary, so that its cause is looked for.
  retries: 1,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Recording costs a fifth of a journey; the second try of one that failed tells as much.
    trace: 'on-first-retry',
    // A step that hangs fails by itself, not by the end of its journey's time.
    actionTimeout: 20_000,
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : { channel: 'chromium' }),
      // Chromium's sandbox refuses to run as root, as containers do.
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        // A microphone that hums, and nobody to ask: voice notes are spoken by it.
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    },
  },
  // `x.spec.ts` runs at both widths, `x.phone.spec.ts` and `x.desk.spec.ts` at one.
  projects: [
    {
      name: 'phone',
      testIgnore: '**/*.desk.spec.ts',
      use: { viewport: { width: 360, height: 760 }, hasTouch: true, isMobile: true },
    },
    { name: 'desk', testIgnore: '**/*.phone.spec.ts', use: { viewport: { width: 1440, height: 900 } } },
  ],
  webServer: {
    command: 'node bin/start.mjs',
    url: `${baseURL}/readyz`,
    env: {
      PORT: String(port),
      PUBLIC_URL: baseURL,
      LOG_LEVEL: 'warn',
      // No journey goes back to 2020.
      SHANZHI_DEMO_PAST: '0',
      // The gateway for cameras listens on UDP beside the pages' TCP.
      SIP_PORT: String(port),
      SIP_ID: '33018200002000000001',
      SHANZHI_DATA: process.env['SHANZHI_DATA'] ?? 'data/e2e',
    },
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
