import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, GUIHUA } from './world.ts'

/** A shop of the first village. */
export async function registered(county: TestCounty): Promise<string> {
  const id = newId()
  const done = await county.staff('village.guihua').post('/api/v1/assets', {
    ...{ id, villageCode: GUIHUA, sort: 'house', name: '文化礼堂一楼店面', place: '桂花桥头' },
    ...{ measure: '86.5', unit: '平方米', valueCents: 40_000_000 },
  })
  if (done.status !== 201) throw new Error(done.text)
  return id
}

/** One act; the version is looked up, so that a test says only what it is about. */
export async function actOn(
  county: TestCounty,
  id: string,
  resource: string,
  body: Record<string, unknown> = {},
  who: AccountName = 'village.guihua',
) {
  const seen = (await county.staff('village.guihua').get(`/api/v1/assets/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/assets/${id}/${resource}`, { id: newId(), seen, ...body })
}
