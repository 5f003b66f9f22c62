/** A numerator and its denominator. */
export type Pair = readonly [number, number]
export type ListName = 'red' | 'black' | 'middle' | 'too-few'

export interface SchemeOfRound {
  key: string
  version: string
  /** Standard errors from the county at which something is said, and by which somebody has to rise to be named. */
  line: number
  leap: number
  /** A flag for each question: from where on it is held, and by how much another has to lead its holder. */
  flags?: { hold: number; lead: number }
  /** So many at the top are named, and so many that rose the most; without, neither. */
  benchmark?: number
  risen?: number
  indicators: readonly {
    key: string
    dimension: string
    weight: number
    direction: 'higher' | 'lower'
    /** Fewer records say nothing. */
    least: number
    /** So many records of the county's rate are added before a rate is shown. */
    prior: number
  }[]
}

/** Everything that a list is computed from; published byte for byte. */
export interface RoundData {
  scheme: SchemeOfRound
  month: string
  units: readonly string[]
  figures: Readonly<Record<string, Readonly<Record<string, Pair>>>>
  /** Scores of the round before. */
  before?: Readonly<Record<string, number | null>>
  /** Who held the flags after it. */
  flags?: Flags
}
/** By question: who holds its flag, since which month, from whom; nobody while nobody stands out. */
export type Flags = Readonly<Record<string, Flag | null>>
interface Flag {
  unit: string
  since: string
  from?: string
}

export interface Cell {
  numerator: number
  denominator: number
  low?: number
  high?: number
  drawn?: number
  z?: number
}

export interface ListRow {
  unit: string
  cells: Record<string, Cell>
  score: number | null
  best: number | null
  worst: number | null
  list: ListName
}

export interface RoundList {
  month: string
  scheme: { key: string; version: string }
  county: Record<string, [number, number]>
  units: ListRow[]
  improved: Rise | null
  flags?: Flags
  benchmark?: readonly string[]
  risen?: readonly Rise[]
}
interface Rise {
  unit: string
  leap: number
}

export function canonical(value: unknown): string
export function listOf(data: RoundData): RoundList
