import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'
import { said, seconds } from './say.mjs'
import { hashOfSources } from './sources.mjs'

/** Builds when a source has changed since the last build. */
export async function ensureBuilt() {
  const sources = hashOfSources()
  if (builtFrom() === sources) return
  const started = performance.now()
  said('Building …')
  const { build } = await import('./build.mjs')
  await build(sources)
  said(`Built in ${seconds(started)}.`)
}

const BUILD_MARK = join(ROOT, 'dist/build.json')
function builtFrom() {
  return existsSync(BUILD_MARK) ? JSON.parse(readFileSync(BUILD_MARK, 'utf8')).sources : undefined
}
