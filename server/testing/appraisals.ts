import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { GUIHUA } from './world.ts'

/** The first village's round of the year, and an entry of a list about it. */
export async function appraised(county: TestCounty, villageCode: string = GUIHUA) {
  const desk = county.staff('organiser')
  const appraisal = newId()
  const entry = newId()
  const noted = { villageCode, list: 'problems', text: '组织清单：老支书退下后没有接班的人', owner: '联村干部' }
  for (const done of [
    await desk.post('/api/v1/appraisals', { id: appraisal, villageCode }),
    await desk.post('/api/v1/appraisal-entries', { id: entry, ...noted, due: '2026-12-20' }),
  ])
    if (done.status !== 201) throw new Error(done.text)
  return { appraisal, entry }
}
