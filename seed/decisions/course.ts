import type { decisionRules } from '#capabilities/decision/index.ts'
import {
  applied,
  type DecisionAction,
  type DecisionState,
  type VotingRule,
} from '#capabilities/decision/rules/index.ts'
import type { OrganKey } from '#capabilities/playbook/index.ts'
import type { StaffMember } from '../people/staff.ts'
import type { Random } from '../random.ts'
import type { DecisionWords, Question } from './words.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const PARTY_RULE = 'party-reviewed'

export interface VillageOfDecisions {
  code: string
  random: Random
  people: Record<VotingRule['body'], { people: number; households: number }>
  partyMembers: number
  director: StaffMember
  clerk: StaffMember
  head: StaffMember
  words: DecisionWords
}

export interface SeedDecision {
  id: string
  villageCode: string
  kind: string
  title: string
  opened_ms: number
  actions: DecisionAction[]
  state: DecisionState
}

export interface Making {
  village: VillageOfDecisions
  rules: ReturnType<typeof decisionRules>
  asOf_ms: number
  idOf: (at_ms: number) => string
}

const by = ({ unit, personName, id }: StaffMember): DecisionAction['by'] => ({
  kind: 'staff',
  unit,
  name: personName,
  account: id,
})

type Act = [verb: DecisionAction['verb'], after_days: number, by: DecisionAction['by'], data: DecisionAction['data']]

/** One decision as the program itself would have written it, as far as it had come on `asOf`. */
export function decisionOf(
  making: Making,
  kind: string,
  question: Question,
  opened_ms: number,
): SeedDecision | undefined {
  const { village, rules, asOf_ms, idOf } = making
  const day = rules.dayOf(opened_ms)
  const procedure = rules.procedureOn(kind, day)
  const organ = procedure && rules.organOn(organFor(village, procedure.organs), day)
  if (!procedure || !organ) return undefined
  const [title, text, yuan] = question
  const steps = procedure.steps.map(({ verb }) => verb)
  const amount = yuan > 0 ? { amountCents: yuan * 100 } : {}
  const acts: Act[] = [
    ['opened', 0, by(village.clerk), { kind, title, text, steps, ...amount }],
    ...preparation(village, procedure),
    ...meeting(making, procedure, organ, opened_ms),
    ...carrying(village),
  ]
  let state: DecisionState | undefined
  const actions: DecisionAction[] = []
  for (const [verb, after_days, who, data] of acts) {
    const at_ms = opened_ms + after_days * DAY_MS
    if (at_ms > asOf_ms || (state && verb !== 'progressed' && state.next !== verb)) break
    if (verb === 'progressed' && state?.stage !== 'carrying-out') break
    const action = { id: idOf(at_ms), verb, at_ms, by: who, data }
    state = applied(state, action)
    actions.push(action)
  }
  return state && { id: idOf(opened_ms), villageCode: village.code, kind, title, opened_ms, actions, state }
}

type Procedure = NonNullable<ReturnType<Making['rules']['procedureOn']>>
type Organ = NonNullable<ReturnType<Making['rules']['organOn']>>

/** Mostly the smaller meeting, where the law leaves the choice. */
function organFor({ random }: VillageOfDecisions, organs: Procedure['organs']): OrganKey {
  const [first] = organs
  const small = organs.find(({ organ }) => organ === 'representatives' || organ === 'member-representatives')
  return (random.chance(0.9) ? (small ?? first) : first)?.organ ?? 'village-assembly'
}

function preparation({ random, clerk, partyMembers, words }: VillageOfDecisions, { steps }: Procedure): Act[] {
  const party = steps.find(({ verb }) => verb === PARTY_RULE)
  const present = Math.ceil(partyMembers * (0.7 + random.next() * 0.25))
  const yes = Math.max(Math.floor(present * 0.9), Math.floor(partyMembers / 2) + 1)
  const vote = { of: partyMembers, present, for: yes, against: present - yes, abstain: 0 }
  const acts: Act[] = [
    ['proposed', 1.1, by(clerk), { proposer: 'branch' }],
    ['consulted', 4.2, by(clerk), { present: random.whole(5, 9), text: random.pick(words.consulted) }],
  ]
  if (party?.quorum && party.majority)
    acts.push([
      PARTY_RULE,
      8.3,
      by(clerk),
      { party: { ...vote, rule: { quorum: party.quorum, majority: party.majority } } },
    ])
  return acts.filter(([verb]) => steps.some((step) => step.verb === verb))
}

