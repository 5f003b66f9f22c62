import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { actIn } from '#platform/http/act.ts'
import { type Actor, SYSTEM } from '#platform/identity/actor.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { type AccountName, GUIHUA, PEISHI } from '#testing/world.ts'
import { actOnIncident } from './actions/hand.ts'
import { recordIncident } from './actions/record.ts'
import type { IncidentContext } from './context.ts'
import { countIncidents } from './queries/figures.ts'
import { incidentRulesFrom } from './queries/rules-of-the-day.ts'
import { HANDED, handedAfter, INCIDENT_ACTS, mayFollow, yearBefore } from './rules.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const told = (happenedAt: string, effective: boolean | undefined, place = `${GUIHUA}001`) => {
  const id = newId()
  const withIncidents = incidentRulesFrom(county.book.playbook, county.floor.county)
  const event = { number: id, place, kind: 'quarrel', happenedAt, effective }
  return actIn(county.floor, SYSTEM, 'test', async (context) => {
    await recordIncident(withIncidents(context), { partner: 'police', id }, event)
    return id
  })
}
const POLICE: Actor = {
  ...{ kind: 'staff', id: newId(), name: '周卫东', role: 'department-officer' },
  ...{ unit: '330182/dept-public-security', scope: '330182' },
}
const byPolice = <T>(work: (context: IncidentContext) => Promise<T>) => {
  const withIncidents = incidentRulesFrom(county.book.playbook, county.floor.county)
  return actIn(county.floor, POLICE, 'test', (context) => work(withIncidents(context)))
}
const act = (id: string, resource: string, who: AccountName, body: object = {}) =>
  county.staff(who).post(`/api/v1/incidents/${id}/${resource}`, { id: newId(), ...body })
const read = async (who: AccountName, query = '') =>
  (await county.staff(who).get(`/api/v1/incidents?from=2026-11-01&to=2026-11-16${query}`)).body

