import { type RawBuilder, sql } from 'kysely'
import type { Fact } from '#kernel/fact.ts'
import type { Folded, Folding } from '#kernel/fold.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { requireVillage } from '../access/village.ts'
import { record } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import { canonicalHash } from '../crypto/canonical.ts'
import type { DB } from '../db/tables.ts'
import type { Actor } from '../identity/actor.ts'
import type { PublicationTable } from '../log/publications.ts'
import { publishBytes } from '../log/publish-bytes.ts'
import { appendFact, type FactTable } from './append.ts'
import { factsOf } from './read.ts'
import { wasDone } from './repeat.ts'
import { byActor } from './row.ts'
import { storeFold } from './store.ts'
import { getReached, getThing, type ThingRow, type ThingTable, type TownThingTable } from './things.ts'

/** Where a kind of thing of a village is kept, how it folds, who may act, and what of it publishes itself. */
export interface ThingKind<State extends Folded, Verb extends string, Data> {
  noun: string
  table: ThingTable | TownThingTable
  /** Who reaches it, where that is not everybody who works for the village. */
  within?: (context: Context) => RawBuilder<boolean>
  facts: FactTable & keyof { [T in keyof DB as 'body_hash' extends keyof DB[T] ? T : never]: true }
  about: `${string}_id`
  folding: Folding<State, Verb, Data>
  /** The folded columns; all of them can be computed again from the facts. */
  columnsOf(state: State): Record<string, unknown>
  /** `place`: its village; of a thing of a town the town. */
  requireMay(actor: Actor, verb: Verb, place: string): void
  publication?: {
    table: PublicationTable
    category: string
    /** The number of the publication that the last fact makes; none: it makes none. */
    revOf(facts: readonly Fact<Verb, Data>[]): number | undefined
    bodyOf(
      of: { id: string; village: string },
      facts: readonly Fact<Verb, Data>[],
      state: State,
    ): Record<string, unknown>
  }
}

type Of = { id: string } & ({ village_code: string } | { town_code: string })
const placeOf = (of: Of): string => ('town_code' in of ? of.town_code : of.village_code)

const columnsIn = (row: Record<string, unknown>) => sql.join(Object.keys(row).map((name) => sql.ref(name)))

/** What is told to everybody publishes itself: nobody has to remember, and nobody can hold it back. */
async function publishIfDue<State extends Folded, Verb extends string, Data>(
  context: Context,
  { publication, about }: ThingKind<State, Verb, Data>,
  of: Of,
  facts: readonly Fact<Verb, Data>[],
  state: State,
): Promise<void> {
  const rev = publication?.revOf(facts)
  if (!publication || rev === undefined) return
  const leaf = { id: of.id, cat: publication.category, rev, day: context.today }
  const village = placeOf(of)
  const bytes = publication.bodyOf({ id: of.id, village }, facts, state)
  const published = await publishBytes(context, village, leaf, bytes)
  const row = { county: context.county, [about]: of.id, rev, village_code: village, ...published }
  const all = { ...row, published_at: context.now }
  await sql`insert into ${sql.table(publication.table)} (${columnsIn(all)}) values (${sql.join(Object.values(all))})`.execute(
    context.tx,
  )
}

/** Appends one fact, stores what follows from it, publishes what it makes public. */
export async function appendTo<State extends Folded, Verb extends string, Data>(
  context: Context,
  kind: ThingKind<State, Verb, Data>,
  of: Of,
  before: readonly Fact<Verb, Data>[],
  fact: Fact<Verb, Data>,
  hash: Buffer | null,
): Promise<State> {
  const facts = [...before, fact]
  const after = kind.folding.folded(facts)
  await appendFact(context, kind.facts, kind.about, of, after.version, fact, hash)
  await storeFold(context, kind.table, of.id, stored(kind, after))
  await publishIfDue(context, kind, of, facts, after)
  return after
}

/** The folded columns of any thing with its own. */
export const stored = <State extends Folded>(
  { columnsOf }: { columnsOf(state: State): Record<string, unknown> },
  state: State,
) => ({ stage: state.stage, since_at: new Date(state.since_ms), version: state.version, ...columnsOf(state) })

const factsAbout = <State extends Folded, Verb extends string, Data>(
  context: Pick<Context, 'tx' | 'county'>,
  { facts, about }: ThingKind<State, Verb, Data>,
  id: string,
): Promise<Fact<Verb, Data>[]> => factsOf(context, facts, about, id)

