import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/config/root.ts'

/** Reads the data from the file that is named, or from what is piped in, and prints the list. */
const COMMAND = `
import { readFileSync } from 'node:fs'
process.stdout.write(canonical(listOf(JSON.parse(readFileSync(process.argv[2] ?? 0, 'utf8')))))
`
let kept: string | undefined

/** The very file by which lists are computed here, with a command at its end: node recompute.mjs data.json > list.json */
export function recomputeScript(): string {
  kept ??= readFileSync(join(projectRoot(), 'server/capabilities/contest/rules/recompute.mjs'), 'utf8') + COMMAND
  return kept
}
