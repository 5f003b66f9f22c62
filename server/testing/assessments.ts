import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, GUIHUA } from './world.ts'

const FULL = {
  ...{ unity: 4, income: 3, 'grid-party': 3, plan: 2, assembly: 6, deliberation: 4, rules: 4, adviser: 4 },
  ...{ customs: 5, merits: 5, crime: 0, unrest: 0 },
}
type Scores = Record<string, number>

/** Every indicator that people score, in full but for the changes. */
export const scoresWith = (changes: Scores = {}) =>
  Object.entries({ ...FULL, ...changes }).map(([indicator, points]) => ({ indicator, points }))

export const STANDARD = '2020-01-01'

/** The first village assesses itself. */
export async function assessed(county: TestCounty, changes: Scores = {}): Promise<string> {
  const id = newId()
  const done = await county.staff('village.guihua').post('/api/v1/assessments', {
    ...{ id, villageCode: GUIHUA, standard: STANDARD, scores: scoresWith(changes) },
  })
  if (done.status !== 201) throw new Error(done.text)
  return id
}

/** One act; the version is looked up, so that a test says only what it is about. */
export async function actOnRound(
  county: TestCounty,
  id: string,
  resource: string,
  body: Record<string, unknown> = {},
  who: AccountName = 'centre',
) {
  const seen = (await county.staff('centre').get(`/api/v1/assessments/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/assessments/${id}/${resource}`, { id: newId(), seen, ...body })
}