interface Opening<Verb extends string, Data> {
  verb: Verb
  /** What was sent: the same again is one, other content under the same id is refused. */
  body: { id: string } & ({ villageCode: string } | { townCode: string })
  read(): Promise<Data> | Data
  columns(data: Data): Record<string, unknown>
}

/** A new thing of a village or a town, from its desk. */
export async function openThing<State extends Folded, Verb extends string, Data extends object>(
  context: Context,
  kind: ThingKind<State, Verb, Data>,
  { verb, body, read, columns }: Opening<Verb, Data>,
): Promise<{ id: string; repeated: boolean }> {
  const { id } = body
  const place = 'townCode' in body ? body.townCode : body.villageCode
  await requireVillage(context, place)
  kind.requireMay(context.actor, verb, place)
  const hash = canonicalHash({ [verb]: body })
  if (await wasDone(context, kind.table, id, hash)) return { id, repeated: true }
  requireTexts(body)
  const data = await read()
  const at_ms = context.now.getTime()
  const fact: Fact<Verb, Data> = { id: newId(at_ms), verb, at_ms, by: byActor(context), data }
  const state = kind.folding.applied(undefined, fact)
  const of = { id, ...('townCode' in body ? { town_code: place } : { village_code: place }) }
  const row = { county: context.county, ...of, ...columns(data), ...stored(kind, state), body_hash: hash }
  await sql`insert into ${sql.table(kind.table)} (${columnsIn(row)}) values (${sql.join(Object.values(row))})`.execute(
    context.tx,
  )
  await appendFact(context, kind.facts, kind.about, of, 1, fact, hash)
  await record(context, `${kind.noun}.${verb}`, { kind: kind.noun, id, place })
  return { id, repeated: false }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** By chance the digits of an id look like a card's. */
const isText = (value: unknown): boolean => typeof value === 'string' && !UUID.test(value)

/** Whatever is told word for word holds nobody's number. */
const requireTexts = (content: object): void => {
  const texts = Object.entries(content).filter(([name, value]) => isText(value) && !name.endsWith('Code'))
  requirePublicText(Object.fromEntries(texts))
}

export interface Given<Row, State, Verb extends string, Data, Body> {
  row: Row
  state: State
  facts: readonly Fact<Verb, Data>[]
  body: Body
}

type Reached = Pick<ThingKind<Folded, string, unknown>, 'table' | 'within'>

interface Act<Row, State, Verb extends string, Data, Body> {
  id: string
  verb: Verb
  body: Body & { id: string; seen: number }
  read(given: Given<Row, State, Verb, Data, Body>): Promise<Data> | Data
}

/** Held until the transaction ends. */
const held = <Row>(context: Context, { table, within }: Reached, id: string): Promise<Row> =>
  within
    ? getReached<Row>(context, table, within(context), id, true)
    : getThing<Row>(context, table as ThingTable, id, true) // Of a town's things each has a reach of its own.

/** Reach (404), the same id again, power (403), what others did meanwhile and whether it is allowed now (409). */
export async function actOnThing<
  Row extends ThingRow & Of,
  State extends Folded,
  Verb extends string,
  Data,
  Body extends object,
>(context: Context, kind: ThingKind<State, Verb, Data>, { id, verb, body, read }: Act<Row, State, Verb, Data, Body>) {
  const row = await held<Row>(context, kind, id)
  const { id: factId, seen, ...content } = body
  const hash = canonicalHash({ verb, [kind.noun]: id, ...content })
  const facts = await factsAbout(context, kind, id)
  const state = kind.folding.folded(facts)
  if (await wasDone(context, kind.facts, factId, hash))
    return { id, version: state.version, stage: state.stage, repeated: true }
  kind.requireMay(context.actor, verb, placeOf(row))
  if (seen !== state.version) throw refuse('step.changed', 409)
  if (!kind.folding.isAllowed(state, verb)) throw refuse('step.not-now', 409, { params: { verb } })
  requireTexts(content)
  // What is left of the body are the act's own fields.
  const data = await read({ row, state, facts, body: content as unknown as Body })
  const fact: Fact<Verb, Data> = { id: factId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = await appendTo(context, kind, row, facts, fact, hash)
  await record(context, `${kind.noun}.${verb}`, { kind: kind.noun, id, place: placeOf(row) })
  return { id, version: after.version, stage: after.stage, repeated: false }
}