function meeting({ village, rules }: Making, procedure: Procedure, organ: Organ, opened_ms: number): Act[] {
  const { random, clerk, director, head, words } = village
  const entitled = village.people[organ.body]
  const notice_days = Math.max(organ.notice_days, procedure.comment_days)
  const called = 9.2
  const held = called + notice_days + random.whole(1, 4)
  const meetsOn = rules.dayOf(opened_ms + held * DAY_MS)
  const rule: VotingRule = {
    organ: organ.key,
    body: organ.body,
    quorum: organ.quorum,
    majority: organ.majority,
    notice_days,
    minutes_days: organ.minutes_days,
    proxies: organ.proxies,
    online: organ.online,
    ...(organ.phone ? { phone: organ.phone } : {}),
    secrecy: procedure.secrecy,
  }
  const needsAuthority = procedure.organs.some((one) => one.organ === organ.key && one.authority)
  const authority = needsAuthority ? { authority: words.authority, authorityUntil: `${meetsOn.slice(0, 4)}-12-31` } : {}
  const { roll, ballots, secret } = votesOf(village, rule, entitled)
  const dueOn = rules.dayOf(opened_ms + (held + random.whole(60, 150)) * DAY_MS)
  const isLate = random.chance(0.06)
  const recorded = held + (isLate ? organ.minutes_days + 3 : 1)
  const minutes = {
    text: random.pick(words.minutes),
    ...(isLate ? { lateDays: 3, reason: random.pick(words.late) } : {}),
  }
  return [
    ['convened', called, by(director), { meetsOn, place: random.pick(words.places), rule, entitled, ...authority }],
    ['rolled', held, by(clerk), { roll }],
    ['counted', held + 0.04, by(clerk), { ballots, secret, tellers: [clerk.personName, director.personName], dueOn }],
    ['witnessed', held + 0.05, by(head), {}],
    ['recorded', recorded, by(clerk), minutes],
    ['published', recorded, { kind: 'system' }, { rev: 1 }],
  ]
}

/** Mostly enough come and agree; once in a while too few come, or they say no. */
function votesOf({ random }: VillageOfDecisions, rule: VotingRule, entitled: { people: number; households: number }) {
  const share = random.chance(0.04) ? 0.5 : 0.78 + random.next() * 0.2
  const present = Math.min(entitled.people, Math.ceil(entitled.people * share))
  const online = rule.online ? Math.floor(present * 0.04) : 0
  const proxies = rule.proxies ? Math.floor(present * 0.05) : 0
  const households = Math.min(entitled.households, Math.ceil(entitled.households * Math.min(1, share + 0.05)))
  const secret = rule.secrecy === 'secret' || (rule.secrecy === 'either' && random.chance(0.3))
  const issued = secret ? present - online : present
  const yes = Math.floor(issued * (random.chance(0.07) ? 0.4 : 0.9 + random.next() * 0.08))
  const against = Math.floor((issued - yes) * 0.6)
  const invalid = random.chance(0.3) ? Math.min(1, issued - yes - against) : 0
  const ballots = { issued, for: yes, against, abstain: issued - yes - against - invalid, invalid }
  return { roll: { present, online, proxies, households }, ballots, secret }
}

function carrying({ random, director, head, words }: VillageOfDecisions): Act[] {
  const from = 30
  const done = from + random.whole(25, 110)
  const asked = random.whole(25, 60)
  const satisfied = Math.floor(asked * (0.6 + random.next() * 0.3))
  return [
    ['progressed', from, by(director), { text: random.pick(words.progress) }],
    ['completed', done, by(director), { text: random.pick(words.completed) }],
    ['outcome-published', done, { kind: 'system' }, { rev: 2 }],
    ['appraised', done + 6, by(head), { asked, satisfied, basically: Math.floor((asked - satisfied) * 0.7) }],
  ]
}
