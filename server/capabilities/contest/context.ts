import type { ContestScheme } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'
import type { SchemeOfRound } from './rules/index.ts'

/** The scheme as a round carries it, with everything that readers of the data need to understand it. */
export type Scheme = ContestScheme & SchemeOfRound

export type UnitLevel = Scheme['unit']
/** The scheme by which each is ranked, as the playbook names it. */
export const SCHEMES: Readonly<Record<UnitLevel, string>> = { town: 'town-month', village: 'village-month' }

/** The playbook as contests read it. */
export interface ContestRules {
  /** Those of towns and of villages that hold on the day. */
  schemesOn(day: string): readonly Scheme[]
  /** The last day of a preview of so many working days that begins at the moment. */
  previewUntil(at_ms: number, workdays: number): string
  dayOf(at_ms: number): string
  /** Kinds of matter that are about how a place looks. */
  looks: ReadonlySet<string>
  unitsOf(scheme: Scheme): readonly string[]
  /** What a kind of matter or an item of the catalogue is called, by its key. */
  nameOf(key: string): Words | undefined
}
interface Words {
  zh: string
  en: string
}

export interface ContestContext extends Context {
  contests: ContestRules
}
export type WithContestRules = (context: Context) => ContestContext

/** The name under which a publication is announced: whoever sends notices of it elsewhere listens to this. */
export const CONTEST_PUBLISHED = 'contest_published'
