import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotStart } from './cannot-start.ts'

let found: string | undefined

/** The folder of our `package.json`: the same whether this runs from source or from `dist/`. */
export function projectRoot(): string {
  found ??= walkUp(dirname(fileURLToPath(import.meta.url)))
  return found
}

function walkUp(folder: string): string {
  if (isOurs(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder)
    throw new CannotStart('No package.json named "shanzhi" above this file: is the checkout complete?')
  return walkUp(parent)
}

const isOurs = (file: string) => existsSync(file) && /"name":\s*"shanzhi"/.test(readFileSync(file, 'utf8'))
