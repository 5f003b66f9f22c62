import { dueAt } from '#kernel/clock.ts'
import { maskText } from '#kernel/mask.ts'
import { unitCode } from '#kernel/unit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import { receiptOf, receiptPrint } from '#platform/crypto/receipts.ts'
import type { Add, Obliged } from '../loading/disclosure-rows.ts'
import type { YearOf } from './year.ts'

const DAY_MS = 86_400_000
/** As the program's own remarks are called. */
const PURPOSE = 'disclosure-remark'
const ASKED_SHARE = 0.08
const OBJECTED_SHARE = 0.25

/** Now and then somebody asks about a month's accounts, or objects; most are answered in time, some wait. */
export function addRemark(add: Add, year: YearOf, keys: Keys, of: Obliged): void {
  const { random } = year.village
  const published = of.actions.findLast((action) => action.verb === 'published')
  if (!published || of.item !== 'finance-monthly' || !random.chance(ASKED_SHARE)) return
  const asked_ms = published.at_ms + random.next() * 20 * DAY_MS
  if (asked_ms < year.asOf_ms) addAsked(add, year, keys, of, asked_ms)
}

function addAsked(
  add: Add,
  { village, asOf_ms, rules, idOf, county }: YearOf,
  keys: Keys,
  of: Obliged,
  asked_ms: number,
) {
  const { random, words } = village
  const isObjection = random.chance(OBJECTED_SHARE)
  const kind = isObjection ? 'objection' : 'question'
  const [text, reply] = random.pick(isObjection ? words.complaints : words.questions)
  const clocks = rules.clocksOn(rules.dayOf(asked_ms))
  const limit = isObjection ? clocks.answerObjection : clocks.answerQuestion
  const answered_ms = asked_ms + random.next() * limit.days * DAY_MS * (random.chance(0.93) ? 0.9 : 3)
  const answerer = isObjection ? village.head : village.clerk
  const isAnswered = answered_ms < asOf_ms
  const said = isAnswered && random.chance(0.6) ? (random.chance(0.85) ? 'yes' : 'no') : undefined
  const id = idOf(asked_ms)
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
    due_at: new Date(dueAt(rules.calendar, asked_ms, limit, 0)),
    holder: unitCode(of.villageCode, isObjection ? 'supervision' : 'village'),
    escalated: 0,
    answer: isAnswered ? reply : null,
    answered_at: isAnswered ? new Date(answered_ms) : null,
    answered_by_unit: isAnswered ? answerer.unit : null,
    answered_by_name: isAnswered ? answerer.personName : null,
    withheld: false,
    understood: said,
    version: 1 + (isAnswered ? 1 : 0) + (said ? 1 : 0),
    body_hash: canonicalHash({ verb: 'asked', of: of.id, kind, text }),
  })
  const act = (seq: number, at_ms: number, verb: string, isStaff: boolean, data: object) =>
    add('disclosure_remark_action', {
      county,
      remark_id: id,
      village_code: of.villageCode,
      seq,
      id: seq === 1 ? id : idOf(at_ms),
      verb,
      at: new Date(at_ms),
      by_kind: isStaff ? 'staff' : 'resident',
      by_account: isStaff ? answerer.id : null,
      by_unit: isStaff ? answerer.unit : null,
      by_name: isStaff ? answerer.personName : null,
      data: JSON.stringify(data),
    })
  act(1, asked_ms, 'asked', false, {})
  if (isAnswered) act(2, answered_ms, 'answered', true, { text: reply, withheld: false })
  if (said) act(3, Math.min(answered_ms + DAY_MS, asOf_ms), 'said', false, { understood: said })
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
