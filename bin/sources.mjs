import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'

const SOURCE_FOLDERS = ['kernel', 'playbook', 'server', 'web', 'seed']
const SOURCE_FILES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'bin/build.mjs',
  'bin/build-assets.mjs',
  'bin/budgets.json',
]

/** Of contents, not dates: a fresh clone or a copied folder has new dates and the same sources. */
export function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of [...SOURCE_FILES, ...SOURCE_FOLDERS.flatMap(filesIn)]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(folder) {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return filesIn(path)
      return /\.test\.tsx?$|\.(sql|csv|md)$/.test(path) ? [] : [path]
    })
}
