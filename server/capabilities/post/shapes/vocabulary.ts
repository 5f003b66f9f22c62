import type { Fact } from '#kernel/fact.ts'

export const SEXES = ['woman', 'man'] as const
type Sex = (typeof SEXES)[number]
/** Who somebody is to the officer who declares: `child` means that the other is the officer’s child. */
export const RELATIONS = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'other'] as const
export type Relation = (typeof RELATIONS)[number]
export const WAYS = ['elected', 'appointed', 'by-election'] as const
export type Way = (typeof WAYS)[number]
export const ENDINGS = ['resigned', 'removed', 'recalled', 'moved', 'died', 'term-over'] as const
export type Ending = (typeof ENDINGS)[number]
/** `none`: there is nothing to declare, and that was said. */
export const TIES = ['self', 'kin', 'interest', 'none'] as const
export type TieSort = (typeof TIES)[number]
/** What an officer leaves to whoever comes after. */
type OpenWork = 'decision' | 'item' | 'fund'

export type Verb =
  | 'entered'
  | 'formed'
  | 'appointed'
  | 'duty-set'
  | 'ended'
  | 'handed-over'
  | 'declared'
  | 'declaration-ended'

/** Somebody who holds or held a post of the village. */
export interface Officer {
  id: string
  name: string
  sex: Sex
}

/** One body from one election to the next. */
export interface BodyTerm {
  body: string
  since: string
  /** The last day. */
  until: string
  basis: string
}

export interface Left {
  kind: OpenWork
  id: string
  title: string
}

interface HandOver {
  to: string
  day: string
  open: readonly Left[]
  text?: string
}

/** One person in one post. */
export interface Term {
  id: string
  officer: string
  body: string
  post: string
  way: Way
  since: string
  until: string
  basis: string
  duties?: string
  phone?: string
  ended?: { on: string; why: Ending; recordedOn: string }
  handedOver?: HandOver
}

/** Kin, interest, or that there is none; whose name it is stays with the desks. */
export interface Declaration {
  id: string
  officer: string
  tie: TieSort
  relation?: Relation
  /** Another officer of the same village. */
  other?: string
  /** A firm by its name; it is public that it is a firm’s. */
  firm?: string
  on: string
  endedOn?: string
}

/** What everybody may read of a fact. */
export interface ActionData {
  officer?: Officer
  formed?: BodyTerm
  term?: Term
  of?: string
  duties?: string
  phone?: string
  ended?: Term['ended']
  handOver?: HandOver
  declaration?: Declaration
  day?: string
}
export type PostAction = Fact<Verb, ActionData>

/** All bodies and posts of one village, then and now. */
export interface PostBook {
  officers: readonly Officer[]
  formed: readonly BodyTerm[]
  terms: readonly Term[]
  declared: readonly Declaration[]
  version: number
}
