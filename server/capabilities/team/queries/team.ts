import { type Selectable, sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { inTerritory } from '#platform/access/village-reach.ts'
import type { Context } from '#platform/context.ts'
import type { Team, TeamMember } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import { getThing } from '#platform/facts/things.ts'
import { type Publication, publishedOf } from '#platform/log/publications.ts'
import { mayDo, requireDesk } from '../access.ts'
import { folded, isAllowed, type TeamFact, type TeamState } from '../rules/index.ts'
import { type DeskVerb, TEAM_ACTS } from '../schema.ts'

export type TeamRow = Selectable<Team>
export type MemberRow = Selectable<TeamMember>

/** The only way in for desks; that a team exists is public, so the database is asked who works for the village. */
const teamsWithin = (context: Context) =>
  context.tx
    .selectFrom('team')
    .selectAll('team')
    .where('team.county', '=', context.county)
    .where(sql<boolean>`works_for(team.village_code)`)
    .where(inTerritory(context, 'team'))

/** The team within reach; outside it 404, as if it did not exist. */
const getTeam = (context: Context, id: string): Promise<TeamRow> => getThing(context, 'team', id)

/** The same, held until the transaction ends. */
export const getTeamForChange = (context: Context, id: string): Promise<TeamRow> => getThing(context, 'team', id, true)

export const HEAPS = ['candidates', 'model', 'all'] as const
export type Heap = (typeof HEAPS)[number]

/** Teams within reach, village by village and kind by kind: in no order of merit. */
export async function listDesk(context: Context, heap: Heap, limit: number): Promise<TeamRow[]> {
  requireDesk(context.actor)
  let query = teamsWithin(context)
  if (heap === 'candidates') query = query.where('stage', 'in', ['nominated', 'supported', 'shown'])
  if (heap === 'model') query = query.where('stage', '=', 'model')
  return await query.orderBy('village_code').orderBy('kind').orderBy('id').limit(limit).execute()
}

export const listPublic = async ({ tx, county }: Context, village: string): Promise<TeamRow[]> =>
  await tx
    .selectFrom('team')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('stage', '<>', 'ended')
    .orderBy('kind')
    .orderBy('id')
    .execute()

export const factsOfTeam = (context: Context, id: string): Promise<TeamFact[]> =>
  factsOf(context, 'team_fact', 'team_id', id)

export interface TeamDetail {
  row: TeamRow
  state: TeamState
  facts: TeamFact[]
}
export interface DeskTeam extends TeamDetail {
  members: MemberRow[]
  may: DeskVerb[]
}
export interface PublicTeam extends TeamDetail {
  publications: Publication[]
}

export async function readTeam(context: Context, id: string): Promise<DeskTeam> {
  requireDesk(context.actor)
  const row = await getTeam(context, id)
  const facts = await factsOfTeam(context, id)
  const state = folded(facts)
  const members = await context.tx
    .selectFrom('team_member')
    .selectAll()
    .where('county', '=', context.county)
    .where('team_id', '=', id)
    .where('until', 'is', null)
    .orderBy('number')
    .execute()
  const may = TEAM_ACTS.map(({ verb }) => verb).filter(
    (verb) => isAllowed(state, verb) && mayDo(context.actor, verb, row.village_code),
  )
  return { row, state, facts, members, may }
}

export async function readPublicTeam(context: Context, village: string, id: string): Promise<PublicTeam> {
  const row = await context.tx
    .selectFrom('team')
    .selectAll()
    .where('county', '=', context.county)
    .where('village_code', '=', village)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw refuse('not-found', 404)
  const facts = await factsOfTeam(context, id)
  const publications = await publishedOf(context, 'team_publication', 'team_id', id)
  return { row, state: folded(facts), facts, publications }
}

/** What the county's report counts, of a place and all below it: from the rows, never typed. */
export interface TeamCounts {
  teams: number
  modelTeams: number
  members: number
  womenVolunteers: number
  partyPosts: number
  savedCents: number
}

export async function countTeams({ tx, county }: Pick<Context, 'tx' | 'county'>, place: string): Promise<TeamCounts> {
  const { from, to } = rangeOf(place)
  const { rows } = await sql<TeamCounts>`
    select count(*)::int as "teams", (count(*) filter (where stage = 'model'))::int as "modelTeams",
      coalesce(sum(members), 0)::int as "members", coalesce(sum(volunteers), 0)::int as "womenVolunteers",
      coalesce(sum(party), 0)::int as "partyPosts", coalesce(sum(saved_cents), 0)::bigint as "savedCents"
    from team where county = ${county} and village_code >= ${from} and village_code < ${to} and stage <> 'ended'`.execute(
    tx,
  )
  return rows[0] ?? { teams: 0, modelTeams: 0, members: 0, womenVolunteers: 0, partyPosts: 0, savedCents: 0 }
}

export const countModelTeams = async (context: Pick<Context, 'tx' | 'county'>, place: string): Promise<number> =>
  (await countTeams(context, place)).modelTeams

export const countWomenVolunteers = async (context: Pick<Context, 'tx' | 'county'>, place: string): Promise<number> =>
  (await countTeams(context, place)).womenVolunteers
