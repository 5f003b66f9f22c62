import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { refuse } from '#kernel/problem.ts'
import { readCsv } from './read-csv.ts'
import type { ReadSheet, SheetAnswer, SheetAsk } from './sheet.worker.ts'

export interface SheetLimits {
  rows: number
  columns: number
}

const PATIENCE_MS = 25_000
const HEAP_MB_MAX = 384
const ZIP = 'PK'

/** The first sheet of a workbook, or a CSV, as texts row by row. @throws Problem `sheet.unreadable`, `sheet.too-long` 422 */
export async function readSheet(bytes: Buffer, limits: SheetLimits): Promise<string[][]> {
  const [first] = await readSheets(bytes, { ...limits, sheets: 1 })
  return first?.rows ?? []
}

/** Every sheet with its name, as far as they are wanted; a CSV is one sheet without a name. @throws the same */
export async function readSheets(bytes: Buffer, limits: SheetLimits & { sheets: number }): Promise<ReadSheet[]> {
  const isBook = bytes.subarray(0, 2).toString('latin1') === ZIP
  const answer = isBook ? await inOwnProcess({ book: bytes, ...limits }) : csvOf(bytes, limits)
  if ('refused' in answer) throw refuse(answer.refused, 422, { field: 'file', params: { rows: limits.rows } })
  return answer.sheets
}

function csvOf(bytes: Buffer, { rows: most, columns }: SheetLimits): SheetAnswer {
  const rows = readCsv(bytes, most + 1)
  if (rows.length > most + 1) return { refused: 'sheet.too-long' }
  const even = rows.map((row) => Array.from({ length: columns }, (_, i) => (row[i] ?? '').trim()))
  return { sheets: [{ name: '', rows: even }] }
}

function inOwnProcess(ask: SheetAsk): Promise<SheetAnswer> {
  const source = import.meta.url.endsWith('.ts')
  const module = fileURLToPath(new URL(source ? './sheet.worker.ts' : './sheet.worker.js', import.meta.url))
  const heap = `--max-old-space-size=${HEAP_MB_MAX}`
  const child = fork(module, [], {
    serialization: 'advanced',
    execArgv: source ? [heap, '--import', 'tsx'] : [heap],
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: 'ignore',
  })
  return new Promise((resolve) => {
    const done = (answer: SheetAnswer) => {
      clearTimeout(clock)
      child.kill('SIGKILL')
      resolve(answer)
    }
    const clock = setTimeout(() => done({ refused: 'sheet.unreadable' }), PATIENCE_MS)
    child.once('message', (answer) => done(answer as SheetAnswer)) // Only our own worker speaks on this channel.
    child.once('error', () => done({ refused: 'sheet.unreadable' }))
    child.once('exit', () => done({ refused: 'sheet.unreadable' }))
    child.send(ask)
  })
}
