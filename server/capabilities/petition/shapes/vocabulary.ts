import type { Limit } from '#kernel/clock.ts'
import type { Fact } from '#kernel/fact.ts'

/** Where a petition is: the office has it, a unit answers whether it takes it, somebody works, decided, told, over. */
export const STAGES = ['registered', 'transferred', 'working', 'decided', 'told', 'ended'] as const
export type Stage = (typeof STAGES)[number]

/** Who decides: the unit itself, the organ above it, the one above that (Petition Work Regulations arts. 34 to 36). */
export const INSTANCES = ['handling', 'review', 're-review'] as const
export type Instance = (typeof INSTANCES)[number]

/** The three bases of a written opinion (art. 32). */
export const BASES = ['supported', 'explained', 'not-supported'] as const
export type PetitionBasis = (typeof BASES)[number]

/** What a review makes of the opinion before it. */
export const OUTCOMES = ['upheld', 'changed', 'revoked'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const ENDINGS = ['directed', 'not-accepted', 'settled', 'final', 'withdrawn'] as const
export type Ending = (typeof ENDINGS)[number]

/** How a paper reached the petitioner. */
export const DELIVERIES = ['in-person', 'at-home', 'post', 'online', 'left'] as const
export type Delivery = (typeof DELIVERIES)[number]

/** What the law punishes (arts. 42 to 46), as far as it shows in the record or somebody notes it. */
export const LAPSES = [
  'passed-on-late',
  'accepted-late',
  'opinion-late',
  'review-late',
  're-review-late',
  'not-registered',
  'pushed-off',
  'leaked',
] as const
export type LapseKind = (typeof LAPSES)[number]
/** Seen by somebody who oversees, not computed. */
export const NOTED_LAPSES = ['not-registered', 'pushed-off', 'leaked'] as const satisfies readonly LapseKind[]

export const SORTS = ['single', 'joint'] as const
export type Sort = (typeof SORTS)[number]

/** Who steps aside: whoever writes it down, or a colleague. */
export const ASIDE = ['own', 'colleague'] as const
export type Aside = (typeof ASIDE)[number]

/** Acts that decide: kin of the village that is complained of, and whoever stepped aside, leave them to others (art. 28). */
export const DECIDING: readonly PetitionVerb[] = ['accepted', 'refused', 'directed', 'extended', 'decided']

export type PetitionVerb =
  | 'registered'
  | 'transferred'
  | 'directed'
  | 'objected'
  | 'accepted'
  | 'refused'
  | 'recused'
  | 'extension-asked'
  | 'extended'
  | 'decided'
  | 'delivered'
  | 'review-asked'
  | 'withdrawn'
  | 'settled'
  | 'lapse-noted'

/** The limits that an act sets going are kept with it: an old petition keeps the clocks of its day. */
export interface ActionData {
  /** The county's day of the act. */
  day: string
  dueOn?: string | undefined
  /** The last day on which a unit may say that it is not its duty. */
  objectBy?: string | undefined
  receivedOn?: string | undefined
  sort?: Sort | undefined
  people?: number | undefined
  accused?: string | undefined
  unit?: string | undefined
  organ?: string | undefined
  track?: string | undefined
  text?: string | undefined
  reason?: string | undefined
  paper?: string | undefined
  post?: string | undefined
  successor?: string | undefined
  aside?: Aside | undefined
  days?: number | undefined
  basis?: PetitionBasis | undefined
  outcome?: Outcome | undefined
  how?: Delivery | undefined
  kind?: LapseKind | undefined
  /** Asked from the receipt's page by the petitioner. */
  byPetitioner?: boolean | undefined
}

export type PetitionAction = Fact<PetitionVerb, ActionData, 'staff' | 'resident' | 'system'>

export interface Lapse {
  kind: LapseKind
  unit: string
  dueOn?: string | undefined
  /** Without it the thing is still not done. */
  doneOn?: string | undefined
}

/** One opinion, by one instance. */
export interface Opinion {
  instance: Instance
  unit: string
  day: string
  basis?: PetitionBasis | undefined
  outcome?: Outcome | undefined
  text: string
  paper: string
  toldOn?: string | undefined
}

export interface PetitionState {
  stage: Stage
  instance: Instance
  office: string
  accused?: string | undefined
  unit?: string | undefined
  /** Who must act next; nobody while the petitioner may ask for the next instance, or when it is over. */
  holder?: string | undefined
  /** Everybody who had a part. */
  units: readonly string[]
  dueOn?: string | undefined
  objectBy?: string | undefined
  sort: Sort
  people: number
  receivedOn: string
  acceptedOn?: string | undefined
  extensionAsked?: { days: number; reason: string; account: string | undefined } | undefined
  extensions: number
  /** Accounts that stepped aside themselves. */
  aside?: readonly string[] | undefined
  opinions: readonly Opinion[]
  lapses: readonly Lapse[]
  endedAs?: Ending | undefined
  version: number
  since_ms: number
}

/** The steps that a clock runs for. */
export const CLOCK_STEPS = [
  'passOn',
  'accept',
  'notMine',
  'handle',
  'extend',
  'askReview',
  'review',
  'askReReview',
  'reReview',
] as const
export type ClockStep = (typeof CLOCK_STEPS)[number]
export type StepLimits = Partial<Record<ClockStep, Limit>>

/** How many there are, each part of `all`. */
export interface PetitionCounts {
  all: number
  open: number
  ended: number
  late: number
  /** Of those that are over, how the unit's opinion was. */
  supported: number
  explained: number
  notSupported: number
}
