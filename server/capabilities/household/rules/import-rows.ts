import { normalisePhone } from '#kernel/mask.ts'

/** What a row of the workbook may say; the headings are words of the catalogue. */
export const COLUMNS = [
  'gridCode',
  'doorCode',
  'doorText',
  'head',
  'phone',
  'people',
  'consent',
  'flag',
  'lon',
  'lat',
] as const
export type ColumnKey = (typeof COLUMNS)[number]
export type ImportCells = Partial<Record<ColumnKey, string>>

export interface ImportFault {
  /** As the spreadsheet counts, the heading being row 1. */
  row: number
  /** The letter that a spreadsheet gives it, where the heading is none of ours. */
  column: ColumnKey | Letter
  code: string
}

type Letter = Uppercase<string>

/** A row that is listed already is no mistake, but it is said: nothing in it was taken over. */
const KNOWN = 'known'

/** Rows with something to mend; the heading is none. */
export const wrongRows = (faults: readonly ImportFault[]): number =>
  new Set(faults.filter(({ row, code }) => row > 1 && code !== KNOWN).map(({ row }) => row)).size

const LETTERS = 26

/** A, B … Z, AA: as spreadsheets name their columns. */
const letterOf = (at: number): Letter =>
  `${at >= LETTERS ? letterOf(Math.floor(at / LETTERS) - 1) : ''}${String.fromCharCode(65 + (at % LETTERS))}` as Letter // Only capitals are put together.

export interface ReadRows {
  rows: { n: number; cells: ImportCells }[]
  /** What is in no column of ours: said, not dropped in silence. */
  stray: ImportFault[]
  missing: ColumnKey[]
}

/** The rows under their headings; empty rows are none. */
export function readRows(sheet: readonly string[][], headings: ReadonlyMap<string, ColumnKey>): ReadRows {
  const [head = [], ...rest] = sheet
  const named = head.map((word) => headings.get(word.trim()))
  const columns = named.map((key, at) => (key && named.indexOf(key) === at ? key : undefined))
  const stray: ImportFault[] = head.flatMap((word, at) =>
    word !== '' && !columns[at]
      ? [{ row: 1, column: letterOf(at), code: named[at] ? 'column-twice' : 'no-such-column' }]
      : [],
  )
  const rows = rest.flatMap((row, i) => {
    if (row.every((cell) => cell === '')) return []
    const cells: ImportCells = {}
    row.forEach((cell, at) => {
      const key = columns[at]
      if (cell === '') return
      if (key) cells[key] = cell
      else if ((head[at] ?? '') === '') stray.push({ row: i + 2, column: letterOf(at), code: 'no-heading' })
    })
    return [{ n: i + 2, cells }]
  })
  const missing = NEEDED.filter((key) => !columns.includes(key))
  return { rows, stray, missing }
}

const NEEDED: readonly ColumnKey[] = ['gridCode', 'doorCode', 'doorText', 'consent']

export interface ImportDoor {
  gridCode: string
  doorCode: string
  doorText: string
  head?: string
  phone?: string
  people?: number
  consent: 'law' | 'consent' | 'none'
  flag?: string
  lon?: number
  lat?: number
}

export interface ImportBook {
  /** The grids within reach. */
  grids: ReadonlySet<string>
  /** `village~door` of what is listed already. */
  doors: ReadonlySet<string>
  flags: ReadonlySet<string>
  /** The words of the sheet for the basis and the kinds, as codes. */
  consentOf: (word: string) => ImportDoor['consent'] | undefined
  flagOf: (word: string) => string | undefined
}

const PEOPLE_MOST = 99
const BOX = { lon: [73, 136], lat: [3, 54] } as const

/** Each row by itself: good ones come in, every fault is named by row and column. */
export function checkRows(
  rows: readonly { n: number; cells: ImportCells }[],
  book: ImportBook,
  stray: readonly ImportFault[] = [],
) {
  const doors: ImportDoor[] = []
  const faults: ImportFault[] = [...stray]
  const astray = new Set(stray.map(({ row }) => row))
  const seen = new Set<string>()
  let known = 0
  for (const { n, cells } of rows) {
    const wrong: ImportFault[] = []
    const fault = (column: ColumnKey, code: string) => void wrong.push({ row: n, column, code })
    const door = doorOf(cells, book, fault)
    const key = `${door.gridCode.slice(0, 12)}~${door.doorCode}`
    if (wrong.length === 0 && seen.has(key)) fault('doorCode', 'twice-in-sheet')
    seen.add(key)
    faults.push(...wrong)
    if (wrong.length > 0 || astray.has(n)) continue
    if (book.doors.has(key)) {
      known += 1
      faults.push({ row: n, column: 'doorCode', code: KNOWN })
    } else doors.push(door)
  }
  return { doors, faults: faults.sort((a, b) => a.row - b.row), known }
}

function doorOf(cells: ImportCells, book: ImportBook, fault: (column: ColumnKey, code: string) => void): ImportDoor {
  const text = (column: ColumnKey, most: number): string => {
    const value = cells[column] ?? ''
    if (value.length > most) fault(column, 'too-long')
    return value
  }
  const needed = (column: ColumnKey, most: number): string => {
    const value = text(column, most)
    if (value === '') fault(column, 'missing')
    return value
  }
  const gridCode = needed('gridCode', 15)
  if (gridCode !== '' && !book.grids.has(gridCode))
    fault('gridCode', /^\d{15}$/.test(gridCode) ? 'grid-not-yours' : 'not-a-grid')
  const consent = book.consentOf(cells.consent ?? '')
  if (consent === undefined) fault('consent', cells.consent ? 'unknown-word' : 'missing')
  const flag = cells.flag ? book.flagOf(cells.flag) : undefined
  if (cells.flag && flag === undefined) fault('flag', 'unknown-word')
  const phone = cells.phone ? normalisePhone(cells.phone) : undefined
  if (cells.phone && phone === undefined) fault('phone', 'not-a-phone')
  const people = cells.people ? Number(cells.people) : undefined
  if (people !== undefined && !(Number.isInteger(people) && people >= 0 && people <= PEOPLE_MOST))
    fault('people', 'not-a-number')
  const place = placeOf(cells, fault)
  const head = text('head', 40)
  if (consent === 'none' && (head || phone)) fault('consent', 'no-basis')
  return {
    gridCode,
    doorCode: needed('doorCode', 40),
    doorText: needed('doorText', 120),
    consent: consent ?? 'none',
    ...(head ? { head } : {}),
    ...(phone ? { phone } : {}),
    ...(people === undefined ? {} : { people }),
    ...(flag ? { flag } : {}),
    ...place,
  }
}

function placeOf(cells: ImportCells, fault: (column: ColumnKey, code: string) => void): { lon?: number; lat?: number } {
  if (!cells.lon && !cells.lat) return {}
  const place = { lon: Number(cells.lon), lat: Number(cells.lat) }
  for (const axis of ['lon', 'lat'] as const)
    if (!(place[axis] >= BOX[axis][0] && place[axis] <= BOX[axis][1]))
      fault(axis, cells[axis] ? 'not-in-china' : 'missing')
  return place
}
