import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { asSystem } from './sign-in.ts'
import { type AccountName, COUNTY, GUIHUA } from './world.ts'

export const CLAUSES = '# 公共秩序\n不在消防通道停车。\n垃圾分类投放，不乱倒。\n# 纠纷调解\n邻里有事先找调解员。'

/** A draft of the first village's rules. */
export async function drafted(county: TestCounty, change: object = {}): Promise<string> {
  const body = { id: newId(), villageCode: GUIHUA, title: '桂花村村规民约', clauses: CLAUSES, ...change }
  const done = await county.staff('village.guihua').post('/api/v1/charters', body)
  if (done.status !== 201) throw new Error(done.text)
  return body.id
}

/** One step; the version is looked up, so that a test says only what it is about. */
export async function charterStep(
  county: TestCounty,
  id: string,
  resource: string,
  body: object = {},
  who: AccountName = 'village.guihua',
) {
  const seen = (await county.staff('village.guihua').get(`/api/v1/charters/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/charters/${id}/${resource}`, { id: newId(), seen, ...body })
}

/** A vote of the first village's assembly that was passed and published on that day. */
export async function votedRules(county: TestCounty, meetsOn: string, kind = 'village-rules'): Promise<string> {
  const id = newId()
  const at = new Date(`${meetsOn}T02:00:00Z`)
  const row = { county: COUNTY, id, village_code: GUIHUA, kind, title: '村规民约修订', opened_at: at, since_at: at }
  await asSystem(county, (tx) =>
    tx
      .insertInto('decision')
      .values({ ...row, stage: 'carrying-out', passed: true, meets_on: meetsOn, round: 1, version: 9 })
      .execute(),
  )
  return id
}
