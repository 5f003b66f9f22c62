import { newId } from '#kernel/id.ts'
import type { Answer } from './client.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, GUIHUA } from './world.ts'

function must(answer: Answer): Answer {
  if (answer.status !== 201) throw new Error(answer.text)
  return answer
}

/** A matter of the first village, registered as a dispute by its committee. */
export async function quarrel(
  county: TestCounty,
  change: Record<string, unknown> = {},
  who: AccountName = 'village.guihua',
): Promise<{ id: string; matter: string; receipt: string; answer: Answer; body: Record<string, unknown> }> {
  const report = county.report({ text: `隔壁砌墙占了我家半米地 ${newId()}`, phone: '13800001234' })
  const { body: taken } = must(await county.anyone().post('/api/v1/matters', report))
  const id = newId()
  const names = { applicants: '方土根', respondents: '邵志强' }
  const body = { id, matter: report.id, kind: 'boundary', origin: 'applied', violence: false, ...names, ...change }
  const answer = await county.staff(who).post('/api/v1/disputes', body)
  return { id, matter: report.id, receipt: taken.receipt, answer, body }
}

/** On the register of the first village; by default the grid worker of its second grid. */
export async function appointed(
  county: TestCounty,
  change: Record<string, unknown> = {},
  who: AccountName = 'town.shouchang',
): Promise<{ id: string; answer: Answer }> {
  const id = newId()
  const term = { since: '2024-11-01', until: '2027-10-31', subjects: 'boundary neighbour damage' }
  const person = { name: '洪新木', committee: '桂花村调委会', qualifiedBy: '寿昌镇调委会', account: 'grid.guihua2' }
  const answer = await county.staff(who).post('/api/v1/mediators', { id, place: GUIHUA, ...person, ...term, ...change })
  return { id, answer }
}

export async function courtHour(county: TestCounty, change: Record<string, unknown> = {}): Promise<string> {
  const id = newId()
  const hour = { on: '2026-11-20', from: '09:00', to: '11:00', judge: '徐法官', court: '寿昌人民法庭' }
  const body = { id, place: GUIHUA, ...hour, remote: false, where: '桂花村文化礼堂', ...change }
  must(await county.staff('town.shouchang').post('/api/v1/court-hours', body))
  return id
}

/** One act; the version is looked up, so that a test says only what it is about. */
export async function act(
  county: TestCounty,
  id: string,
  resource: string,
  body: Record<string, unknown> = {},
  who: AccountName = 'village.guihua',
): Promise<Answer> {
  const seen = (await county.staff('centre').get(`/api/v1/disputes/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/disputes/${id}/${resource}`, { id: newId(), seen, ...body })
}

/** As far as mediation, with everybody's yes. */
export async function mediating(
  county: TestCounty,
  change: Record<string, unknown> = {},
): Promise<{ id: string; receipt: string; matter: string; mediator: string }> {
  const { id, receipt, matter, answer } = await quarrel(county, change)
  must(answer)
  const mediator = await appointed(county)
  must(mediator.answer)
  must(await act(county, id, 'rights-tellings'))
  must(await act(county, id, 'consents', { party: 1, how: 'written' }))
  must(await act(county, id, 'consents', { party: 2, how: 'phone' }))
  must(await act(county, id, 'mediators', { mediator: mediator.id }))
  must(await act(county, id, 'acceptances'))
  return { id, receipt, matter, mediator: mediator.id }
}

/** For the tests of every route. */
export async function openDispute(county: TestCounty): Promise<{ dispute: string; mediator: string; hour: string }> {
  const { id, mediator } = await mediating(county)
  return { dispute: id, mediator, hour: await courtHour(county) }
}
