import { newId } from '#kernel/id.ts'
import { votedRules } from './charters.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, GUIHUA, NOW } from './world.ts'

const DAY_MS = 86_400_000
export const dayIn = (days: number): string => new Date(NOW.getTime() + days * DAY_MS).toISOString().slice(0, 10)

const TERMS = { title: '桂花村积分办法', period: 'quarter', cap: 30, budgetCents: 50_000 }

/** A draft of the first village's points, without lines. */
export async function draftedCredit(county: TestCounty, change: object = {}): Promise<string> {
  const body = { id: newId(), villageCode: GUIHUA, ...TERMS, ...change }
  const done = await county.staff('village.guihua').post('/api/v1/credits', body)
  if (done.status !== 201) throw new Error(done.text)
  return body.id
}

/** One step; the version is looked up, so that a test says only what it is about. */
export async function creditStep(
  county: TestCounty,
  id: string,
  resource: string,
  body: object = {},
  who: AccountName = 'village.guihua',
) {
  const seen = (await county.staff('village.guihua').get(`/api/v1/credits/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/credits/${id}/${resource}`, { id: newId(), seen, ...body })
}

export const SWEPT = { way: 'earn', text: '门前屋后清理干净', points: 5, evidence: '监委会成员上门看过' }
export const DUMPED = { way: 'cost', text: '垃圾倒进河里', points: 8, evidence: '两个人当场看见' }
export const SOAP = { text: '肥皂两块', points: 6, costCents: 800 }

/** Drafted today, asked about, voted on the seventeenth day; the clock of the county stands there afterwards. */
export async function adoptedCredit(county: TestCounty): Promise<string> {
  county.setNow(NOW)
  const id = await draftedCredit(county)
  for (const item of [SWEPT, DUMPED]) await creditStep(county, id, 'items', item)
  await creditStep(county, id, 'rewards', SOAP)
  await creditStep(county, id, 'consultations')
  const decision = await votedRules(county, dayIn(17))
  county.setNow(new Date(NOW.getTime() + 17 * DAY_MS))
  const adopted = await creditStep(county, id, 'adoptions', { decision, from: dayIn(17), text: '意见都看过。' })
  if (adopted.status !== 201) throw new Error(adopted.text)
  return id
}

/** A household of the first village at its door, and its account in the village's points, signed on paper. */
export async function joinedCredit(county: TestCounty, door = '1', change: object = {}): Promise<string> {
  const household = {
    id: newId(),
    gridCode: `${GUIHUA}001`,
    doorCode: door,
    doorText: `桂花路${door}号`,
    consent: 'law',
  }
  await county.staff('village.guihua').post('/api/v1/households', { ...household, head: '叶根土', ...change })
  const body = { id: newId(), villageCode: GUIHUA, name: '叶根土', door, form: `2026-${door}` }
  const done = await county.staff('village.guihua').post('/api/v1/credit-members', body)
  if (done.status !== 201) throw new Error(done.text)
  return body.id
}

/** One step on an account; the version is looked up. The id of the act is that of the entry it begins. */
export async function memberStep(
  county: TestCounty,
  member: string,
  resource: string,
  body: object = {},
  who: AccountName = 'village.guihua',
) {
  const seen = (await county.staff('village.guihua').get(`/api/v1/credit-members/${member}`)).body.version
  const id = newId()
  const done = await county.staff(who).post(`/api/v1/credit-members/${member}/${resource}`, { id, seen, ...body })
  return { ...done, id }
}

/** A household that joined while the points held, and a new draft; the clock goes back afterwards. */
export async function openCredits(county: TestCounty): Promise<{ credit: string; creditMember: string }> {
  const begun = county.now()
  await adoptedCredit(county)
  const creditMember = await joinedCredit(county)
  county.setNow(begun)
  return { credit: await draftedCredit(county), creditMember }
}
