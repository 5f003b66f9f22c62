/** The two kinds of tests as steps: each reads its runner's own count. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { filesUnder } from './source-files.mjs'
import { failedWith, PASSED, run } from './step.mjs'
import { commandOf } from './tools.mjs'

const SECOND_TRY = 'ONLY AT THE SECOND TRY: FIND OUT WHY'

export const unitTests = () =>
  inFolder(async (folder) => {
    const first = await unitRun(join(folder, 'vitest.json'), [])
    // What failed is known file by file only when no process died; then trying those again tells all.
    const isWhole = first.failedFiles.length > 0 && !/\bErrors\b.*\d error/.test(first.output)
    if (first.isFine || !isWhole) return first
    // As with journeys: what passes alone is said loudly, and does not stop the others.
    const again = await unitRun(join(folder, 'again.json'), first.failedFiles)
    if (!again.isFine) return { ...first, output: `${first.output}\n${again.output}` }
    const passed = first.passed + first.failed
    process.stderr.write(first.output)
    return { ...again, passed, note: `${passed} passed, ${first.failed} ${SECOND_TRY}` }
  })

async function unitRun(report, more) {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...more]
  const { code, output } = await run(commandOf('vitest'), args)
  const told = readJson(report) ?? {}
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, testResults = [] } = told
  const failedFiles = testResults.filter(({ status }) => status === 'failed').map(({ name }) => name)
  return { ...outcome(code, output, { passed, failed, skipped }), failedFiles }
}

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
    return flaky > 0 ? { ...done, note: `${done.note}, ${flaky} ${SECOND_TRY}` } : done
  })
}

function outcome(code, output, { passed = 0, failed = 0, skipped = 0 }) {
  const note = noteOf(passed, skipped)
  if (code === 0 && failed === 0 && passed > 0) return { isFine: true, passed, failed, skipped, note }
  return { ...failedWith(output), passed, failed: Math.max(failed, 1), skipped, note }
}

const noteOf = (passed, skipped) => `${passed} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`

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
