import { sql } from 'kysely'
import { disputeColumns, disputeRules } from '#capabilities/dispute/index.ts'
import type { DisputeAction, DisputeState } from '#capabilities/dispute/rules/index.ts'
import { maskName } from '#kernel/mask.ts'
import { unitCode } from '#kernel/unit.ts'
import { seal } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { factColumns } from '#platform/facts/row.ts'
import { idsFrom } from '../ids.ts'
import { nameOf } from '../people/names.ts'
import { randomOf } from '../random.ts'
import { courseOf } from './course.ts'
import { paperRegister, stateOf } from './paper-register.ts'
import { type DisputeLoad, loadRegisters } from './registers.ts'
import { type DisputeWords, readDisputeWords } from './words.ts'

const AT_ONCE = 500
const LIVE = 64
const DAY_MS = 86_400_000
const NEWEST_DAYS = 1
const OLDEST_DAYS = 110
/** Kinds of matters that are quarrels, and what they are at odds about. */
const KINDS: Record<string, readonly string[]> = {
  quarrel: ['neighbour', 'boundary', 'marriage-family', 'damage'],
  'land-use': ['land'],
  wages: ['debt'],
  'house-building': ['homestead'],
}

/** Mediators and the court's hours, the paper registers of earlier years, and mediations of today in every state. */
export async function loadDisputes(tx: Tx, load: DisputeLoad): Promise<void> {
  const words = readDisputeWords()
  const villages = await villagesOf(tx, load.county)
  const mediators = await loadRegisters(tx, load, villages, words)
  const lines = paperRegister(villages, load.seed, words)
  await insertAll(
    tx,
    lines.map((line) => {
      const state = stateOf(line)
      const text = { title: line.title, text: line.text }
      const place = { village_code: line.villageCode, place_code: line.villageCode }
      const row = { id: line.id, matter_id: null, reporter_id: null, registered_at: new Date(line.action.at_ms) }
      return {
        row: { ...row, ...place, ...text, county: load.county, ...disputeColumns(state) },
        actions: [line.action],
      }
    }),
  )
  await loadLive(tx, load, words, mediators)
}

async function villagesOf(tx: Tx, county: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('place')
    .select('code')
    .where('county', '=', county)
    .where('level', '=', 'village')
    .orderBy('code')
    .execute()
  return rows.map(({ code }) => code)
}

interface Whole {
  row: { id: string; county: string; matter_id: string | null; reporter_id: string | null } & Record<
    'village_code' | 'place_code' | 'title' | 'text',
    string
  > & { registered_at: Date } & ReturnType<typeof disputeColumns>
  actions: readonly DisputeAction[]
}

async function insertAll(tx: Tx, all: readonly Whole[]): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const batch = all.slice(from, from + AT_ONCE)
    await tx
      .insertInto('dispute')
      .values(batch.map(({ row }) => row))
      .execute()
    const facts = batch.flatMap(({ row, actions }) =>
      actions.map((action, i) => ({
        county: row.county,
        dispute_id: row.id,
        seq: i + 1,
        ...factColumns(action, null),
      })),
    )
    await tx.insertInto('dispute_action').values(facts).execute()
  }
}

type Found = Awaited<ReturnType<typeof loadRegisters>>

async function loadLive(tx: Tx, load: DisputeLoad, words: DisputeWords, mediators: Found): Promise<void> {
  const { county, playbook, keys, asOf, seed } = load
  const rules = disputeRules(playbook, asOf.toISOString().slice(0, 10))
  const officers = await officersOf(tx, county)
  const made: Whole[] = []
  const parties: {
    county: string
    dispute_id: string
    position: number
    side: string
    name_sealed: Buffer
    name_mask: string
  }[] = []
  for (const [i, { id: matter, kind: about, ...taken }] of (await chosen(tx, county, asOf)).entries()) {
    const random = randomOf(seed, `dispute ${matter}`)
    const idAt = idsFrom(random)
    const town = taken.village_code.slice(0, 9)
    const body = random.weighted([
      [unitCode(taken.village_code, 'village'), 6],
      [unitCode(town, 'town'), 3],
      [unitCode(county, 'centre'), 1],
    ])
    const kind = random.pick(KINDS[about] ?? ['other'])
    const course = courseOf({
      body,
      kind,
      received_ms: taken.reported_at.getTime(),
      asOf_ms: asOf.getTime(),
      mediator: mediators.of(taken.village_code, kind, random),
      random,
      rules,
      words,
      idAt,
      nameOf: (unit) => officers.get(unit),
      violence: kind === 'marriage-family' && i % 3 === 0,
    })
    if (!course) continue
    const { reported_at, split_from, ...place } = taken
    const row = { id: idAt(reported_at.getTime()), county, matter_id: matter, reporter_id: split_from ?? matter }
    made.push({
      row: { ...row, ...place, registered_at: reported_at, ...disputeColumns(course.state) },
      actions: course.actions,
    })
    for (const { position, side } of partiesOf(course.state)) {
      const name = nameOf(random, 'middle')
      parties.push({
        county,
        dispute_id: row.id,
        position,
        side,
        name_sealed: seal(keys.field, name),
        name_mask: maskName(name),
      })
    }
  }
  if (made.length === 0) return
  await insertAll(tx, made)
  await tx.insertInto('dispute_party').values(parties).execute()
}

const partiesOf = ({ parties }: DisputeState) => parties

/** Of the last months, spread evenly over them, so that every state is there. */
async function chosen(tx: Tx, county: string, asOf: Date) {
  const rows = await tx
    .selectFrom('matter')
    .select(['id', 'kind', 'village_code', 'place_code', 'title', 'text', 'reported_at', 'split_from'])
    .where('county', '=', county)
    .where('kind', 'in', Object.keys(KINDS))
    .where('reported_at', '<', new Date(asOf.getTime() - NEWEST_DAYS * DAY_MS))
    .where('reported_at', '>', new Date(asOf.getTime() - OLDEST_DAYS * DAY_MS))
    .where(sql<boolean>`not exists (select from petition p where p.county = matter.county and p.matter_id = matter.id)`)
    .orderBy('reported_at')
    .orderBy('id')
    .execute()
  const step = Math.max(1, rows.length / LIVE)
  return Array.from({ length: Math.min(LIVE, rows.length) }, (_, i) => rows[Math.floor(i * step)]).flatMap(
    (row) => row ?? [],
  )
}

async function officersOf(tx: Tx, county: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('account')
    .select(['unit', 'person_name'])
    .where('county', '=', county)
    .where('role', 'in', ['village-cadre', 'town-officer', 'centre-officer'])
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ unit, person_name }) => [unit, person_name]))
}
