import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { GUIHUA } from './world.ts'

/** A partnership of the first village with a firm. */
export const partnershipDraft = (change: object = {}) => ({
  id: newId(),
  villageCode: GUIHUA,
  kind: 'village-firm',
  name: '茶叶加工点',
  partnerName: '寿昌茶业有限公司',
  aim: '把村里的鲜叶就地加工，集体每年多收三万元。',
  until: '2027-12-31',
  ...change,
})

export async function proposedPartnership(county: TestCounty, change: object = {}): Promise<string> {
  const body = partnershipDraft(change)
  const done = await county.staff('village.guihua').post('/api/v1/partnerships', body)
  if (done.status !== 201) throw new Error(done.text)
  return body.id
}
