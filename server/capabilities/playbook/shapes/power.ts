import { type Static, Type } from 'typebox'
import { Count, closed, Key, Limit, Words } from './words.ts'
import { WorksRule } from './works.ts'

/** The four groups that the law asks for, and services to villagers. */
export const POWER_GROUPS = ['decisions', 'projects', 'assets', 'finance', 'convenience'] as const
export type PowerGroup = (typeof POWER_GROUPS)[number]

export const POWER_SORTS = ['power', 'project', 'fund'] as const
export type PowerSort = (typeof POWER_SORTS)[number]

/** What a step asks for; what it does to the item is in the power's rules. */
/** Those of works, in the order in which works go. */
export const PROJECT_ACTS = [
  'budgeted',
  'quoted',
  'awarded',
  'contracted',
  'started',
  'inspected',
  'settled',
  'paid',
  'returned',
] as const
export const POWER_ACTS = [
  'noted',
  'decided',
  'announced',
  'countersigned',
  'sealed',
  'published',
  ...PROJECT_ACTS,
] as const
export type PowerAct = (typeof POWER_ACTS)[number]

export const STEP_ACTORS = ['village', 'committee', 'town'] as const
export type StepActor = (typeof STEP_ACTORS)[number]

export const PowerStep = Type.Object(
  {
    key: Key,
    act: Type.Enum(POWER_ACTS),
    name: Words,
    /** Which post or organ does it, as people say it. */
    by: Words,
    actor: Type.Enum(STEP_ACTORS),
    /** Counted from the step before; without it there is no hurry. */
    limit: Type.Optional(Limit),
    /** Without it the step is not taken: the name or number of a paper, or a picture. */
    evidence: Type.Enum(['none', 'paper', 'photo']),
    /** `masked`: everybody sees that and when it was done, the words stay with the desks. */
    shown: Type.Enum(['open', 'masked']),
    /** The step belongs only to items of so much or more, or of less. */
    from_cents: Type.Optional(Count),
    below_cents: Type.Optional(Count),
    /** Of `announced`: how long it must hang before the next step; of works the days of their band when left out. */
    publicity_days: Type.Optional(Count),
    /** Of `decided`: which types of decision stand behind it. */
    kinds: Type.Optional(Type.Array(Key, { minItems: 1, maxItems: 12 })),
  },
  closed,
)
export type PowerStep = Static<typeof PowerStep>

/** One power of the village's list, with the way it is exercised. */
export const PowerRule = Type.Object(
  {
    name: Words,
    explain: Words,
    group: Type.Enum(POWER_GROUPS),
    sort: Type.Enum(POWER_SORTS),
    order: Count,
    /** A proposal of the platform that the county still has to look through. */
    starter: Type.Boolean(),
    /** Items have an amount, by which steps are chosen. */
    asks_amount: Type.Boolean(),
    /** Items are somebody's own business: the name stays with the desks. */
    asks_person: Type.Boolean(),
    papers: Words,
    works: Type.Optional(WorksRule),
    steps: Type.Array(PowerStep, { minItems: 2, maxItems: 24 }),
  },
  closed,
)
export type PowerRule = Static<typeof PowerRule>
