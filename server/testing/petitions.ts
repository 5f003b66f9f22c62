import { newId } from '#kernel/id.ts'
import type { Answer } from './client.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, COUNTY, SHOUCHANG } from './world.ts'

export const TOWN = `${SHOUCHANG}/town`

/** A matter of the first village, registered as a petition by the town. */
export async function registered(
  county: TestCounty,
  change: Record<string, unknown> = {},
  who: AccountName = 'town.shouchang',
): Promise<{ id: string; matter: string; receipt: string; answer: Answer }> {
  const report = county.report({ text: `去年修水渠的工钱还没有付 ${newId()}`, phone: '13800001234' })
  const taken = await county.anyone().post('/api/v1/matters', report)
  if (taken.status !== 201) throw new Error(taken.text)
  const id = newId()
  const body = { id, matter: report.id, people: 1, ...change }
  const answer = await county.staff(who).post('/api/v1/petitions', body)
  return { id, matter: report.id, receipt: taken.body.receipt, answer }
}

/** For the tests of every route: passed on to a department, which has not answered yet. */
export async function openPetition(county: TestCounty): Promise<string> {
  const { id, answer } = await registered(county)
  if (answer.status !== 201) throw new Error(answer.text)
  const unit = `${COUNTY}/dept-housing-construction`
  const body = { id: newId(), seen: 1, unit }
  const done = await county.staff('town.shouchang').post(`/api/v1/petitions/${id}/transfers`, body)
  if (done.status !== 201) throw new Error(done.text)
  return id
}

/** One act; the version is looked up, so that a test says only what it is about. */
export async function act(
  county: TestCounty,
  id: string,
  resource: string,
  body: Record<string, unknown> = {},
  who: AccountName = 'town.shouchang',
): Promise<Answer> {
  const seen = (await county.staff('centre').get(`/api/v1/petitions/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/petitions/${id}/${resource}`, { id: newId(), seen, ...body })
}
