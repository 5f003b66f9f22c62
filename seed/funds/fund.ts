import type { fundRules } from '#capabilities/fund/index.ts'
import {
  type ActionData,
  applied,
  type FundAction,
  type FundState,
  type Grounds,
  paymentFile,
  type Verb,
} from '#capabilities/fund/rules/index.ts'
import { maskName } from '#kernel/mask.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { nameOf } from '../people/names.ts'
import type { StaffMember } from '../people/staff.ts'
import type { Random } from '../random.ts'
import type { Words } from './words.ts'

const DAY_MS = 86_400_000

export interface VillageOfFunds {
  code: string
  random: Random
  clerk: StaffMember
  head: StaffMember
  officer: StaffMember
  words: Words
  idOf: (at_ms: number) => string
  rules: ReturnType<typeof fundRules>
  asOf_ms: number
}

export interface SeedFund {
  id: string
  code: string
  opened_ms: number
  source: string
  paper: string
  payees: { name: string; account: string; shown: string }[]
  actions: FundAction[]
  state: FundState
  payments: { id: string; at_ms: number; seq: number; fileHash: string; lines: readonly number[]; cents: number }[]
}

const byOf = ({ unit, personName, id }: StaffMember): FundAction['by'] => ({
  kind: 'staff',
  unit,
  name: personName,
  account: id,
})

interface Plan {
  kind: string
  words: { title: string; source: string; paper: string }
  grounds: Grounds
  opened_ms: number
  people: number
  /** Of one line. */
  sumOf: (random: Random) => { cents: number; hundredths?: number }
}

/** One fund as far as it has come by now: each step some days after the one before. */
export function fundOf(village: VillageOfFunds, plan: Plan): SeedFund | undefined {
  const { random, idOf, rules, clerk, head, officer, asOf_ms } = village
  const day = rules.dayOf(plan.opened_ms)
  const kind = rules.kindOn(plan.kind, day)
  if (!kind || plan.opened_ms > asOf_ms) return undefined
  const lines = Array.from({ length: plan.people }, () => ({ ...plan.sumOf(random), ties: 0 }))
  const total = lines.reduce((sum, { cents }) => sum + cents, 0)
  const { title, source, paper } = plan.words
  const opened = {
    ...{ kind: kind.key, title, source, sourcePaper: paper, ruleDay: day, grounds: plan.grounds },
    totalCents: Math.ceil(total / 100_000) * 100_000,
  }
  const start: FundAction = {
    id: idOf(plan.opened_ms),
    verb: 'opened',
    at_ms: plan.opened_ms,
    by: byOf(clerk),
    data: opened,
  }
  const payees = lines.map(() => {
    const name = nameOf(random, random.pick(['elder', 'middle', 'middle']))
    // No bank has this prefix: the accounts are made up like the people.
    return { name, account: `990000${String(random.whole(0, 999_999_999)).padStart(13, '0')}`, shown: maskName(name) }
  })
  const fund: SeedFund = {
    ...{ id: idOf(plan.opened_ms), code: village.code, opened_ms: plan.opened_ms, source, paper, payees },
    ...{ actions: [start], state: applied(undefined, start), payments: [] },
  }
  const band = rules.bandFor(total, day)
  if (!band) return fund
  const { key, name, approvers } = band
  const who = { village: clerk, committee: head, town: officer }
  const hangs_ms = atWork(random, plan.opened_ms + 3 * DAY_MS)
  const until = rules.lastDay(hangs_ms, kind.publicity_days)
  let at_ms = atWork(random, plan.opened_ms + DAY_MS)
  const take = (verb: Verb, by: FundAction['by'], data: ActionData, when_ms: number): boolean =>
    step(village, fund, verb, by, data, when_ms)
  if (!take('listed', byOf(clerk), { lines }, at_ms)) return fund
  if (!take('announced', byOf(clerk), { until, band: { key, name, approvers } }, hangs_ms)) return fund
  publish(village, fund, hangs_ms)
  at_ms = atWork(random, hangs_ms + (kind.publicity_days + 2) * DAY_MS)
  for (const organ of approvers) {
    if (!take('approved', byOf(who[organ]), { organ, day: rules.dayOf(at_ms) }, at_ms)) return fund
    at_ms = atWork(random, at_ms + random.whole(1, 3) * DAY_MS)
  }
  pay(village, fund, at_ms)
  return fund
}

