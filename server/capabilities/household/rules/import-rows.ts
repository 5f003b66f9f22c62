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
  column: ColumnKey
  code: string
}

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
export function checkRows(rows: readonly { n: number; cells: ImportCells }[], book: ImportBook) {
  const doors: ImportDoor[] = []
  const faults: ImportFault[] = []
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
    if (wrong.length > 0) continue
    if (book.doors.has(key)) known += 1
    else doors.push(door)
  }
  return { doors, faults, known }
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
