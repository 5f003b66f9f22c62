import { type Static, Type } from 'typebox'
import { Count, closed, Words } from './words.ts'

/** A kind of partnership, and with whom a village or its town enters into one. */
export const PartnershipKind = Type.Object(
  {
    order: Count,
    name: Words,
    explain: Words,
    partner: Type.Enum(['village', 'firm', 'department']),
    starter: Type.Boolean(),
  },
  closed,
)
export type PartnershipKind = Static<typeof PartnershipKind>
