import type { Evidence } from '../shapes/finding.ts'
import type { LeaseRecord } from '../shapes/ledger.ts'

export const ofLease = ({ id, title, until, yearlyCents }: LeaseRecord): Evidence => ({
  kind: 'lease',
  id,
  title,
  on: until,
  cents: yearlyCents,
})
