import {
  type AssessmentContext,
  actOnAssessment,
  assessmentRules,
  assessSelf,
  objectTo,
} from '#capabilities/assessment/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'
import { readTotals } from '#capabilities/statistics/index.ts'
import { readLights } from '#capabilities/steward/index.ts'
import { reachOf } from '#platform/access/reach.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Database } from '#platform/db/database.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type Actor, ANONYMOUS } from '#platform/identity/actor.ts'
import type { SeedCounty } from '../county.ts'
import { idsFrom } from '../ids.ts'
import type { StaffMember } from '../people/staff.ts'
import { randomOf } from '../random.ts'
import { typedScores } from './first-round.ts'
import { firstVillages } from './load-assessments.ts'
import { readAssessmentWords } from './words.ts'

interface RunningLoad {
  county: SeedCounty
  playbook: Playbook
  keys: Keys
  asOf: Date
  seed: number
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const ASSESSED = 126
/** How far each round has come: the days since each step; a notice of the last has run out, with an objection unanswered. */
const readings = { lights: readLights, totals: readTotals }
const COURSES = [
  { self: 5 },
  { self: 16, town: 6 },
  { self: 24, town: 15, county: 3, objections: 1 },
  { self: 40, town: 30, county: 9, objections: 2 },
] as const

/** A few rounds of today in the demonstration's town, made by the program itself from the live records. */
export async function loadRunningRounds({ db }: Database, load: RunningLoad): Promise<void> {
  const { county, playbook, keys, asOf, seed } = load
  const code = county.places.county.code
  const words = readAssessmentWords()
  const idOf = idsFrom(randomOf(seed, 'running-assessment-ids'))
  const find = (role: string, scope: string) => county.staff.find((one) => one.role === role && one.scope === scope)
  const centre = find('centre-officer', code)
  const acting = async <T>(
    who: StaffMember | undefined,
    days: number,
    work: (context: AssessmentContext) => Promise<T>,
  ) => {
    const actor: Actor = who ? actorOf(who) : ANONYMOUS
    const now = new Date(asOf.getTime() - days * DAY_MS - HOUR_MS)
    const assessments = assessmentRules(playbook, now.toISOString().slice(0, 10))
    const scope = who?.scope ?? '-'
    const about = { county: code, actor, scope, now, today: assessments.dayOf(now.getTime()), assessments }
    return await inTransaction(db, reachOf(actor), (tx) =>
      work({ tx, ...about, readings, requestId: 'demonstration', keys }),
    )
  }
  const villages = firstVillages(county, seed)
    .slice(ASSESSED)
    .filter((village) => villageOfDemo(county, village))
  for (const [i, course] of COURSES.entries()) {
    const village = villages[i]
    const clerk = village && find('village-cadre', village)
    const officer = village && find('town-officer', village.slice(0, 9))
    if (!village || !clerk || !officer || !centre) continue
    const random = randomOf(seed, `running assessment ${village}`)
    const id = idOf(asOf.getTime() - course.self * DAY_MS)
    const actionId = () => idOf(asOf.getTime())
    let seen = 1
    const scored = (context: AssessmentContext, halves: number) => {
      const standard = context.assessments.standardOn(context.today)
      const scores = typedScores(standard, random, halves)
      const lines = Object.entries(scores).map(([indicator, points]) => ({ indicator, points }))
      return { standard: standard.version, scores: lines }
    }
    await acting(clerk, course.self, (context) =>
      assessSelf(context, { id, villageCode: village, ...scored(context, 1) }),
    )
    if ('town' in course)
      await acting(officer, course.town, (context) =>
        actOnAssessment(context, id, 'town-scored', { id: actionId(), seen: seen++, ...scored(context, 4) }),
      )
    if (!('county' in course)) continue
    await acting(centre, course.county, (context) =>
      actOnAssessment(context, id, 'county-reviewed', { id: actionId(), seen: seen++, ...scored(context, 5) }),
    )
    for (const text of words.objections.slice(0, course.objections))
      await acting(undefined, course.county - 1, (context) => objectTo(context, village, id, { id: actionId(), text }))
  }
}

const villageOfDemo = ({ staff }: SeedCounty, village: string): boolean =>
  staff.some(({ demo, role, scope }) => demo && role === 'town-officer' && village.startsWith(scope))

const actorOf = ({ id, personName, role, unit, scope }: StaffMember): Actor => ({
  kind: 'staff',
  id,
  name: personName,
  role,
  unit,
  scope,
})
