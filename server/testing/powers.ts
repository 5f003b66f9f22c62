import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { open, registerPeople, step } from './decisions.ts'
import { type AccountName, GUIHUA } from './world.ts'

const HALL = { organ: 'representatives', place: '文化礼堂', authority: '一月村民会议', authorityUntil: '2099-12-31' }
const VOTES = { secret: false, issued: 25, for: 24, against: 1, abstain: 0, invalid: 0, tellers: '甲、乙' }
const NOTICE_DAYS = 16

/** What is sent for each step on the way to the published result. */
const WAY: Record<string, [string, Record<string, unknown>, AccountName?]> = {
  proposed: ['proposals', { proposer: 'branch' }],
  consulted: ['consultations', { present: 7, text: '联席会议同意提交' }],
  'party-reviewed': ['party-reviews', { of: 40, present: 30, for: 28, against: 1, abstain: 1 }],
  rolled: ['rolls', { inPerson: '1-25' }],
  counted: ['counts', VOTES],
  witnessed: ['witnessings', {}, 'committee.guihua'],
  recorded: ['minutes', { text: '二十五人到会，二十四人赞成。' }],
}

/** A decision of the first village, passed by its representatives, who are on the register already. */
export async function passed(
  county: TestCounty,
  change: Record<string, unknown>,
  other: Record<string, Record<string, unknown>> = {},
): Promise<string> {
  const id = await open(county, change)
  const later = new Date(county.now().getTime() + NOTICE_DAYS * 86_400_000)
  for (let next = 'proposed'; WAY[next] ?? next === 'convened'; ) {
    const meeting: (typeof WAY)[string] = ['convocations', { ...HALL, meetsOn: later.toISOString().slice(0, 10) }]
    const [resource, body, who] = WAY[next] ?? meeting
    const done = await step(county, id, resource, { ...body, ...other[resource] }, who)
    if (done.status !== 201) throw new Error(`${resource}: ${done.text}`)
    if (next === 'convened') county.setNow(later)
    next = done.body.next
  }
  return id
}

const LISTED = ['seal-use', 'spending', 'temporary-relief', 'residence-proof', 'goods-purchase', 'labour-hire']

/** The first village's list, adopted by its representatives. */
export async function adopted(county: TestCounty, powers: readonly string[] = LISTED): Promise<string> {
  const decision = await passed(county, { kind: 'power-list', title: '小微权力清单', amountCents: undefined })
  const id = newId()
  const done = await county
    .staff('village.guihua')
    .post('/api/v1/power-lists', { id, villageCode: GUIHUA, decision, powers })
  if (done.status !== 201) throw new Error(done.text)
  return id
}

/** An item of a power; what it needs besides is given. */
export async function begun(county: TestCounty, power: string, more: Record<string, unknown> = {}): Promise<string> {
  const id = newId()
  const body = { id, villageCode: GUIHUA, power, title: '晒场的事', text: '照流程办。', ...more }
  const done = await county.staff('village.guihua').post('/api/v1/power-items', body)
  if (done.status !== 201) throw new Error(done.text)
  return id
}

/** One step; the version is looked up, so that a test says only what it is about. */
export async function take(
  county: TestCounty,
  id: string,
  key: string,
  body: Record<string, unknown> = {},
  who: AccountName = 'village.guihua',
) {
  const seen = (await county.staff('village.guihua').get(`/api/v1/power-items/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/power-items/${id}/steps`, { id: newId(), seen, step: key, ...body })
}

/** For the tests of every route: a list, and an item that waits for its first step. */
export async function openSeal(county: TestCounty): Promise<{ item: string }> {
  const now = county.now()
  await adopted(county)
  const item = await begun(county, 'seal-use')
  county.setNow(now)
  return { item }
}

export const readied = (county: TestCounty) => registerPeople(county, 'representatives', 30)
