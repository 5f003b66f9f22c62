import { readFileSync } from 'node:fs'
import { workplanColumns } from '#capabilities/workplan/index.ts'
import { applied, type Sort, type WorkplanFact } from '#capabilities/workplan/rules/index.ts'
import { unitCode } from '#kernel/unit.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { factColumns } from '#platform/facts/row.ts'
import type { SeedCounty } from '../county.ts'
import { idsFrom } from '../ids.ts'
import { dataFile } from '../places.ts'
import { randomOf } from '../random.ts'

interface WorkplanLoad {
  county: SeedCounty
  asOf: Date
  seed: number
}
/** Kind, heading, title, goal, measure, figure, target, month and day. */
type Line = readonly [Sort, string, string, string, string, string, number, string]

const readLines = (): Line[] => JSON.parse(readFileSync(dataFile('workplan-words.json'), 'utf8')) as Line[] // A file of ours.

/** The demonstration's work list of the year: made-up goals, each with a figure that the records answer for. */
export async function loadWorkplan(tx: Tx, { county, asOf, seed }: WorkplanLoad): Promise<void> {
  const { places, staff } = county
  const code = places.county.code
  const year = asOf.getUTCFullYear()
  const at_ms = Date.UTC(year, 0, 8, 2)
  const random = randomOf(seed, 'workplan')
  const idOf = idsFrom(randomOf(seed, 'workplan-ids'))
  const centre = staff.find(({ role }) => role === 'centre-officer')
  if (!centre) throw new Error('nobody at the centre')
  const departments = county.units.filter(({ kind }) => kind === 'department').map(({ code: unit }) => unit)
  for (const [sort, heading, title, goal, measure, figure, target, until] of readLines()) {
    const [month = '', day = ''] = until.split('-')
    const partners = [unitCode(random.pick(places.towns).code, 'town'), random.pick(departments)]
    const due = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    const plan = { year, sort, heading, title, goal, measure, place: code, partners, figure, target, due }
    const fact: WorkplanFact = {
      ...{ id: idOf(at_ms), verb: 'planned', at_ms },
      by: { kind: 'staff', account: centre.id, name: centre.personName, unit: centre.unit },
      data: { plan: { ...plan, lead: random.pick(departments) } },
    }
    const id = idOf(at_ms)
    await tx
      .insertInto('workplan_item')
      .values({ county: code, id, ...workplanColumns(applied(undefined, fact)) })
      .execute()
    await tx
      .insertInto('workplan_fact')
      .values({ county: code, item_id: id, seq: 1, ...factColumns(fact, null) })
      .execute()
  }
}
