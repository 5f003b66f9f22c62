#!/usr/bin/env node
/** npm start [-- web|worker|witness]: installs when needed, builds when stale, runs the server in this process. */
import { requireNode } from './node-version.mjs'

requireNode()

const FORCED_AFTER_MS = 500

try {
  const { ensureInstalled } = await import('./install.mjs')
  await ensureInstalled()
  const { ensureBuilt } = await import('./stale.mjs')
  await ensureBuilt()
} catch (fault) {
  process.stderr.write(`${fault.message}\n`)
  process.exit(1)
}

// The server stops cleanly at the first Ctrl-C; somebody who presses again will not wait.
// One key press may arrive twice (from the terminal and from npm), hence the pause.
let firstAt
process.on('SIGINT', () => {
  firstAt ??= performance.now()
  if (performance.now() - firstAt > FORCED_AFTER_MS) process.exit(130)
})

process.setSourceMapsEnabled(true)
await import('../dist/server/main.js')
