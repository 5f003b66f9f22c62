import { newId } from '#kernel/id.ts'
import type { Client } from './client.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, GUIHUA } from './world.ts'

/** Of a recruitment opened on the first day of the tests. */
export const DAYS = { applyUntil: '2026-11-23', examOn: '2026-11-30' }
export const NOTICE = {
  title: '寿昌镇后备人才招考',
  posts: `${GUIHUA} 2`,
  conditions: '年满十八周岁，愿意在村里做事。',
  papers: '身份证原件、学历证书。',
  ...DAYS,
  examAt: '镇政府三楼会议室',
}

const took = ({ status, text, body }: Awaited<ReturnType<Client['post']>>) => {
  if (status !== 201) throw new Error(text)
  return body
}

export async function openedRecruitment(county: TestCounty, change: object = {}): Promise<string> {
  const body = { id: newId(), ...NOTICE, ...change }
  return took(await county.staff('town.shouchang').post('/api/v1/recruitments', body)).id
}

/** Somebody who came to the town's desk. */
export async function appliedAtDesk(county: TestCounty, recruitment: string, name: string): Promise<string> {
  const body = { id: newId(), village: GUIHUA, name, phone: '13800001111', born: '1998' }
  return took(await county.staff('town.shouchang').post(`/api/v1/recruitments/${recruitment}/taken-applications`, body))
    .id
}

/** One step; the version is looked up, so that a test says only what it is about. */
export async function reserveStep(
  county: TestCounty,
  id: string,
  resource: string,
  body: object = {},
  who: AccountName = 'town.shouchang',
) {
  const seen = (await county.staff('town.shouchang').get(`/api/v1/reserves/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/reserves/${id}/${resource}`, { id: newId(), seen, ...body })
}

export async function recruitmentStep(
  county: TestCounty,
  id: string,
  resource: string,
  body: object = {},
  who: AccountName = 'town.shouchang',
) {
  const seen = (await county.staff('town.shouchang').get(`/api/v1/recruitments/${id}/desk`)).body.version
  return await county.staff(who).post(`/api/v1/recruitments/${id}/${resource}`, { id: newId(), seen, ...body })
}
