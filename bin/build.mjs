#!/usr/bin/env node
/** npm run build: everything that runs, into dist/. One tool (esbuild) for server and browser. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { buildAssets } from './build-assets.mjs'
import { buildOfflineForm, buildVerifier } from './build-verifier.mjs'
import { ROOT } from './root.mjs'
import { hashOfSources } from './sources.mjs'

/** Built beside and moved into place: a build that fails leaves the last good one running. */
export async function build(sources = hashOfSources()) {
  const draft = join(ROOT, 'dist.new')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  try {
    await buildAssets(join(draft, 'assets'))
    await esbuild.build(serverOptions(join(draft, 'server')))
    await buildVerifier(join(draft, 'verify.html'))
    await buildOfflineForm(join(draft, 'tipoff-form.js'))
    writeFileSync(join(draft, 'build.json'), JSON.stringify({ sources }))
    rmSync(join(ROOT, 'dist'), { recursive: true, force: true })
    renameSync(draft, join(ROOT, 'dist'))
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Packages stay outside of the bundle: some carry programs, and their stack traces keep their names. */
function serverOptions(outdir) {
  return {
    absWorkingDir: ROOT,
    entryPoints: serverEntries(),
    outdir,
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    loader: { '.csv': 'text', '.txt': 'text' },
    logLevel: 'warning',
  }
}

function serverEntries() {
  if (!existsSync(join(ROOT, 'server/main.ts')))
    throw new Error('server/main.ts is absent: there is no server to build.')
  const workers = readdirSync(join(ROOT, 'server'), { recursive: true })
    .filter((file) => file.endsWith('.worker.ts'))
    .map((file) => `server/${file.replaceAll('\\', '/')}`)
  return ['server/main.ts', 'server/verify.ts', ...workers]
}

if (process.argv[1] === import.meta.filename) {
  await build().catch((fault) => {
    if (fault.errors === undefined) process.stderr.write(`${fault.message}\n`) // esbuild has printed its own.
    process.exitCode = 1
  })
}
