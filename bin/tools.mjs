import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './root.mjs'

/** How to run a package's program with this very Node: found upward as Node does, no shell, alike on every system. */
export function commandOf(packageName, program = packageName.split('/').pop()) {
  const folder = folderOf(packageName, ROOT)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return [process.execPath, [join(folder, typeof bin === 'string' ? bin : bin[program])]]
}

function folderOf(packageName, from) {
  const folder = join(from, 'node_modules', packageName)
  if (existsSync(join(folder, 'package.json'))) return folder
  if (dirname(from) === from) throw new Error(`Package ${packageName} is not installed: run npm install.`)
  return folderOf(packageName, dirname(from))
}
