import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, GUIHUA } from './world.ts'

/** A practice of the first village, in the library or still being written. */
export async function described(county: TestCounty, isPublished = true): Promise<string> {
  const body = {
    id: newId(),
    villageCode: GUIHUA,
    title: '寿昌经验',
    summary: '走村不漏户，户户见干部。',
    harmony: 'led',
  }
  const done = await county.staff('village.guihua').post('/api/v1/practices', body)
  if (done.status !== 201) throw new Error(done.text)
  if (isPublished) await practiceStep(county, body.id, 'publications', {}, 'centre')
  return body.id
}

export async function practiceStep(
  county: TestCounty,
  id: string,
  resource: string,
  body: object = {},
  who: AccountName = 'village.guihua',
) {
  const seen = (await county.staff('village.guihua').get(`/api/v1/practices/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/practices/${id}/${resource}`, { id: newId(), seen, ...body })
}