const DAY_OFFSET_MS = 8 * 3_600_000

/** Within office hours of that day: lists are not drawn up at night. */
export const atWork = (random: Random, at_ms: number): number =>
  Math.floor((at_ms + DAY_OFFSET_MS) / DAY_MS) * DAY_MS - DAY_OFFSET_MS + 9 * 3_600_000 + random.whole(0, 110) * 60_000

/** Undone when it lies in the future. */
function step(
  { idOf, asOf_ms }: VillageOfFunds,
  fund: SeedFund,
  verb: Verb,
  by: FundAction['by'],
  data: ActionData,
  at_ms: number,
): boolean {
  if (at_ms > asOf_ms) return false
  const action: FundAction = { id: idOf(at_ms), verb, at_ms, by, data }
  fund.state = applied(fund.state, action)
  fund.actions.push(action)
  return true
}

/** The bytes and their leaf are made when the rows are. */
const publish = (village: VillageOfFunds, fund: SeedFund, at_ms: number) =>
  step(village, fund, 'published', { kind: 'system' }, { rev: fund.state.publications + 1 }, at_ms + 1000)

/** One batch, its answer, a second one for whom it failed. */
function pay(village: VillageOfFunds, fund: SeedFund, from_ms: number): void {
  const { random, clerk, rules, words } = village
  let at_ms = from_ms
  for (let round = 1; round <= 2; round++) {
    const waiting = fund.state.lines.flatMap(({ state }, i) =>
      state === 'listed' || state === 'unpaid' ? [i + 1] : [],
    )
    if (waiting.length === 0) break
    const payment = orderOf(village, fund, waiting, at_ms)
    if (!step(village, fund, 'ordered', byOf(clerk), { payment }, at_ms)) return
    const lines = waiting.map((n) => ({ n, ...lineOf(fund, n) }))
    const format = rules.bankFileOn(rules.dayOf(at_ms))
    const fileHash = format
      ? sha256(paymentFile(format, { batch: payment.batch, note: fund.state.title, lines })).toString('hex')
      : ''
    fund.payments.push({
      id: payment.id,
      at_ms,
      seq: fund.state.version,
      fileHash,
      lines: waiting,
      cents: payment.cents,
    })
    at_ms = atWork(random, at_ms + random.whole(1, 4) * DAY_MS)
    const failed = round === 1 && random.chance(0.4) ? [random.pick(waiting)] : []
    const unpaid = failed.map((n) => ({ n, reason: random.pick(words.failures) }))
    const paid = waiting.filter((n) => !failed.includes(n))
    const answer = { of: payment.id, sha256: sha256(payment.id).toString('hex'), paid, unpaid, day: rules.dayOf(at_ms) }
    if (!step(village, fund, 'returned', byOf(clerk), answer, at_ms)) return
    publish(village, fund, at_ms)
    at_ms = atWork(random, at_ms + random.whole(3, 12) * DAY_MS)
  }
  if (step(village, fund, 'closed', byOf(clerk), {}, at_ms)) publish(village, fund, at_ms)
}

const lineOf = ({ payees, state }: SeedFund, n: number) => ({
  name: payees[n - 1]?.name ?? '',
  account: payees[n - 1]?.account ?? '',
  cents: state.lines[n - 1]?.cents ?? 0,
})

function orderOf({ idOf, rules, code }: VillageOfFunds, fund: SeedFund, lines: number[], at_ms: number) {
  const id = idOf(at_ms)
  const batch = `${code.slice(-6)}${rules.dayOf(at_ms).replaceAll('-', '')}${id.slice(-6)}`.toUpperCase()
  return { id, batch, cents: lines.reduce((sum, n) => sum + lineOf(fund, n).cents, 0), lines }
}
