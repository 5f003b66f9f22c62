import { sql } from 'kysely'
import { mandateColumns } from '#capabilities/mandate/index.ts'
import { folded, type MandateAction } from '#capabilities/mandate/rules/index.ts'
import { unitCode } from '#kernel/unit.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { factColumns } from '#platform/facts/row.ts'
import type { SeedCounty } from '../county.ts'
import { idsFrom } from '../ids.ts'
import { type Copying, copyTogether, lineOf, type Row } from '../loading/copy.ts'
import { type Random, randomOf } from '../random.ts'
import { takenOver } from './taken-over.ts'
import { type MandateWords, readMandateWords } from './words.ts'

const ACTION_COLUMNS = [
  ...['county', 'mandate_id', 'seq', 'id', 'verb', 'at', 'by_kind', 'by_account', 'by_unit', 'by_name', 'data'],
] as const

interface MandateLoad {
  ownerUrl: string
  county: SeedCounty
  seed: number
  /** Share of the year's mandates; 1 is all. */
  scale: number
}

/** The mandates of 2019 from the books, by COPY; seen by nobody before `commit`. */
export async function loadMandates({
  ownerUrl,
  county,
  seed,
  scale,
}: MandateLoad): Promise<Pick<Copying, 'commit' | 'abandon'>> {
  const code = county.places.county.code
  let [mandates, actions] = ['', '']
  let columns: readonly string[] = []
  for (const one of takenOver(county, readMandateWords(), seed, scale)) {
    const folds = mandateColumns(one.state)
    const row = {
      county: code,
      id: one.id,
      village_code: one.village,
      place_code: one.grid,
      title: one.title,
      ...folds,
    }
    columns = Object.keys(row)
    mandates += lineOf(columns, row satisfies Row)
    one.actions.forEach((action, i) => {
      const fact = { county: code, mandate_id: one.id, seq: i + 1, ...factColumns(action, null) }
      actions += lineOf(ACTION_COLUMNS, fact satisfies Row)
    })
  }
  return await copyTogether(ownerUrl, [
    { table: 'mandate', columns, lines: mandates },
    { table: 'mandate_action', columns: ACTION_COLUMNS, lines: actions },
  ])
}

const KINDS = ['wages', 'relief', 'pension', 'medical-insurance', 'land-use', 'house-building']
const OLDEST_DAYS = 80
const NEWEST_DAYS = 3
const SHARE_PERMILLE = 25
const DAY_MS = 86_400_000

interface Taken {
  id: string
  title: string
  village_code: string
  place_code: string
  reported_at: Date
  grid_code: string
  agent: string
  agent_name: string
}

/** Some of the last weeks' matters have somebody who acts in them, as far as they have come by now. */
export async function loadLiveMandates(
  tx: Tx,
  { county, asOf, seed }: { county: string; asOf: Date; seed: number },
): Promise<void> {
  const words = readMandateWords()
  for (const taken of await chosen(tx, county, asOf)) {
    const random = randomOf(seed, `mandate ${taken.id}`)
    const actions = liveCourse(taken, { random, words, asOf_ms: asOf.getTime() })
    const { id: matter_id, title, village_code, place_code } = taken
    const id = idsFrom(random)(taken.reported_at.getTime())
    await tx
      .insertInto('mandate')
      .values({ county, id, matter_id, title, village_code, place_code, ...mandateColumns(folded(actions)) })
      .execute()
    const facts = actions.map((action, i) => ({ county, mandate_id: id, seq: i + 1, ...factColumns(action, null) }))
    await tx.insertInto('mandate_action').values(facts).execute()
  }
}

async function chosen(tx: Tx, county: string, asOf: Date): Promise<Taken[]> {
  const day = (days: number) => new Date(asOf.getTime() - days * DAY_MS)
  const { rows } = await sql<Taken>`
    select m.id, m.title, m.village_code, m.place_code, m.reported_at, p.grid_code, p.account_id as agent,
      p.person_name as agent_name
    from matter m
    join lateral (select grid_code, account_id, person_name from grid_post g
      where g.county = m.county and g.grid_code >= m.village_code and g.grid_code < m.village_code || ':'
        and g.role = 'full-time' and g.account_id is not null
      order by g.grid_code <> m.place_code, g.grid_code limit 1) p on true
    where m.county = ${county} and m.kind = any(${KINDS}) and m.reported_at between ${day(OLDEST_DAYS)} and ${day(NEWEST_DAYS)}
      and ('x' || right(m.id::text, 6))::bit(24)::int % 1000 < ${SHARE_PERMILLE}
    order by m.reported_at`.execute(tx)
  return rows
}

interface Telling {
  random: Random
  words: MandateWords
  asOf_ms: number
}

/** Given by the receipt; then, day by day, what had happened by now. */
function liveCourse(taken: Taken, { random, words, asOf_ms }: Telling): MandateAction[] {
  const newId = idsFrom(random)
  const unit = unitCode(taken.grid_code, 'grid')
  const agent = { kind: 'staff' as const, unit, name: taken.agent_name, account: taken.agent }
  const resident = { kind: 'resident' as const }
  let at_ms = taken.reported_at.getTime() + 3_600_000
  const actions: MandateAction[] = []
  const add = (verb: MandateAction['verb'], days: number, by: MandateAction['by'], more: object): boolean => {
    at_ms += days * DAY_MS
    if (at_ms > asOf_ms) return false
    const day = new Date(at_ms + 8 * 3_600_000).toISOString().slice(0, 10)
    actions.push({ id: newId(at_ms), verb, at_ms, by, data: { day, ...more } })
    return true
  }
  add('given', 0, resident, {
    scope: ['hand-in', 'ask', 'receive', 'see-resident'],
    consent: 'receipt',
    agent: { kind: 'person', unit, account: taken.agent, name: taken.agent_name },
    expiresOn: new Date(at_ms + 90 * DAY_MS).toISOString().slice(0, 10),
  })
  if (random.chance(0.15) || !add('taken', 1, agent, { noTie: true })) return actions
  if (random.chance(0.06)) {
    add('revoked', 2, resident, {})
    return actions
  }
  for (const what of ['hand-in', 'ask', 'see-resident'])
    if (
      !add('done', random.whole(1, 9), agent, {
        what,
        way: what === 'ask' ? 'phone' : 'office',
        text: random.pick(words.deeds),
      })
    )
      return actions
  const solved = random.chance(0.8)
  const text = words.closings[solved ? random.whole(0, 2) : 3] ?? ''
  if (!add('closed', random.whole(2, 20), agent, { outcome: solved ? 'solved' : 'not-solved', text })) return actions
  if (random.chance(0.6))
    add('rated', random.whole(1, 6), resident, {
      satisfaction: random.pick(['satisfied', 'satisfied', 'satisfied', 'fair', 'dissatisfied']),
      ratedBy: 'resident',
      text: random.pick(words.sayings),
    })
  return actions
}
