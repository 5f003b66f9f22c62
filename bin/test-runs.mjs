/** The two kinds of tests as steps: each reads its runner's own count. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { filesUnder } from './source-files.mjs'
import { failedWith, PASSED, run } from './step.mjs'
import { commandOf } from './tools.mjs'

export const unitTests = () =>
  inFolder(async (folder) => {
    const report = join(folder, 'vitest.json')
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { code, output } = await run(commandOf('vitest'), args)
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = readJson(report) ?? {}
    return outcome(code, output, { passed, failed, skipped })
  })

export async function journeys() {
  if (!filesUnder('e2e').some((file) => /\.(spec|test)\.ts$/.test(file)))
    return { ...PASSED, note: 'SKIPPED: e2e/ HAS NO JOURNEYS YET' }
  const chromium = ensureChromium()
  return inFolder(async (folder) => {
    const report = join(folder, 'playwright.json')
    const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report, SHANZHI_DATA: join(folder, 'data') }
    const { code, output } = await run(
      commandOf('@playwright/test', 'playwright'),
      ['test', '--reporter=list,json'],
      env,
    )
    const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readJson(report)?.stats ?? {}
    const done = outcome(code, output, { passed: expected + flaky, failed: unexpected, skipped })
    // Said loudly: a journey that passes only at the second try hides something.
    return flaky > 0 ? { ...done, note: `${done.note}, ${flaky} ONLY AT THE SECOND TRY: FIND OUT WHY` } : done
  })
}

function outcome(code, output, { passed = 0, failed = 0, skipped = 0 }) {
  const note = `${passed} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  if (code === 0 && failed === 0 && passed > 0) return { isFine: true, passed, failed, note }
  return { ...failedWith(output), passed, failed: Math.max(failed, 1), note }
}

async function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'shanzhi-tests-'))
  chmodSync(folder, 0o711) // As root the database runs under another account, which passes through here.
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // The runner ended before it could write: its output says why.
  }
}
