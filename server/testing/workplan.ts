import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { COUNTY, SHOUCHANG } from './world.ts'

export const LINE = {
  ...{ year: 2026, sort: 'project', heading: 'project-1', title: '调解组织进村入户', due: '2026-12-20' },
  ...{ goal: '小纠纷不出村，大纠纷不出镇', measure: '每个村有调解员坐班，一户一户说清' },
  ...{ lead: `${COUNTY}/dept-housing-construction`, partnerTown: `${SHOUCHANG}/town` },
  ...{ partnerDepartment: `${COUNTY}/dept-transport`, figure: 'disputes-mediated', target: 10 },
}

/** A line of the county's work list. */
export async function planned(county: TestCounty, change: object = {}): Promise<string> {
  const id = newId()
  const done = await county.staff('centre').post('/api/v1/workplan', { id, ...LINE, ...change })
  if (done.status !== 201) throw new Error(done.text)
  return id
}
