import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, GUIHUA } from './world.ts'

export const PARKING = {
  title: '老祠堂门口的停车场怎么停',
  text: '晚上回来车停得满满的，祠堂办事的人进不去，两边为车位吵过好几回。',
}

/** A topic from somebody's telephone. */
export async function proposed(county: TestCounty, change: object = {}): Promise<{ id: string; receipt: string }> {
  const body = { id: newId(), ...PARKING, ...change }
  const done = await county.anyone().post(`/api/v1/villages/${GUIHUA}/deliberations`, body)
  if (done.status !== 201) throw new Error(done.text)
  return { id: body.id, receipt: done.body.receipt }
}

/** One step; the version is looked up, so that a test says only what it is about. */
export async function step(
  county: TestCounty,
  id: string,
  resource: string,
  body: object = {},
  who: AccountName = 'village.guihua',
) {
  const seen = (await county.staff('village.guihua').get(`/api/v1/deliberations/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/deliberations/${id}/${resource}`, { id: newId(), seen, ...body })
}
