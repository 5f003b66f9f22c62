import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { LINE, planned } from '#testing/workplan.ts'
import { COUNTY, NOW } from '#testing/world.ts'
import { type Pace, paceOf } from './rules/index.ts'

let county: TestCounty
let id = ''
beforeAll(async () => {
  county = await openCounty()
  id = await planned(county)
})
afterAll(() => county.close())

const DAY_MS = 86_400_000
const problem = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const list = async () => (await county.staff('leader.shouchang').get('/api/v1/workplan')).body.items
const act = (who: Parameters<TestCounty['staff']>[0], resource: string, seen: number, more: object = {}) =>
  county.staff(who).post(`/api/v1/workplan/${id}/${resource}`, { id: newId(), seen, ...more })

describe('the work list', () => {
  test('takes a line once, with offices, headings and numbers that there are, from the centre alone', async () => {
    const body = { id: newId(), ...LINE, title: '善治村再添二十个', figure: 'good-villages', target: 1 }
    const send = (who: Parameters<TestCounty['staff']>[0], more: object = {}) =>
      county.staff(who).post('/api/v1/workplan', { ...body, ...more })
    expect([(await send('centre')).body.repeated, (await send('centre')).body.repeated]).toEqual([false, true])
    expect(problem(await send('centre', { title: '换一个题目' }))).toEqual([409, 'same-id-other-content'])
    for (const who of ['town.shouchang', 'leader.shouchang', 'dept.housing', 'organiser', 'grid.guihua'] as const)
      expect((await send(who, { id: newId() })).status, who).toBe(403)
    const wrong = async (more: object) => problem(await send('centre', { id: newId(), ...more }))
    // Nobody types how far it is: only what a door counts can be named.
    expect(await wrong({ figure: 'steps-per-day' })).toEqual([422, 'workplan.no-figure'])
    expect(await wrong({ sort: 'force', heading: 'project-1' })).toEqual([422, 'workplan.no-heading'])
    expect(await wrong({ lead: `${COUNTY}/dept-weather` })).toEqual([422, 'workplan.no-unit'])
    expect(await wrong({ partnerTown: LINE.lead })).toEqual([422, 'workplan.no-unit'])
    expect(await wrong({ due: '2027-01-01' })).toEqual([422, 'workplan.other-year'])
    expect((await wrong({ target: 0 }))[0]).toBe(400)
  })

  test('counts each line by the door that owns the records, late ones first, and links to them', async () => {
    county.setNow(new Date(NOW.getTime() + 40 * DAY_MS))
    const lines = await list()
    expect(lines.map(({ pace }: { pace: Pace }) => pace)).toEqual(['late', 'late'])
    expect(lines.find((one: { id: string }) => one.id === id).evidence).toMatchObject({
      ...{ counted: 0, from: '2026-01', to: '2026-12' },
    })
    for (const lang of ['zh-CN', 'en']) {
      const page = await county.staff('leader.shouchang').get('/desk/workplan', { 'accept-language': lang })
      expect(page.text).toContain('调解组织进村入户')
      expect(page.text).toContain('/desk/disputes?from=2026-01-01')
    }
    county.setNow(NOW)
    expect((await county.staff('grid.guihua').get('/desk/workplan')).status).toBe(403)
    expect((await county.staff('organiser').get('/api/v1/workplan')).status).toBe(403)
  })

  test('is stepped and finished by who leads or helps, and verified by the centre; a repeat is one step', async () => {
    const text = { text: '三个村的调解员已经坐班' }
    expect(problem(await act('town.qiantan', 'steps', 1, text))).toEqual([403, 'forbidden'])
    expect((await act('centre', 'finishings', 1, text)).status).toBe(403)
    const step = { id: newId(), seen: 1, ...text }
    const send = () => county.staff('town.shouchang').post(`/api/v1/workplan/${id}/steps`, step)
    expect([(await send()).body.repeated, (await send()).body.repeated]).toEqual([false, true])
    expect(problem(await act('dept.housing', 'steps', 1, text))).toEqual([409, 'workplan.changed'])
    expect(problem(await act('centre', 'moves', 2, { due: '2026-01-01', reason: '提前验收' }))).toEqual([
      ...[422, 'workplan.past-day'],
    ])
    expect((await act('centre', 'moves', 2, { due: '2026-12-30', reason: '等换届结束' })).status).toBe(201)
    expect((await act('dept.housing', 'finishings', 3, text)).body.stage).toBe('finished')
    expect(problem(await act('dept.housing', 'steps', 4, text))).toEqual([409, 'workplan.not-now'])
    expect((await act('dept.housing', 'verifications', 4, text)).status).toBe(403)
    expect((await act('centre', 'returns', 4, { reason: '还有两个村没有调解员' })).body.stage).toBe('running')
    await act('dept.housing', 'finishings', 5, text)
    expect((await act('centre', 'verifications', 6, text)).body.stage).toBe('verified')
    const page = (await county.staff('dept.housing').get(`/desk/workplan/${id}`)).text
    expect(page).toContain('还有两个村没有调解员')
    expect((await county.staff('centre').get(`/desk/workplan/${newId()}`)).status).toBe(404)
  })
})

test('pace follows from the count, the day and the rule', () => {
  const line = { stage: 'running', year: 2026, due: '2026-12-31', target: 100 } as const
  const at = (counted: number, day: string) => paceOf(line, counted, day, 80)
  expect([at(100, '2026-02-01'), at(50, '2026-07-02'), at(39, '2026-07-02'), at(41, '2026-07-02')]).toEqual([
    ...['reached', 'on-pace', 'behind', 'on-pace'],
  ])
  expect([at(99, '2026-12-31'), at(99, '2027-01-01')]).toEqual(['on-pace', 'late'])
  expect(paceOf({ ...line, stage: 'verified' }, 0, '2027-01-01', 80)).toBe('verified')
})
