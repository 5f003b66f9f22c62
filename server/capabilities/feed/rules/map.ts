import type { FeedField, FeedTaking } from '#capabilities/playbook/schema.ts'
import type { DeadReason } from '../shapes/vocabulary.ts'
import { momentOf } from './moment.ts'

type Value = string | number | boolean
export type Mapped = { values: Record<string, Value> } | DeadReason

/** What a JSON Pointer (RFC 6901) finds below the event's data. */
function valueAt(data: unknown, pointer: string): unknown {
  let at = data
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string, unknown>)[key] // An own key of an object.
  }
  return at
}

const NUMBERS: ReadonlySet<string> = new Set(['lon', 'lat'])
const MOMENTS: ReadonlySet<string> = new Set(['happenedAt'])
const CODE_MAX = 60

function plainOf(field: FeedField, found: unknown, utcOffset_minutes: number): Value | DeadReason {
  const { to, codes } = field
  if (codes) {
    const code = codes.find(({ theirs }) => theirs === String(found).trim())
    // Only what should have been a code is said again: any other value may be about a person.
    return code ? code.ours : { reason: 'unknown-code', field: to, value: String(found).slice(0, CODE_MAX) }
  }
  const wrong: DeadReason = { reason: 'not-a-value', field: to }
  if (typeof found !== 'string' && typeof found !== 'number' && typeof found !== 'boolean') return wrong
  if (NUMBERS.has(to)) return Number.isFinite(Number(found)) ? Number(found) : wrong
  if (MOMENTS.has(to)) return momentOf(String(found), utcOffset_minutes) ?? wrong
  return typeof found === 'boolean' ? found : String(found).normalize('NFKC').trim()
}

const isReason = (value: Value | DeadReason): value is DeadReason => typeof value === 'object'

/** Reads an event by the partner's mapping of the day; what is not in the mapping is left out and not kept. */
export function mapEvent(taking: FeedTaking, data: unknown, utcOffset_minutes: number): Mapped {
  const values: Record<string, Value> = {}
  for (const field of taking.fields) {
    const found = valueAt(data, field.from)
    if (found === undefined || found === null || found === '') {
      if (field.required) return { reason: 'missing', field: field.to }
      continue
    }
    const value = plainOf(field, found, utcOffset_minutes)
    if (isReason(value)) return value
    values[field.to] = value
  }
  return { values }
}