describe('incidents', () => {
  test('are counted by the county’s own day and place, judged apart from not judged, beside the year before', async () => {
    await told('2026-10-31T15:59:00Z', true)
    await told('2026-10-31T16:00:00Z', true)
    await told('2026-11-10T02:00:00Z', false)
    await told('2026-11-11T02:00:00Z', undefined)
    await told('2026-11-11T02:00:00Z', true, `${PEISHI}001`)
    await told('2025-11-11T02:00:00Z', true)
    expect((await read('centre')).counts).toEqual({ all: 4, effective: 2, notEffective: 1, unjudged: 1 })
    expect((await read('centre')).countsBefore).toMatchObject({ all: 1, effective: 1 })
    expect((await read('village.guihua')).counts.all).toBe(3)
    expect((await read('town.shouchang', `&place=${PEISHI}`)).counts.all).toBe(0)
    expect((await read('village.peishi')).newest).toHaveLength(1)
    // Page by page every one is shown once, whatever fell into one second.
    for (let i = 0; i < 103; i += 1) await told(`2026-09-10T02:00:0${i % 10}Z`, true, `${PEISHI}001`)
    const september = async (after = '') =>
      (await county.staff('village.peishi').get(`/api/v1/incidents?from=2026-09-01&to=2026-09-30${after}`)).body
    const first = await september()
    const next = await september(`&after=${first.newest.at(-1).id}`)
    expect([first.newest.length, first.older, next.newest.length, next.older]).toEqual([100, true, 3, false])
    expect(new Set([...first.newest, ...next.newest].map(({ id }: { id: string }) => id)).size).toBe(103)
    const page = await county.staff('village.peishi').get('/desk/incidents?from=2026-09-01&to=2026-09-30')
    expect(page.text).toContain(`after=${first.newest.at(-1).id}#newest`)
    const byHand = await actIn(county.floor, SYSTEM, 'test', (context) =>
      countIncidents(context, { from: GUIHUA, to: `${GUIHUA}:` }, { from: '2026-10-31', to: '2026-10-31' }),
    )
    expect(byHand.all).toBe(1)
    expect((await county.staff('dept.housing').get('/api/v1/incidents')).status).toBe(403)
    expect((await county.staff('committee.guihua').get('/api/v1/incidents')).status).toBe(403)
  })

  test('are handed over by the police alone, and taken on by the grid of the place', async () => {
    const id = await told('2026-11-15T02:00:00Z', true)
    const text = { text: '请上门看看两家和好了没有' }
    expect((await act(id, 'hand-overs', 'village.guihua', text)).status).toBe(403)
    expect((await act(id, 'hand-overs', 'dept.transport', text)).status).toBe(403)
    expect((await act(id, 'acceptances', 'grid.peishi')).status).toBe(404)
    expect((await act(id, 'acceptances', 'centre')).status).toBe(403)
    expect((await act(id, 'acceptances', 'grid.guihua')).body.code).toBe('incident.state')
    expect(await byPolice((context) => actOnIncident(context, id, 'handed', { id: newId(), ...text }))).toMatchObject({
      handed: 'called',
    })
    expect((await read('village.guihua')).handed).toHaveLength(1)
    expect((await act(id, 'acceptances', 'grid.guihua')).status).toBe(201)
    expect((await act(id, 'completions', 'grid.guihua')).body.code).toBe('incident.text')
    const done = { id: newId(), text: '两家说开了' }
    const finish = () => county.staff('grid.guihua').post(`/api/v1/incidents/${id}/completions`, done)
    expect([(await finish()).status, (await finish()).status]).toEqual([201, 200])
    const browser = openBrowser(county.app)
    browser.cookies.set('sid', 'test-village.guihua')
    expect((await browser.get(`/desk/incidents/${id}`)).text).toContain('两家说开了')
  })

  test('a joint visit is recorded once, of a day that has come, in one’s own grid', async () => {
    const body = {
      ...{ id: newId(), gridCode: `${GUIHUA}001`, visitedOn: '2026-11-15', officer: '周卫东', worker: '叶小燕' },
      ...{ about: '防诈骗入户', outcome: '三户装了反诈软件' },
    }
    const visit = (who: AccountName, change: object = {}) =>
      county.staff(who).post('/api/v1/joint-visits', { ...body, ...change })
    expect((await visit('grid.guihua')).status).toBe(201)
    expect((await visit('grid.guihua')).status).toBe(200)
    expect((await visit('grid.guihua', { outcome: '换了说法' })).body.code).toBe('same-id-other-content')
    expect((await visit('grid.shibaqiao', { id: newId() })).status).toBe(404)
    expect((await visit('centre', { id: newId() })).status).toBe(403)
    expect((await visit('grid.guihua', { id: newId(), visitedOn: '2026-11-20' })).body.code).toBe('incident.not-yet')
    expect((await read('village.guihua')).visits).toHaveLength(1)
  })
})

test('the desk shows both sides without a script, and its forms come back with what was typed', async () => {
  const browser = openBrowser(county.app)
  browser.cookies.set('sid', 'test-grid.guihua')
  expect((await browser.get('/desk/incidents?from=2026-11-01&to=2026-11-16')).text).toContain('有效警情')
  expect((await browser.get('/desk/grid-officers')).text).toContain('桂花村')
  await browser.get('/desk/joint-visits')
  const back = await browser.submit('/desk/joint-visits', {
    gridCode: `${GUIHUA}001`,
    visitedOn: '2026-11-15',
    about: '看望',
  })
  expect(back.status).toBe(400)
  expect(back.text).toContain('看望')
})

test('a hand-over goes from asked to done and no other way', () => {
  for (const handed of [null, ...HANDED])
    for (const act of INCIDENT_ACTS)
      if (mayFollow(handed, act)) expect(HANDED).toContain(handedAfter(handed, act))
      else expect(() => handedAfter(handed, act)).toThrow()
  expect(INCIDENT_ACTS.filter((act) => mayFollow('taken', act))).toEqual(['done'])
  expect(yearBefore('2024-02-29')).toBe('2023-02-28')
})
