import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, GUIHUA } from './world.ts'

export const HONOUR = {
  kind: 'helping',
  subject: 'person',
  name: '叶建国',
  text: '三年来天天给隔壁两位老人送饭，下雪天也没停过。',
  evidence: '村里老人都知道，食堂有登记。',
  harmony: 'social',
}

/** A proposal from somebody's telephone. */
export async function proposedHonour(
  county: TestCounty,
  change: object = {},
): Promise<{ id: string; receipt: string }> {
  const body = { id: newId(), ...HONOUR, ...change }
  const done = await county.anyone().post(`/api/v1/villages/${GUIHUA}/honours`, body)
  if (done.status !== 201) throw new Error(done.text)
  return { id: body.id, receipt: done.body.receipt }
}

/** One step; the version is looked up, so that a test says only what it is about. */
export async function honourStep(
  county: TestCounty,
  id: string,
  resource: string,
  body: object = {},
  who: AccountName = 'village.guihua',
) {
  const seen = (await county.staff('village.guihua').get(`/api/v1/honours/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/honours/${id}/${resource}`, { id: newId(), seen, ...body })
}
