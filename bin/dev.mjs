#!/usr/bin/env node
/** npm run dev: the server from source, restarted when a file changes; browser files rebuilt as they change. */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { ROOT } from './root.mjs'

requireNode()
await ensureInstalled()
const { assetOptions } = await import('./build-assets.mjs')
const { context } = await import('esbuild')
const { commandOf } = await import('./tools.mjs')

/** Without hashes, so that a page need not be loaded anew to find a rebuilt file. */
const outdir = join(ROOT, 'dist/assets')
mkdirSync(outdir, { recursive: true })
writeFileSync(join(outdir, 'manifest.json'), '{}')
rmSync(join(ROOT, 'dist/build.json'), { force: true }) // The next `npm start` builds for real again.
const assets = await context({ ...assetOptions(outdir), entryNames: '[name]', minify: false })
await assets.watch()

const [node, args] = commandOf('tsx')
const server = spawn(node, [...args, 'watch', '--clear-screen=false', 'server/main.ts', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', async (code) => {
  await assets.dispose()
  process.exit(code ?? 1)
})
