import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, GUIHUA } from './world.ts'

const REPRESENTATIVES = 30

export const ROAD = {
  kind: 'village-road',
  title: '桂花桥东头到晒场的路',
  text: '路面坏了三处，铺 420 米水泥路，预算 26 万元，从集体收入里出。',
  amountCents: 26_000_000,
}

/** People of a register, each of a household of their own unless `perHousehold` says otherwise. */
const peopleOf = (many: number, perHousehold = 1) =>
  Array.from({ length: many }, (_, i) => ({
    name: `村民${i + 1}`,
    household: String(Math.floor(i / perHousehold) + 1).padStart(4, '0'),
    sex: i % 3 === 0 ? ('woman' as const) : ('man' as const),
  }))

type Body = 'villagers' | 'representatives' | 'members' | 'member-representatives'

export async function registerPeople(county: TestCounty, body: Body, many: number, perHousehold = 1): Promise<string> {
  const id = newId()
  const sent = { id, villageCode: GUIHUA, body, electors: peopleOf(many, perHousehold) }
  const done = await county.staff('village.guihua').post('/api/v1/decision-electors', sent)
  if (done.status !== 201) throw new Error(done.text)
  return id
}

export async function open(county: TestCounty, change: Record<string, unknown> = {}): Promise<string> {
  const id = newId()
  const done = await county
    .staff('village.guihua')
    .post('/api/v1/decisions', { id, villageCode: GUIHUA, ...ROAD, ...change })
  if (done.status !== 201) throw new Error(done.text)
  return id
}

/** One step; the version is looked up, so that a test says only what it is about. */
export async function step(
  county: TestCounty,
  id: string,
  resource: string,
  body: Record<string, unknown> = {},
  who: AccountName = 'village.guihua',
) {
  const seen = (await county.staff('village.guihua').get(`/api/v1/decisions/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/decisions/${id}/${resource}`, { id: newId(), seen, ...body })
}

/** Through the preparation, so that a meeting can be called. */
export async function prepared(county: TestCounty, id: string): Promise<void> {
  const steps: [string, Record<string, unknown>][] = [
    ['proposals', { proposer: 'branch' }],
    ['consultations', { present: 7, text: '联席会议同意提交' }],
    ['party-reviews', { of: 40, present: 30, for: 28, against: 1, abstain: 1 }],
  ]
  for (const [resource, body] of steps) {
    const done = await step(county, id, resource, body)
    if (done.status !== 201) throw new Error(`${resource}: ${done.text}`)
  }
}

/** The first village's representatives, and a road that waits for its proposal. */
export async function openRoad(county: TestCounty): Promise<{ decision: string; elector: string }> {
  const elector = await registerPeople(county, 'representatives', REPRESENTATIVES)
  return { decision: await open(county), elector }
}
