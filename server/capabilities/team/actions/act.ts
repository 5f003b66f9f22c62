import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { TeamContext } from '../context.ts'
import { factsOfTeam, getTeamForChange, type TeamRow } from '../queries/team.ts'
import { type FactData, folded, isAllowed, type TeamFact, type TeamState } from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { append, publishIfDue } from './store.ts'

interface Given {
  context: TeamContext
  row: TeamRow
  state: TeamState
  facts: readonly TeamFact[]
  body: Omit<ActBody, 'id' | 'seen'>
}
type Reading = (given: Given) => FactData | Promise<FactData>

const said = ({ body: { text } }: Given): FactData => (text === undefined ? {} : { text })
const reasoned = ({ body: { reason = '' } }: Given): FactData => ({ reason })

/** The register knows the person; the fact knows a number and what is counted. */
async function join({ context, row, facts, body }: Given): Promise<FactData> {
  const { name = '', volunteer = false, field, skills, partyPost } = body
  if (volunteer && field === undefined) throw refuse('validation.required', 422, { field: 'field' })
  if (field !== undefined && !context.rule.fields.some(({ key }) => key === field))
    throw refuse('team.no-field', 422, { field: 'field' })
  const number = facts.filter(({ verb }) => verb === 'joined').length + 1
  const of = {
    county: context.county,
    id: newId(context.now.getTime()),
    team_id: row.id,
    village_code: row.village_code,
  }
  const person = { number, name, woman_volunteer: volunteer, field: field ?? null, skills: skills ?? null }
  await context.tx
    .insertInto('team_member')
    .values({ ...of, ...person, party_post: partyPost ?? null, since: context.today })
    .execute()
  return { number, volunteer, party: partyPost !== undefined }
}

async function leave({ context, row, state, body: { number, reason } }: Given): Promise<FactData> {
  if (number === undefined || !state.members.some((one) => one.number === number))
    throw refuse('team.no-member', 422, { field: 'number' })
  await context.tx
    .updateTable('team_member')
    .set({ until: context.today })
    .where('county', '=', context.county)
    .where('team_id', '=', row.id)
    .where('number', '=', number)
    .execute()
  return { number, ...(reason === undefined ? {} : { reason }) }
}

function serve({ context, body: { on = '', text = '', people = 0, savedCents, harmony } }: Given): FactData {
  if (on > context.today) throw refuse('team.not-yet', 422, { field: 'on' })
  if (harmony !== undefined && !context.harmonies.some(({ key }) => key === harmony))
    throw refuse('practice.no-harmony', 422, { field: 'harmony' })
  return {
    ...{ on, text, people },
    ...(savedCents === undefined ? {} : { savedCents }),
    ...(harmony === undefined ? {} : { harmony }),
  }
}

function nominate({ context, state, body: { text = '' } }: Given): FactData {
  const least = context.rule.membersLeast
  if (state.members.length < least) throw refuse('team.too-few', 422, { params: { least } })
  return { text }
}

const READINGS: Record<DeskVerb, Reading> = {
  joined: join,
  left: leave,
  served: serve,
  nominated: nominate,
  supported: said,
  shown: (given) => ({
    ...said(given),
    until: given.context.dayAfter(given.context.now, given.context.rule.noticeDays),
  }),
  objected: said,
  settled: ({ body: { upheld = false, text = '' } }) => ({ upheld, text }),
  recognised: (given) => ({ ...said(given), day: given.context.today }),
  declined: reasoned,
  withdrawn: reasoned,
  ended: reasoned,
}

/** Reach (404), the same id again, power (403), what others did meanwhile and whether it is allowed now (409). */
export async function actOnTeam(context: TeamContext, id: string, verb: DeskVerb, body: ActBody) {
  const row = await getTeamForChange(context, id)
  const { id: factId, seen, ...content } = body
  const hash = canonicalHash({ verb, team: id, ...content })
  const facts = await factsOfTeam(context, id)
  const state = folded(facts)
  if (await wasDone(context, 'team_fact', factId, hash))
    return { id, version: state.version, stage: state.stage, repeated: true }
  requireMay(context.actor, verb, row.village_code)
  if (seen !== state.version) throw refuse('team.changed', 409)
  if (!isAllowed(state, verb)) throw refuse('team.not-now', 409, { params: { verb } })
  requirePublicText({ text: content.text, reason: content.reason })
  const data = await READINGS[verb]({ context, row, state, facts, body: content })
  const fact: TeamFact = { id: factId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = await append(context, row, state, fact, hash)
  await publishIfDue(context, row, [...facts, fact], after)
  await record(context, `team.${verb}`, { kind: 'team', id, place: row.village_code })
  return { id, version: after.version, stage: after.stage, repeated: false }
}
