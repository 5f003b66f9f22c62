import type { Insertable } from 'kysely'
import type { Playbook } from '#capabilities/playbook/index.ts'
import { postRules } from '#capabilities/post/index.ts'
import { lastDayOf, publicBody } from '#capabilities/post/rules/index.ts'
import { POST_CATEGORY } from '#kernel/log/leaf.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import type { DB } from '#platform/db/tables.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { factColumns } from '#platform/facts/row.ts'
import type { SeedCounty } from '../county.ts'
import { electorsOf, sizesOf } from '../decisions/electors.ts'
import type { SeedLeaf } from '../decisions/load-decisions.ts'
import { grouped } from '../group.ts'
import { idsFrom } from '../ids.ts'
import { publish } from '../participation/publish.ts'
import { sexOf } from '../people/names.ts'
import { readPowerWords } from '../powers/words.ts'
import { randomOf } from '../random.ts'
import { postsOf, type SeedPosts, type VillageOfPosts } from './village.ts'

interface PostLoad {
  county: SeedCounty
  playbook: Playbook
  asOf: Date
  seed: number
}

const TABLES = [
  'post_book',
  'post_publication',
  'post_action',
  'post_body_term',
  'post_term',
  'officer',
  'tie',
] as const
type Lines = { [T in (typeof TABLES)[number]]: Insertable<DB[T]>[] }
const AT_ONCE = 1500

/** The bodies and posts of every village: the people of its desks and of its register, with what they declared; gives the leaves. */
export async function loadPosts(tx: Tx, load: PostLoad): Promise<SeedLeaf[]> {
  const county = load.county.places.county.code
  const lines = Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as Lines // Every table is there.
  const leaves: SeedLeaf[] = []
  for (const village of villagesOf(load)) {
    const posts = postsOf(village)
    const id = addVillage(lines, county, posts, village.idOf)
    const leaf = { id, cat: POST_CATEGORY, rev: 1, at_ms: load.asOf.getTime() - DAY_MS }
    const said = publicBody(posts.code, posts.book)
    lines.post_publication.push({ book_id: id, ...publish({ leaves }, { ...village, county }, leaf, said) })
  }
  for (const table of TABLES)
    for (let from = 0; from < lines[table].length; from += AT_ONCE)
      await tx
        .insertInto(table)
        // Rows of this table: the lists were filled by name.
        .values(lines[table].slice(from, from + AT_ONCE) as never)
        .execute()
  return leaves
}

const DAY_MS = 86_400_000

/** Elections are held town by town: so many days ago. The town of the demonstration’s desks comes next. */
const ELECTED_DAYS = [320, 700, 1100, 1500, 1640, 1780]
const NEXT_DAYS = 1690
const DEMO_TOWN = 'town.shouchang'

function* villagesOf({ county, playbook, asOf, seed }: PostLoad): Iterable<VillageOfPosts> {
  const rules = postRules(playbook, asOf.toISOString().slice(0, 10))
  const staff = grouped(county.staff, (one) => one.scope)
  const workers = grouped(
    county.staff.filter(({ post }) => post === 'full-time'),
    (one) => one.scope.slice(0, 12),
  )
  const phones = new Map(county.units.map((unit) => [unit.code, unit.phone]))
  const suppliers = readPowerWords().suppliers.map(([name]) => name)
  const next = county.staff.find(({ account }) => account === DEMO_TOWN)?.scope
  const idOf = idsFrom(randomOf(seed, 'post-ids'))
  const towns = [...new Set(county.places.villages.map(({ code }) => code.slice(0, 9)))]
  for (const { code } of county.places.villages) {
    const town = code.slice(0, 9)
    const by = staff.get(town)?.find(({ role }) => role === 'town-officer')
    if (!by) continue
    const random = randomOf(seed, `posts ${code}`)
    const elected = town === next ? NEXT_DAYS : (ELECTED_DAYS[towns.indexOf(town) % ELECTED_DAYS.length] ?? NEXT_DAYS)
    const sizes = sizesOf(randomOf(seed, `decisions ${code}`))
    const electors = [...electorsOf(randomOf(seed, `electors ${code}`), 'representatives', sizes.representatives)]
    yield {
      ...{ code, random, idOf, rules, by, electors, suppliers, sexOf, asOf_ms: asOf.getTime() },
      staff: staff.get(code) ?? [],
      worker: workers.get(code)?.[0],
      phone: phones.get(`${code}/village`) ?? '',
      electedDays: elected + random.whole(0, 15),
    }
  }
}

function addVillage(
  lines: Lines,
  county: string,
  { code: village_code, actions, book, officers, ties }: SeedPosts,
  idOf: (at_ms: number) => string,
): string {
  const of = { county, village_code }
  const id = idOf(actions[0]?.at_ms ?? 0)
  lines.post_book.push({ ...of, id, version: book.version })
  for (const [i, action] of actions.entries())
    lines.post_action.push({ ...of, book_id: id, seq: i + 1, ...factColumns(action, null) })
  for (const { body, since, until } of book.formed) lines.post_body_term.push({ ...of, body, since, until })
  const names = new Map(book.officers.map((one) => [one.id, one.name]))
  for (const term of book.terms)
    lines.post_term.push({
      ...{ ...of, id: term.id, officer_id: term.officer, name: names.get(term.officer) ?? '' },
      ...{ body: term.body, post: term.post, since: term.since, until: lastDayOf(term) },
    })
  for (const { household = null, account = null, ...officer } of officers)
    lines.officer.push({ ...of, ...officer, household, account_id: account })
  for (const { id: tieId, officer, tie, relation = null, party, at_ms } of ties)
    lines.tie.push({
      ...{ ...of, id: tieId, officer_id: officer, tie, relation, counterparty: party },
      ...{ declared_at: new Date(at_ms), body_hash: sha256(`seed ${tieId}`) },
    })
  return id
}
