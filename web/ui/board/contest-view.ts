import type { Against, ContestState, ListRow } from '#capabilities/contest/rules/index.ts'
import { paths } from '../paths.ts'
import { assetPaths } from './asset-view.ts'
import { entryPaths } from './paths.ts'
import { powerPaths } from './power-view.ts'

/** Towns are ranked, and villages. */
export type UnitLevel = 'town' | 'village'

export interface ShownContest {
  id: string
  unit: UnitLevel
  month: string
  state: ContestState
  /** Of every unit, and of the towns of villages. */
  names: ReadonlyMap<string, string>
  indicators: readonly {
    key: string
    name: { zh: string; en: string }
    dimension: 'industry' | 'looks' | 'governance' | 'strength'
    weight: number
    least: number
  }[]
  starter: boolean
  /** So many months up to the named one are looked at. */
  months: number
  /** Last counted from the records. */
  computedAt: Date
  /** On a desk figures lead to the desk's list. */
  desk: boolean
}

type OfBoard = Pick<ShownContest, 'unit' | 'month'>

interface Words {
  zh: string
  en: string
}

/** One record behind a figure; what its reader may not see of it is absent. */
export interface ShownRecord {
  id: string
  sort: 'matter' | 'disclosure' | 'works' | 'rents'
  village: { code: string; name: string }
  /** To the month where the day alone could tell neighbours whose it is. */
  on: string
  /** Its name in both languages, or its own words. */
  what?: Words | string | undefined
  period: string
  good: boolean
  against: readonly Against[]
  href?: string | undefined
}

export interface ShownRecords {
  contest: ShownContest
  unit: { code: string; name: string }
  indicator: { key: string; name: Words }
  span: { from: string; to: string }
  /** As the round has it: [good, all]. */
  figure: readonly [number, number]
  /** As the records stand now. */
  now: readonly [number, number]
  records: readonly ShownRecord[]
  page: number
  pages: number
}

export const contestBoard = (unit: UnitLevel): string => (unit === 'village' ? '/contest/villages' : '/contest')

export const contestPaths = {
  month: ({ unit, month }: OfBoard) => `${contestBoard(unit)}/${month}`,
  wall: ({ unit, month }: OfBoard) => `${contestBoard(unit)}/${month}/wall`,
  paper: ({ unit, month }: OfBoard) => `${contestBoard(unit)}/${month}/paper`,
  data: ({ unit, month }: OfBoard) => `${contestBoard(unit)}/${month}/data.json`,
  list: ({ unit, month }: OfBoard) => `${contestBoard(unit)}/${month}/list.json`,
  script: '/contest/recompute.mjs',
  desk: '/desk/contests',
  deskOne: (id: string) => `/desk/contests/${id}`,
}

/** The records behind one figure of one unit. */
export const recordsHref = (
  { id, desk, ...board }: Pick<ShownContest, 'id' | 'unit' | 'month' | 'desk'>,
  unit: string,
  indicator: string,
): string => `${desk ? contestPaths.deskOne(id) : contestPaths.month(board)}/records/${unit}/${indicator}`

/** Where everybody reads a record; of a matter nothing but this line is everybody's. */
export const openRecord: Record<ShownRecord['sort'], (village: string, id: string) => string | undefined> = {
  matter: () => undefined,
  disclosure: entryPaths.entry,
  works: powerPaths.item,
  rents: assetPaths.one,
}

/** Where the records behind a unit's figures stand. */
export const recordsOf = ({ unit }: Pick<ListRow, 'unit'>): string => paths.statistics(unit)
