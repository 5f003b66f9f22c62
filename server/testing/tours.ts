import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, GUIHUA } from './world.ts'

/** A tour of the first village, planned for today. */
export async function toured(county: TestCounty, more: object = {}): Promise<string> {
  const on = county.now().toISOString().slice(0, 10)
  const body = { id: newId(), villageCode: GUIHUA, on, route: '先到十八桥，再到陈家', aims: '看看垃圾怎么分', ...more }
  const done = await county.staff('village.guihua').post('/api/v1/tours', body)
  if (done.status !== 201) throw new Error(done.text)
  return body.id
}

export async function tourStep(
  county: TestCounty,
  id: string,
  resource: string,
  body: object = {},
  who: AccountName = 'village.guihua',
) {
  const seen = (await county.staff('village.guihua').get(`/api/v1/tours/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/tours/${id}/${resource}`, { id: newId(), seen, ...body })
}
