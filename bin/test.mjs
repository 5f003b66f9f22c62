#!/usr/bin/env node
/** npm test: what CI runs, in one list. `npm run check` is its fast part, without tests and build. */
import { ensureInstalled } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { said, seconds } from './say.mjs'

requireNode()
const started = performance.now()
await ensureInstalled().catch((fault) => {
  process.stderr.write(`${fault.message}\n`)
  process.exit(1)
})
// These need what was just installed.
const { program, runSteps } = await import('./step.mjs')
const { arrows, builds, documents, sizes, words } = await import('./checks.mjs')
const { journeys, unitTests } = await import('./test-runs.mjs')

const fast = [
  [
    'Format and lint',
    program('@biomejs/biome', 'biome', [
      'ci',
      '--error-on-warnings',
      `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
      '.',
    ]),
  ],
  ['Types', program('typescript', 'tsc', ['-p', '.'])],
  ['Arrows', arrows],
  ['Unused code', program('knip', 'knip', ['--no-config-hints'])],
  ['Sizes of files and functions', sizes],
  ['Words in their places', words],
  ['Documents', documents],
]
const slow = [
  // First: tests that weigh a page ask for the sheets as they are built.
  ['Build and size budgets', builds],
  ['Unit and HTTP tests on PostgreSQL', unitTests],
  ['Journeys in a browser', journeys],
]

const isFast = process.argv[2] === 'fast'
const { passed, failed } = await runSteps(isFast ? fast : [...fast, ...slow])
said(`\n${isFast ? 'Checked' : 'Tested'} in ${seconds(started)}.`)
if (!isFast) said(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
