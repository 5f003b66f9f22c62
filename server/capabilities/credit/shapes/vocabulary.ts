import type { Fact } from '#kernel/fact.ts'
import type { Folded } from '#kernel/fold.ts'

export const STAGES = ['drafting', 'open', 'adopted', 'ended', 'dropped'] as const
export type Stage = (typeof STAGES)[number]
/** An adopted edition holds from its day on, until a later one holds or it is ended. */
export type Standing = Stage | 'coming' | 'past'

export const VERBS = [
  'drafted',
  'itemed',
  'rewarded',
  'struck',
  'revised',
  'opened',
  'redrafted',
  'adopted',
  'ended',
  'dropped',
] as const
export type Verb = (typeof VERBS)[number]

export const WAYS = ['earn', 'cost'] as const
export const PERIODS = ['month', 'quarter', 'year'] as const
export type Period = (typeof PERIODS)[number]

/** What earns or costs points, and what is to be seen before anybody confirms it. */
export interface Item {
  key: string
  way: (typeof WAYS)[number]
  text: string
  points: number
  evidence: string
}

/** A small good or service: its price in points, and what it costs the village. */
export interface Reward {
  key: string
  text: string
  points: number
  costCents: number
}

/** The most that one household earns, and all that the village spends, in one period of the calendar. */
export interface Terms {
  title: string
  period: Period
  cap: number
  budgetCents: number
}

export interface FactData extends Partial<Terms> {
  items?: readonly Item[]
  rewards?: readonly Reward[]
  item?: Omit<Item, 'key'>
  reward?: Omit<Reward, 'key'>
  /** The key of what is struck. */
  line?: string
  text?: string
  reason?: string
  until?: string
  comments?: number
  decision?: string
  day?: string
  from?: string
}

export type CreditFact = Fact<Verb, FactData, 'staff' | 'system'>

export interface CreditState extends Folded, Terms {
  stage: Stage
  items: readonly Item[]
  rewards: readonly Reward[]
  until?: string
  decision?: string
  adoptedOn?: string
  from?: string
}
