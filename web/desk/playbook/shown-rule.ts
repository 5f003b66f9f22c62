import type { Basis, Family } from '#capabilities/playbook/schema.ts'

export type Standing = 'inForce' | 'later' | 'past'

/** A rule as its desk shows it. */
export interface ShownRule {
  key: string
  /** What it is called, where its shape has a name. */
  name?: string | undefined
  validFrom: string
  validTo?: string | undefined
  basis: Basis
  body: unknown
  standing: Standing
}

/** A row as it was written; the newest version of a first day counts. */
export interface ShownVersion extends ShownRule {
  version: number
  writtenAt: Date
  /** Written by an editor, not with the program. */
  byEditor: boolean
  counts: boolean
}

export const familyHref = (family: Family): string => `/desk/playbook/${family}`
export const ruleHref = (family: Family, key: string): string => `/desk/playbook/${family}/${key}`
