import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, GUIHUA } from './world.ts'

/** A team of the first village. */
export async function formed(county: TestCounty, change: object = {}): Promise<string> {
  const body = { id: newId(), villageCode: GUIHUA, kind: 'care', name: '桂花暖心队', leader: '胡春花', ...change }
  const done = await county.staff('village.guihua').post('/api/v1/teams', body)
  if (done.status !== 201) throw new Error(done.text)
  return body.id
}

/** One step; the version is looked up, so that a test says only what it is about. */
export async function teamStep(
  county: TestCounty,
  id: string,
  resource: string,
  body: object = {},
  who: AccountName = 'village.guihua',
) {
  const seen = (await county.staff('village.guihua').get(`/api/v1/teams/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/teams/${id}/${resource}`, { id: newId(), seen, ...body })
}
