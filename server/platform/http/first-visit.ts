import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { projectRoot } from '#platform/config/root.ts'
import { varyBy } from './compression.ts'
import { contentPolicy } from './headers.ts'

/** What the browser says of where a page was opened; pages never see it, so that nothing has to be remembered. */
const ORIGIN = 'sec-fetch-site'
const LINKED = /<link rel="stylesheet" href="\/assets\/([\w-]+\.css)"\/>/g
const CARRIED = /<style data-sheet="([\w-]+\.css)">/g

/**
 * Scanned from a wall, tapped in a message or typed: the style sheet is most likely not on this phone yet, and asking for
 * it would cost a whole turn of a slow line. From one of our own pages it is.
 */
export const isFirstVisit = ({ headers, actor }: FastifyRequest): boolean =>
  actor.kind === 'anonymous' &&
  headers['sec-fetch-dest'] === 'document' &&
  ['none', 'cross-site', 'same-site'].includes(String(headers[ORIGIN]))

/** The page with its style sheets inside; the file is fetched when the line is idle, so that the next page has it. */
export const carrySheets = (html: string): string =>
  html.replace(LINKED, (link, file: string) => {
    const sheet = sheetOf(file)
    if (sheet === undefined) return link
    return `<style data-sheet="${file}">${sheet.text}</style><link rel="prefetch" as="style" href="/assets/${file}"/>`
  })

/** The header under which a page that carries its sheets may use them: exactly these, by their hashes. */
export function allowSheets(reply: FastifyReply, html: string): void {
  varyBy(reply, ORIGIN)
  const hashes = [...html.matchAll(CARRIED)].flatMap(([, file = '']) => sheetOf(file)?.hash ?? [])
  if (hashes.length > 0) reply.header('content-security-policy', contentPolicy(hashes))
}

interface Sheet {
  text: string
  hash: string
}

const sheets = new Map<string, Sheet | undefined>()

/** A built sheet; its name has the hash of its content, so it is read once. */
function sheetOf(file: string): Sheet | undefined {
  if (!sheets.has(file)) sheets.set(file, readSheet(file))
  return sheets.get(file)
}

function readSheet(file: string): Sheet | undefined {
  try {
    // The line at the end names a map for tools, which only a file of its own has.
    const text = readFileSync(join(projectRoot(), 'dist/assets', file), 'utf8').replace(
      /\n*\/\*# sourceMapp.*\*\/\n*$/,
      '',
    )
    return { text, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }
  } catch {
    return undefined
  }
}
