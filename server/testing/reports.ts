import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { SHOUCHANG } from './world.ts'

/** For the tests of every route: a draft about the first town. */
export async function openReport(county: TestCounty): Promise<string> {
  const body = { id: newId(), template: 'half-year', place: SHOUCHANG, from: '2026-01', to: '2026-06' }
  const done = await county.staff('town.shouchang').post('/api/v1/reports', body)
  if (done.status !== 201) throw new Error(done.text)
  return body.id
}
