#!/usr/bin/env node
/** npm run verify -- <address, folder or .tlog-proof>: checks a log, or one proof, from its bytes. */
import { requireNode } from './node-version.mjs'

requireNode()

try {
  const { ensureInstalled } = await import('./install.mjs')
  await ensureInstalled()
  const { ensureBuilt } = await import('./stale.mjs')
  await ensureBuilt()
} catch (fault) {
  process.stderr.write(`${fault.message}\n`)
  process.exit(1)
}

await import('../dist/server/verify.js')
