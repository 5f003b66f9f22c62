import { refuse } from '#kernel/problem.ts'
import type { ActionData, AssetAction, AssetState, Lease, Rent } from '../shapes/vocabulary.ts'
import { RENTS_MOST, rentsOf } from './schedule.ts'

const incomplete = () => refuse('asset.incomplete', 422)
const given = <T>(value: T | undefined): T => {
  if (value === undefined) throw incomplete()
  return value
}
type Effect = (before: AssetState, data: ActionData) => AssetState

const withLast = (before: AssetState, lease: Lease): AssetState => ({
  ...before,
  leases: [...before.leases.slice(0, -1), lease],
})

/** One contract at a time, and none without a decision or an item behind it. */
const leased: Effect = (before, data) => {
  if (before.stage !== 'kept') throw refuse('asset.let-already', 409)
  const terms = given(data.lease)
  if (!terms.grounds.decision && !terms.grounds.item) throw refuse('asset.no-grounds', 422, { field: 'decision' })
  if (terms.since >= terms.until || terms.rentCents <= 0) throw refuse('asset.term', 422, { field: 'until' })
  const last = before.leases.at(-1)
  if (last?.endedOn !== undefined && terms.since < last.endedOn) throw refuse('asset.overlap', 422, { field: 'since' })
  const rents = rentsOf(terms)
  if (rents.length > RENTS_MOST) throw refuse('asset.term', 422, { field: 'until' })
  return { ...before, stage: 'let', leases: [...before.leases, { ...terms, rents }] }
}

/** Money goes to what has been due longest. */
const rentPaid: Effect = (before, data) => {
  const lease = before.leases.at(-1)
  if (!lease) throw refuse('asset.not-let', 409)
  let left = given(data.cents)
  const day = given(data.day)
  const rents = lease.rents.map((rent): Rent => {
    const cents = Math.min(left, rent.cents - rent.paidCents)
    if (cents <= 0) return rent
    left -= cents
    const paidCents = rent.paidCents + cents
    return { ...rent, paidCents, ...(paidCents === rent.cents ? { paidOn: day } : {}) }
  })
  if (left > 0 || given(data.cents) <= 0) throw refuse('asset.too-much', 422, { field: 'amountCents' })
  return withLast(before, { ...lease, rents })
}

const leaseEnded: Effect = (before, data) => {
  const lease = before.leases.at(-1)
  if (before.stage !== 'let' || !lease) throw refuse('asset.not-let', 409)
  const endedOn = given(data.day)
  if (endedOn < lease.since) throw refuse('asset.term', 422)
  return { ...withLast(before, { ...lease, endedOn }), stage: 'kept' }
}

const disposed: Effect = (before, data) => {
  if (before.stage !== 'kept') throw refuse('asset.let-already', 409)
  const grounds = given(data.grounds)
  if (!grounds.decision && !grounds.item) throw refuse('asset.no-grounds', 422, { field: 'decision' })
  return { ...before, stage: 'disposed' }
}

const EFFECTS: Record<Exclude<AssetAction['verb'], 'registered'>, Effect> = {
  valued: (before, { valueCents }) => ({ ...before, valueCents: given(valueCents) }),
  let: leased,
  'rent-paid': rentPaid,
  'lease-ended': leaseEnded,
  disposed,
}

/** The asset after one more fact. @throws Problem 409 or 422 */
export function applied(before: AssetState | undefined, { verb, data, at_ms }: AssetAction): AssetState {
  if (verb === 'registered') {
    if (before) throw incomplete()
    const { sort, name, place, measureHundredths, unit, valueCents } = data
    return {
      ...{ sort: given(sort), name: given(name), place: given(place), unit: given(unit) },
      measureHundredths: given(measureHundredths),
      ...(valueCents === undefined ? {} : { valueCents }),
      ...{ stage: 'kept', leases: [], version: 1, since_ms: at_ms },
    }
  }
  if (!before) throw refuse('not-found', 404)
  if (before.stage === 'disposed') throw refuse('asset.disposed', 409)
  return { ...EFFECTS[verb](before, data), version: before.version + 1, since_ms: Math.max(at_ms, before.since_ms) }
}

export function folded(actions: readonly AssetAction[]): AssetState {
  let state: AssetState | undefined
  for (const action of actions) state = applied(state, action)
  if (!state) throw refuse('not-found', 404)
  return state
}

/** What was due by that day and has not come, of the newest contract. */
export function owedOf({ leases }: AssetState, today: string): number {
  const lease = leases.at(-1)
  const due = lease?.rents.filter(
    ({ dueOn }) => dueOn < today && (lease.endedOn === undefined || dueOn <= lease.endedOn),
  )
  return (due ?? []).reduce((sum, { cents, paidCents }) => sum + cents - paidCents, 0)
}
