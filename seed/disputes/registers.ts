import type { Mediator } from '#capabilities/dispute/rules/index.ts'
import { type Playbook, rulesOn } from '#capabilities/playbook/index.ts'
import { unitCode } from '#kernel/unit.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { factColumns } from '#platform/facts/row.ts'
import { idsFrom } from '../ids.ts'
import { nameOf } from '../people/names.ts'
import { type Random, randomOf } from '../random.ts'
import type { DisputeWords } from './words.ts'

const DAY_MS = 86_400_000
/** A committee's term is three years (People's Mediation Law art. 9). */
const TERM_YEARS = 3
const HOUR_DAYS = [3, 10, 17, 24]

export interface DisputeLoad {
  county: string
  playbook: Playbook
  keys: Keys
  asOf: Date
  seed: number
}

export interface Registers {
  of(village: string, kind: string, random: Random): Mediator
}

interface Listed extends Mediator {
  place: string
  subjects: readonly string[]
}

/** One mediator a village, the cadre whose account it is, two a town, and the hours at which judges come to the towns. */
export async function loadRegisters(
  tx: Tx,
  { county, playbook, asOf, seed }: DisputeLoad,
  villages: readonly string[],
  words: DisputeWords,
): Promise<Registers> {
  const random = randomOf(seed, 'mediators')
  const idAt = idsFrom(random)
  const day = asOf.toISOString().slice(0, 10)
  const kinds = rulesOn(playbook['dispute-kinds'], day).map(({ key }) => key)
  const since = `${Number(day.slice(0, 4)) - 1}-01-01`
  const until = `${Number(day.slice(0, 4)) - 1 + TERM_YEARS}-01-01`
  const cadres = await cadresOf(tx, county)
  const towns = [...new Set(villages.map((code) => code.slice(0, 9)))]
  const places = [...villages, ...towns, ...towns]
  const listed = places.map((place): Listed & { committee: string } => {
    const isVillage = place.length === 12
    const cadre = isVillage ? cadres.get(unitCode(place, 'village')) : undefined
    return {
      id: idAt(asOf.getTime()),
      place,
      name: cadre?.name ?? nameOf(random, 'elder'),
      ...(cadre ? { account: cadre.id } : {}),
      subjects: isVillage ? kinds.filter((kind) => kind !== 'labour' && kind !== 'relocation') : kinds,
      committee: words.committees[isVillage ? 'village' : 'town'],
    }
  })
  await insert(tx, listed, { county, since, until, qualified: words.qualified, at_ms: asOf.getTime(), idAt, day })
  await tx
    .insertInto('court_hour')
    .values(
      [...towns, ...villages.filter((_, i) => i % 9 === 0)].flatMap((place_code) =>
        HOUR_DAYS.map((days) => ({
          county,
          id: idAt(asOf.getTime()),
          place_code,
          held_on: new Date(asOf.getTime() + (days + random.whole(0, 3)) * DAY_MS).toISOString().slice(0, 10),
          from_time: '09:00',
          to_time: '11:00',
          judge: random.pick(words.judges),
          court: random.pick(words.courts),
          remote: random.chance(0.4),
          place_text: random.pick(words.where),
        })),
      ),
    )
    .execute()
  return {
    of: (village, kind, drawn) =>
      drawn.pick(
        listed.filter(
          ({ place, subjects }) => (place === village || place === village.slice(0, 9)) && subjects.includes(kind),
        ),
      ),
  }
}

async function cadresOf(tx: Tx, county: string): Promise<Map<string, { id: string; name: string }>> {
  const rows = await tx
    .selectFrom('account')
    .select(['id', 'unit', 'person_name'])
    .where('county', '=', county)
    .where('role', '=', 'village-cadre')
    .orderBy('name', 'desc')
    .execute()
  return new Map(rows.map(({ id, unit, person_name }) => [unit, { id, name: person_name }]))
}

interface Term {
  county: string
  since: string
  until: string
  qualified: string
  at_ms: number
  day: string
  idAt: (at_ms: number) => string
}

async function insert(tx: Tx, listed: readonly (Listed & { committee: string })[], term: Term): Promise<void> {
  const { county, since, until, qualified, at_ms, day, idAt } = term
  await tx
    .insertInto('mediator')
    .values(
      listed.map(({ id, place, name, account, subjects, committee }) => ({
        ...{ county, id, place_code: place, name, committee, qualified_by: qualified, since, until },
        subjects: [...subjects],
        account: account ?? null,
      })),
    )
    .execute()
  const data = { day, since, until }
  await tx
    .insertInto('mediator_fact')
    .values(
      listed.map(({ id }) => ({
        ...{ county, mediator_id: id, seq: 1 },
        ...factColumns({ id: idAt(at_ms), verb: 'appointed', at_ms, by: { kind: 'system' }, data }, null),
      })),
    )
    .execute()
}
