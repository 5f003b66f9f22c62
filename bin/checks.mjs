import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { faultyDocuments } from './documents.mjs'
import { ROOT } from './root.mjs'
import { oversized } from './sizes.mjs'
import { failedWith, PASSED, program } from './step.mjs'
import { misplacedWords } from './words.mjs'

/** A check of our own: fine when it finds nothing. */
const findsNothing = (find) => async () => {
  const found = await find()
  return found.length === 0 ? PASSED : failedWith(found.join('\n'))
}

export const sizes = findsNothing(oversized)
export const words = findsNothing(misplacedWords)
export const documents = findsNothing(faultyDocuments)

export async function arrows() {
  const folders = ['kernel', 'server', 'web', 'seed', 'bench', 'e2e', 'bin'].filter(hasFiles)
  return program('dependency-cruiser', 'depcruise', ['--config', '.dependency-cruiser.cjs', ...folders])()
}

const hasFiles = (folder) => existsSync(join(ROOT, folder)) && readdirSync(join(ROOT, folder)).length > 0

export async function builds() {
  const { build } = await import('./build.mjs')
  await build()
  return PASSED
}
