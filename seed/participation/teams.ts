import type { Playbook } from '#capabilities/playbook/index.ts'
import { teamColumns } from '#capabilities/team/index.ts'
import {
  applied,
  type FactData,
  folded,
  publicationOf,
  publicBody,
  type TeamFact,
  type TeamState,
  type Verb,
} from '#capabilities/team/rules/index.ts'
import { TEAM_CATEGORY } from '#kernel/log/leaf.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { factColumns } from '#platform/facts/row.ts'
import { publish } from './publish.ts'
import { type ParticipationVillage, type Rows, readWords } from './village.ts'

interface Words {
  names: Record<string, string>
  skills: string[]
  posts: string[]
  served: string[]
  grounds: string
  support: string
}

const DAY_MS = 86_400_000
const DAY_SIGNS = 10
const NOTICE_DAYS = 7
const TOWN_SIGNS = 9
const dayOf = (at_ms: number) => new Date(at_ms).toISOString().slice(0, DAY_SIGNS)

/** How many of the county's model teams and women volunteers are this village's. */
export interface Share {
  models: number
  women: number
}

/** The county’s model teams were recognised in the first half of 2020, and had been at work since the year before. */
const FIRST_TEAMS_MS = Date.UTC(2019, 0, 10, 2)
const FIRST_MODELS_MS = Date.UTC(2020, 2, 2, 2)

/** Even over all villages; the first ones have one more where it does not come out even. */
export const shareOf = (whole: number, n: number, of: number): number =>
  Math.floor((whole * (n + 1)) / of) - Math.floor((whole * n) / of)

/** Each of the ten kinds in every village, the women volunteers among their members, some of them models. */
export function addTeams(rows: Rows, village: ParticipationVillage, share: Share): void {
  const words = readWords<Words>('team-words.json')
  const kinds = village.random.shuffled(village.playbook['team-kinds'])
  for (const [i, { key }] of kinds.entries()) {
    const women = shareOf(share.women, i, kinds.length)
    addTeam(rows, village, words, { kind: key, women, isModel: i < share.models })
  }
}

interface Planned {
  kind: string
  women: number
  isModel: boolean
}

function addTeam(rows: Rows, village: ParticipationVillage, words: Words, { kind, women, isModel }: Planned): void {
  const { random, idOf, asOf_ms, county, code, clerk } = village
  const from_ms = isModel ? FIRST_TEAMS_MS + random.whole(0, 300) * DAY_MS : asOf_ms - random.whole(200, 700) * DAY_MS
  const id = idOf(from_ms)
  const facts: TeamFact[] = []
  let state: TeamState | undefined
  const act: Act = (verb, at_ms, data, by = village.by) => {
    const fact: TeamFact = { id: idOf(at_ms), verb, at_ms, by, data }
    state = applied(state, fact)
    facts.push(fact)
  }
  const name = words.names[kind] ?? kind
  act('formed', from_ms, { kind, name, day: dayOf(from_ms) })
  const of = { county, village_code: code }
  const people = Math.max(3, women + random.whole(1, 2))
  for (let n = 1; n <= people; n++) {
    const volunteer = n <= women
    const party = !volunteer && random.chance(0.6)
    const at_ms = from_ms + n * DAY_MS
    act('joined', at_ms, { number: n, volunteer, party })
    rows.add('team_member', {
      ...{ ...of, id: idOf(at_ms), team_id: id, number: n, name: village.nameOf(random), since: dayOf(at_ms) },
      woman_volunteer: volunteer,
      field: volunteer ? random.pick(fieldsOf(village.playbook)) : null,
      skills: random.chance(0.4) ? random.pick(words.skills) : null,
      party_post: party ? random.pick(words.posts) : null,
    })
  }
  if (isModel) recognise(village, words, act)
  const served_ms = asOf_ms - random.whole(60, 150) * DAY_MS
  const saved = random.chance(0.3) ? { savedCents: random.whole(2, 12) * 15_000 } : {}
  act('served', served_ms, {
    on: dayOf(served_ms),
    text: random.pick(words.served),
    people: random.whole(2, people),
    ...saved,
  })
  if (!state) return
  const row = { ...of, id, kind, name, leader: clerk.personName, formed_on: dayOf(from_ms) }
  rows.add('team', { ...row, ...teamColumns(state), body_hash: sha256(id) })
  for (const [i, fact] of facts.entries())
    rows.add('team_fact', { ...of, team_id: id, seq: i + 1, ...factColumns(fact, null) })
  for (let i = 1; i <= facts.length; i++) {
    const until = facts.slice(0, i)
    const rev = publicationOf(until)
    const at_ms = until.at(-1)?.at_ms ?? 0
    if (rev === undefined) continue
    const said = publicBody(id, code, until, folded(until))
    rows.add('team_publication', {
      team_id: id,
      ...publish(rows, village, { id, cat: TEAM_CATEGORY, rev, at_ms }, said),
    })
  }
}

type Act = (verb: Verb, at_ms: number, data: FactData, by?: TeamFact['by']) => void

/** Put forward, supported, shown and recognised, by the three offices. */
function recognise({ random, county, code }: ParticipationVillage, words: Words, act: Act): void {
  const centre = { kind: 'staff' as const, unit: `${county}/centre` }
  const put_ms = FIRST_MODELS_MS + random.whole(0, 60) * DAY_MS
  act('nominated', put_ms, { text: words.grounds })
  act(
    'supported',
    put_ms + DAY_MS,
    { text: words.support },
    { kind: 'staff', unit: `${code.slice(0, TOWN_SIGNS)}/town` },
  )
  const shown_ms = put_ms + 2 * DAY_MS
  act('shown', shown_ms, { until: dayOf(shown_ms + NOTICE_DAYS * DAY_MS) }, centre)
  const done_ms = shown_ms + (NOTICE_DAYS + 2) * DAY_MS
  act('recognised', done_ms, { day: dayOf(done_ms) }, centre)
}

const fieldsOf = (playbook: Playbook): readonly string[] =>
  playbook['team-rules'].flatMap(({ body }) => body.fields.map(({ key }) => key))
