import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'

/** Every file of the project under the folders, as `folder/…/file` with slashes. */
export function filesUnder(...folders) {
  return folders.flatMap((folder) => {
    if (!existsSync(join(ROOT, folder))) return []
    return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? filesUnder(path) : [path]
    })
  })
}

export const CODE_FOLDERS = ['kernel', 'server', 'web', 'seed', 'e2e', 'bench', 'bin']

export const isCode = (file) => /\.(tsx?|mjs|cjs)$/.test(file)
export const isTest = (file) => /\.test\.tsx?$|^e2e\//.test(file)
/** Written by a program. */
export const isGenerated = (file) => file === 'server/platform/db/tables.ts' || /\.generated\./.test(file)
