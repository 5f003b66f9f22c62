import { sql } from 'kysely'
import { petitionColumns, petitionRules } from '#capabilities/petition/index.ts'
import { type Playbook, rulesOn } from '#capabilities/playbook/index.ts'
import { unitCode } from '#kernel/unit.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { factColumns } from '#platform/facts/row.ts'
import { idsFrom } from '../ids.ts'
import { randomOf } from '../random.ts'
import { courseOf } from './course.ts'
import { type PetitionWords, readPetitionWords } from './words.ts'

/** What people petition about, and so many of a thousand of these: enough for every stage to be seen. */
const KINDS = [
  'wages',
  'land-use',
  'house-building',
  'relief',
  'pension',
  'medical-insurance',
  'village-affairs',
  'pollution',
]
const SHARE_PERMILLE = 15
const NEWEST_DAYS = 2

interface Taken {
  id: string
  kind: string
  village_code: string
  place_code: string
  title: string
  text: string
  reported_at: Date
}

/** Some of the year's matters on the statutory course, as far as they have come by now. */
export async function loadPetitions(
  tx: Tx,
  { county, playbook, asOf, seed }: { county: string; playbook: Playbook; asOf: Date; seed: number },
): Promise<void> {
  const day = asOf.toISOString().slice(0, 10)
  const rules = petitionRules(playbook, day)
  const words = readPetitionWords()
  const leads = new Map(rulesOn(playbook['matter-kinds'], day).map(({ key, body }) => [key, body.usualLead]))
  const names = await officersOf(tx, county)
  for (const { id: matter, kind, ...taken } of await chosen(tx, { county, asOf, wave: words.wave })) {
    const random = randomOf(seed, `petition ${matter}`)
    const idAt = idsFrom(random)
    const lead = leads.get(kind)
    const office = unitCode(taken.village_code.slice(0, 9), 'town')
    const received_ms = taken.reported_at.getTime()
    const course = courseOf({
      office,
      unit: lead === undefined || random.chance(0.45) ? office : unitCode(county, `dept-${lead}`),
      received_ms,
      asOf_ms: asOf.getTime(),
      random,
      rules,
      words,
      idAt,
      nameOf: (unit) => names.get(unit),
      county,
    })
    if (!course) continue
    const id = idAt(received_ms)
    const { reported_at, ...told } = taken
    const columns = petitionColumns(course.state)
    await tx
      .insertInto('petition')
      .values({ county, id, matter_id: matter, ...told, registered_at: reported_at, ...columns })
      .execute()
    const facts = course.actions.map((action, i) => ({
      county,
      petition_id: id,
      seq: i + 1,
      ...factColumns(action, null),
    }))
    await tx.insertInto('petition_action').values(facts).execute()
  }
}

interface Choice {
  county: string
  asOf: Date
  wave: PetitionWords['wave']
}

async function chosen(tx: Tx, { county, asOf, wave }: Choice): Promise<Taken[]> {
  return await tx
    .selectFrom('matter')
    .select(['id', 'kind', 'village_code', 'place_code', 'title', 'text', 'reported_at'])
    .where('county', '=', county)
    .where('kind', 'in', KINDS)
    .where('reported_at', '<', new Date(asOf.getTime() - NEWEST_DAYS * 86_400_000))
    .where(
      sql<boolean>`(('x' || right(id::text, 6))::bit(24)::int % 1000 < ${SHARE_PERMILLE}
        or (kind = ${wave.kind} and place_text = ${wave.place}))`,
    )
    .orderBy('reported_at')
    .execute()
}

async function officersOf(tx: Tx, county: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('account')
    .select(['unit', 'person_name'])
    .where('county', '=', county)
    .where('role', 'in', ['town-officer', 'department-officer', 'centre-officer'])
    .orderBy('id')
    .execute()
  return new Map(rows.flatMap(({ unit, person_name }) => (unit && person_name ? [[unit, person_name]] : [])))
}
