import { remarkLeaf } from '#capabilities/disclosure/rules/index.ts'
import { dueAt } from '#kernel/clock.ts'
import { maskText } from '#kernel/mask.ts'
import { unitCode } from '#kernel/unit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import { receiptOf, receiptPrint } from '#platform/crypto/receipts.ts'
import type { Add, Obliged } from '../loading/disclosure-rows.ts'
import type { StaffMember } from '../people/staff.ts'
import type { YearOf } from './year.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const NEW_DAYS = 70
/** As the program's own remarks are called. */
const PURPOSE = 'disclosure-remark'
const ASKED_SHARE = 0.08
const OBJECTED_SHARE = 0.25
/** Nobody answers these, and the clock takes them up. */
const IGNORED_SHARE = 0.04
const TOWN_DIGITS = 9
const COUNTY_DIGITS = 6

/** Now and then somebody asks about a month's accounts, or objects; most are answered in time, some wait. */
export function addRemark(add: Add, year: YearOf, keys: Keys, of: Obliged): void {
  const { village, asOf_ms } = year
  const { random } = village
  const published = of.actions.findLast((action) => action.verb === 'published')
  if (!published || of.item !== 'finance-monthly') return
  if (village.clerk.demo && asOf_ms - published.at_ms < NEW_DAYS * DAY_MS) {
    // The desks of the demonstration have some to answer.
    const ago = (days: number) => Math.max(published.at_ms + HOUR_MS, asOf_ms - days * DAY_MS)
    addAsked(add, year, keys, of, { asked_ms: ago(2.1), isObjection: false, waits: true })
    addAsked(add, year, keys, of, { asked_ms: ago(6.3), isObjection: true, waits: true })
  }
  if (!random.chance(ASKED_SHARE)) return
  const asked_ms = published.at_ms + random.next() * 20 * DAY_MS
  const [isObjection, waits] = [random.chance(OBJECTED_SHARE), random.chance(IGNORED_SHARE)]
  if (asked_ms < asOf_ms) addAsked(add, year, keys, of, { asked_ms, isObjection, waits })
}

type Asking = { asked_ms: number; isObjection: boolean; waits: boolean }

function addAsked(add: Add, year: YearOf, keys: Keys, of: Obliged, { asked_ms, isObjection, waits }: Asking): void {
  const { village, asOf_ms, rules, idOf, county } = year
  const { random, words } = village
  const kind = isObjection ? 'objection' : 'question'
  const [text, reply] = random.pick(isObjection ? words.complaints : words.questions)
  const clocks = rules.clocksOn(rules.dayOf(asked_ms))
  const limit = isObjection ? clocks.answerObjection : clocks.answerQuestion
  const due_ms = dueAt(rules.calendar, asked_ms, limit, 0)
  const answered_ms = asked_ms + random.next() * limit.days * DAY_MS * 0.95
  const answerer = isObjection ? village.head : village.clerk
  const isAnswered = !waits && answered_ms < asOf_ms
  const said = isAnswered && random.chance(0.6) ? (random.chance(0.85) ? 'yes' : 'no') : undefined
  const up = isAnswered ? [] : raisedOf(year, of.villageCode, due_ms)
  const id = idOf(asked_ms)
  const answer = isAnswered
    ? {
        answer: reply,
        answered_at: new Date(answered_ms),
        answered_by_unit: answerer.unit,
        answered_by_name: answerer.personName,
      }
    : { answer: null, answered_at: null, answered_by_unit: null, answered_by_name: null }
  add('disclosure_remark', {
    county,
    id,
    disclosure_id: of.id,
    village_code: of.villageCode,
    rev: 1,
    kind,
    text,
    public_text: maskText(text),
    receipt_hash: receiptPrint(keys, PURPOSE, receiptOf(keys, PURPOSE, id)),
    asked_at: new Date(asked_ms),
    due_at: new Date(due_ms),
    holder: up.at(-1)?.holder ?? unitCode(of.villageCode, isObjection ? 'supervision' : 'village'),
    escalated: up.length,
    ...answer,
    withheld: false,
    understood: said,
    version: 1 + up.length + (isAnswered ? 1 : 0) + (said ? 1 : 0),
    body_hash: canonicalHash({ verb: 'asked', of: of.id, kind, text }),
  })
  const acts = actsFor(add, year, of, { id, answerer })
  const leaf = (t: Parameters<typeof remarkLeaf>[0], leafId: string, at_ms: number) => {
    if (!isObjection) return
    const body = remarkLeaf(t, { id, disclosure_id: of.id, rev: 1 }, { id: leafId, at: new Date(at_ms) })
    const added_at = new Date(at_ms)
    add('log_pending', { county, id: leafId, village_code: of.villageCode, body: JSON.stringify(body), added_at })
  }
  leaf('objection-opened', acts(asked_ms, 'asked', 'resident', {}), asked_ms)
  for (const one of up) acts(one.at_ms, 'escalated', 'system', { to: one.holder })
  if (isAnswered)
    leaf('objection-answered', acts(answered_ms, 'answered', 'staff', { text: reply, withheld: false }), answered_ms)
  if (said) acts(Math.min(answered_ms + DAY_MS, asOf_ms), 'said', 'resident', { understood: said })
}

/** To whom the clock has taken it by now. */
function raisedOf({ rules, asOf_ms }: YearOf, villageCode: string, due_ms: number) {
  const { escalation } = rules.clocksOn(rules.dayOf(asOf_ms))
  return escalation.flatMap(({ late, to }) => {
    const at_ms = dueAt(rules.calendar, due_ms, late, 0)
    const [digits, slot] = to === 'town' ? ([TOWN_DIGITS, 'town'] as const) : ([COUNTY_DIGITS, 'centre'] as const)
    return at_ms > asOf_ms ? [] : [{ at_ms, holder: unitCode(villageCode.slice(0, digits), slot) }]
  })
}

type Act = (at_ms: number, verb: string, by: 'staff' | 'resident' | 'system', data: object) => string

/** Writes what was done about one remark, one after the other; each gives its id. */
function actsFor(add: Add, { idOf, county }: YearOf, of: Obliged, remark: { id: string; answerer: StaffMember }): Act {
  let seq = 0
  return (at_ms, verb, by, data) => {
    seq += 1
    const who = by === 'staff' ? remark.answerer : undefined
    const id = seq === 1 ? remark.id : idOf(at_ms)
    add('disclosure_remark_action', {
      county,
      remark_id: remark.id,
      village_code: of.villageCode,
      seq,
      id,
      verb,
      at: new Date(at_ms),
      by_kind: by,
      by_account: who?.id ?? null,
      by_unit: who?.unit ?? null,
      by_name: who?.personName ?? null,
      data: JSON.stringify(data),
    })
    return id
  }
}

/** A signed list here and there, none with names enough. */
export function addRequest(add: Add, { village, asOf_ms, idOf, county }: YearOf): void {
  const { random, words, code } = village
  if (!random.chance(0.06)) return
  const taken_ms = asOf_ms - random.whole(5, 300) * DAY_MS
  const villagersOf = random.whole(600, 2200)
  const subject = random.pick(words.requests)
  add('disclosure_request', {
    county,
    id: idOf(taken_ms),
    village_code: code,
    subject,
    villagers: Math.round(villagersOf * random.next() * 0.09),
    villagers_of: villagersOf,
    representatives: random.whole(0, 6),
    representatives_of: random.whole(35, 55),
    taken_at: new Date(taken_ms),
    taken_by_unit: village.head.unit,
    body_hash: canonicalHash({ code, subject, taken_ms }),
  })
}
