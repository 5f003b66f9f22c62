import type { Fact } from '#kernel/fact.ts'

export const SORTS = ['house', 'farmland', 'forest', 'water', 'equipment', 'other'] as const
export type Sort = (typeof SORTS)[number]
export const STAGES = ['kept', 'let', 'disposed'] as const
export type Stage = (typeof STAGES)[number]
export const MONTHS = [1, 3, 6, 12] as const
export type Months = (typeof MONTHS)[number]
export type Verb = 'registered' | 'valued' | 'let' | 'rent-paid' | 'lease-ended' | 'disposed'

/** What a lease or a disposal rests on; at least one of them is there. */
export interface Grounds {
  decision?: { id: string; title: string; meetsOn: string }
  item?: { id: string; title: string }
}

export interface Terms {
  id: string
  /** A firm by its name, a person masked. */
  tenant: string
  /** How many on the registers declared a tie to the tenant. */
  ties: number
  since: string
  until: string
  rentCents: number
  months: Months
  grounds: Grounds
}

export interface Rent {
  n: number
  dueOn: string
  cents: number
  paidCents: number
  paidOn?: string
}

export interface Lease extends Terms {
  rents: readonly Rent[]
  endedOn?: string
}

/** What everybody may read of a fact. */
export interface ActionData {
  sort?: Sort
  name?: string
  place?: string
  measureHundredths?: number
  unit?: string
  valueCents?: number
  paper?: string
  lease?: Terms
  cents?: number
  day?: string
  reason?: string
  grounds?: Grounds
}
export type AssetAction = Fact<Verb, ActionData>

export interface AssetState {
  sort: Sort
  name: string
  place: string
  measureHundredths: number
  unit: string
  valueCents?: number
  stage: Stage
  leases: readonly Lease[]
  version: number
  since_ms: number
}
