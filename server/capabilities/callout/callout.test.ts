import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { formed } from '#testing/teams.ts'
import { type AccountName, GUIHUA } from '#testing/world.ts'
import { CALLOUT_STATES, mayFollow } from './rules.ts'

let county: TestCounty
let door: string
beforeAll(async () => {
  county = await openCounty()
  door = newId()
  const body = { id: door, gridCode: `${GUIHUA}001`, doorCode: '1', doorText: '桂花路1号', consent: 'law', people: 3 }
  await county.staff('grid.guihua').post('/api/v1/households', body)
})
afterAll(() => county.close())

const HOUR_MS = 3_600_000
const soon = () => new Date(county.now().getTime() + 2 * HOUR_MS).toISOString()
const call = async (who: AccountName = 'village.guihua', more: object = {}) => {
  const body = { id: newId(), gridCode: `${GUIHUA}001`, what: '到叶家看看老人退烧没有', dueAt: soon(), ...more }
  return { sent: body, ...(await county.staff(who).post('/api/v1/callouts', body)) }
}
const act = (id: string, resource: string, who: AccountName = 'grid.guihua', more: object = {}) =>
  county.staff(who).post(`/api/v1/callouts/${id}/${resource}`, { id: newId(), ...more })
const onPhone = async (who: AccountName = 'grid.guihua') =>
  (await county.staff(who).get('/api/v1/sync/snapshot')).body.callouts as { id: string; state: string }[]
const stateOf = async (id: string) =>
  (await county.staff('village.guihua').get('/api/v1/callouts')).body.callouts.find(
    (one: { id: string }) => one.id === id,
  )
const facts = (id: string) =>
  asSystem(county, (tx) =>
    tx
      .selectFrom('callout_fact')
      .select(['verb', 'by_name as by'])
      .where('callout_id', '=', id)
      .orderBy('seq')
      .execute(),
  )
const record = (more: object) =>
  county.staff('grid.guihua').send('PUT', `/api/v1/sync/records/${newId()}`, {
    kind: 'visit',
    deviceAt: county.now().toISOString(),
    deviceOffsetMinutes: 0,
    appVersion: '2026-11-01',
    gridCode: `${GUIHUA}001`,
    householdId: door,
    outcome: 'reached',
    ...more,
  })

describe('a call-out', () => {
  test('stands on the phone of the grid that is called and of no other, is accepted, and a record of it is its answer', async () => {
    const { sent, status } = await call('village.guihua', { householdId: door })
    expect(status).toBe(201)
    expect(await onPhone()).toMatchObject([{ id: sent.id, state: 'called', doorText: '桂花路1号', householdId: door }])
    expect(await onPhone('grid.guihua2')).toEqual([])
    expect(await act(sent.id, 'acceptances')).toMatchObject({ status: 201, body: { state: 'accepted' } })
    expect(await onPhone()).toMatchObject([{ id: sent.id, state: 'accepted' }])
    expect((await record({ callout: sent.id, text: '烧退了' })).status).toBe(201)
    expect(await onPhone()).toEqual([])
    expect(await stateOf(sent.id)).toMatchObject({ state: 'done', stateBy: '叶小燕', recordId: expect.any(String) })
    expect(await facts(sent.id)).toEqual([
      { verb: 'called', by: '陈国梁' },
      { verb: 'accepted', by: '叶小燕' },
      { verb: 'done', by: '叶小燕' },
    ])
  })

  test('sent twice is one; other words under its id, a grid that is none of ours and a past time are refused', async () => {
    const { sent } = await call()
    const again = (more: object) => county.staff('village.guihua').post('/api/v1/callouts', { ...sent, ...more })
    expect(await again({})).toMatchObject({ status: 200, body: { repeated: true } })
    expect(await again({ what: '另外一件事情' })).toMatchObject({
      status: 409,
      body: { code: 'same-id-other-content' },
    })
    expect((await call('village.shibaqiao')).status).toBe(404)
    expect(await call('village.guihua', { gridCode: `${GUIHUA}099` })).toMatchObject({
      status: 422,
      body: { code: 'grid.unknown' },
    })
    const past = new Date(county.now().getTime() - HOUR_MS).toISOString()
    expect(await call('town.shouchang', { dueAt: past })).toMatchObject({ status: 422, body: { code: 'callout.past' } })
    expect((await call('town.shouchang', { householdId: newId() })).status).toBe(404)
    expect(await call('town.shouchang', { matterNumber: 999_999 })).toMatchObject({ status: 422 })
    const one = { id: newId() }
    const accept = () => county.staff('grid.guihua').post(`/api/v1/callouts/${sent.id}/acceptances`, one)
    expect([(await accept()).status, (await accept()).status]).toEqual([201, 200])
    await act(sent.id, 'completions')
  })

  test('is answered by the unit that is called alone, and taken back by who called or by the town', async () => {
    const { sent } = await call()
    for (const who of ['grid.guihua2', 'grid.shibaqiao', 'village.shibaqiao'] as const)
      expect((await act(sent.id, 'acceptances', who)).status, who).toBe(404)
    for (const who of ['village.guihua', 'town.shouchang', 'leader.shouchang'] as const)
      expect((await act(sent.id, 'acceptances', who)).status, who).toBe(403)
    expect((await act(sent.id, 'withdrawals', 'grid.guihua', { reason: '不想去' })).status).toBe(403)
    expect(await act(sent.id, 'withdrawals', 'village.guihua')).toMatchObject({
      status: 422,
      body: { code: 'callout.reason' },
    })
    expect((await act(sent.id, 'withdrawals', 'village.guihua', { reason: '家里人回来了' })).status).toBe(201)
    expect(await act(sent.id, 'acceptances')).toMatchObject({ status: 409, body: { code: 'callout.state' } })
    const ofTown = (await call('town.shouchang')).sent.id
    expect((await act(ofTown, 'withdrawals', 'village.guihua', { reason: '村里不用' })).status).toBe(403)
    expect((await act(ofTown, 'withdrawals', 'town.shouchang', { reason: '已经送医' })).status).toBe(201)
  })

  test('that cannot be met is said with its reason; taken back while the worker was offline, the record stands all the same', async () => {
    const { sent } = await call()
    expect(await act(sent.id, 'declinations', 'grid.guihua', { reason: '人在县里开会' })).toMatchObject({ status: 201 })
    expect(await stateOf(sent.id)).toMatchObject({ state: 'declined', reason: '人在县里开会' })
    const other = (await call()).sent.id
    await act(other, 'withdrawals', 'village.guihua', { reason: '不用了' })
    expect((await record({ callout: other })).status).toBe(201)
    expect((await stateOf(other)).state).toBe('withdrawn')
    expect((await record({ callout: newId() })).status).toBe(201)
  })

  test('answered on a phone without a signal: kept with the time it was said, once, also when the desk was quicker', async () => {
    const said = (more: object = {}) => ({
      id: newId(),
      saidAt: new Date(county.now().getTime() + 3 * 24 * HOUR_MS).toISOString(),
      offsetMinutes: 3 * 24 * 60 + 30,
      ...more,
    })
    const send = (id: string, way: string, body: object) =>
      county.staff('grid.guihua').post(`/api/v1/callouts/${id}/${way}`, body)
    const { sent } = await call()
    const yes = said()
    expect(await send(sent.id, 'acceptances', yes)).toMatchObject({ status: 201, body: { state: 'accepted' } })
    expect(await send(sent.id, 'acceptances', yes)).toMatchObject({ status: 200, body: { repeated: true } })
    expect(await send(sent.id, 'acceptances', { ...yes, offsetMinutes: 0 })).toMatchObject({ status: 409 })
    const half = new Date(county.now().getTime() - HOUR_MS / 2).toISOString()
    expect(await stateOf(sent.id)).toMatchObject({ state: 'accepted', saidAt: half })
    await act(sent.id, 'withdrawals', 'village.guihua', { reason: '家里人到了' })
    const no = said({ reason: '路被水淹了' })
    for (const [status, repeated] of [
      [201, false],
      [200, true],
    ] as const)
      expect(await send(sent.id, 'declinations', no)).toMatchObject({
        status,
        body: { state: 'withdrawn', isLate: true, repeated },
      })
    expect(await stateOf(sent.id)).toMatchObject({
      state: 'withdrawn',
      reason: '家里人到了',
      lateAnswer: { verb: 'declined', by: '叶小燕', reason: '路被水淹了' },
    })
    expect((await facts(sent.id)).map(({ verb }) => verb)).toEqual(['called', 'accepted', 'withdrawn', 'declined'])
    expect(await send(sent.id, 'declinations', said())).toMatchObject({
      status: 422,
      body: { code: 'callout.reason' },
    })
  })

  test('to a place that is no door is answered by a visit, which makes no matter of itself', async () => {
    const { sent } = await call()
    const kept = await record({ callout: sent.id, householdId: undefined, text: '到桥头看了，路面没有积水' })
    expect(kept).toMatchObject({ status: 201, body: { state: 'kept' } })
    expect(kept.body.matterId).toBeUndefined()
    expect((await stateOf(sent.id)).state).toBe('done')
  })

  test('nobody answered in time and a day after: it says so by itself, and somebody may have gone all the same', async () => {
    const { sent } = await call()
    const taken = (await call()).sent.id
    await act(taken, 'acceptances')
    county.setNow(new Date(county.now().getTime() + 3 * HOUR_MS))
    expect(await stateOf(sent.id)).toMatchObject({ state: 'called', late: true })
    await county.run('callouts-expire')
    expect((await stateOf(sent.id)).state).toBe('called')
    county.setNow(new Date(county.now().getTime() + 26 * HOUR_MS))
    await county.run('callouts-expire')
    expect((await stateOf(sent.id)).state).toBe('expired')
    expect((await stateOf(taken)).state).toBe('accepted')
    expect((await onPhone()).map(({ id }) => id)).toEqual([taken])
    expect((await record({ callout: sent.id })).status).toBe(201)
    expect((await stateOf(sent.id)).state).toBe('done')
  })
})

test('a team of the village is called as well: its village answers for it, the caller thanks it, no grid’s phone shows it', async () => {
  const team = await formed(county)
  const { sent, status } = await call('town.shouchang', { teamId: team, what: '夜里河水涨了，帮三户老人搬东西' })
  expect(status).toBe(201)
  expect((await onPhone()).map(({ id }) => id)).not.toContain(sent.id)
  expect((await act(sent.id, 'acceptances', 'grid.guihua')).status).toBe(403)
  expect((await act(sent.id, 'acceptances', 'village.guihua')).status).toBe(201)
  expect(await act(sent.id, 'thanks', 'town.shouchang')).toMatchObject({ status: 409, body: { code: 'callout.state' } })
  expect((await act(sent.id, 'completions', 'village.guihua')).status).toBe(201)
  expect((await act(sent.id, 'thanks', 'village.guihua')).status).toBe(403)
  expect((await act(sent.id, 'thanks', 'town.shouchang')).status).toBe(201)
  expect(await stateOf(sent.id)).toMatchObject({ state: 'thanked', teamId: team, teamName: '桂花暖心队' })
  const far = { gridCode: `${GUIHUA.slice(0, 9)}249001`, teamId: team }
  expect(await call('town.shouchang', far)).toMatchObject({ status: 422, body: { code: 'callout.team' } })
})

test('at the desks it is called from a household’s page, answered and taken back by forms without a script', async () => {
  const browserOf = (who: AccountName) => {
    const browser = openBrowser(county.app)
    browser.cookies.set('sid', `test-${who}`)
    return browser
  }
  const village = browserOf('village.guihua')
  expect((await village.get(`/desk/households/${door}`)).text).toContain(`/desk/callouts/new?household=${door}`)
  expect((await village.get(`/desk/callouts/new?household=${door}`)).text).toContain('桂花路1号')
  const empty = await village.submit('/desk/callouts', { what: '去' })
  expect(empty.status).toBe(400)
  const on = new Date(county.now().getTime() + 48 * HOUR_MS).toISOString().slice(0, 10)
  await village.get(`/desk/callouts/new?household=${door}`)
  expect(
    (
      await village.submit('/desk/callouts', {
        what: '送药上门，顺便看看灶台',
        gridCode: `${GUIHUA}001`,
        on,
        at: '18:00',
      })
    ).status,
  ).toBe(303)
  const worker = browserOf('grid.guihua')
  const list = (await worker.get('/desk/callouts')).text
  expect(list).toContain('送药上门')
  const [, id = ''] =
    /action="\/desk\/callouts\/([0-9a-f-]{36})\/acts"/.exec(list.slice(list.indexOf('送药上门'))) ?? []
  expect((await worker.submit(`/desk/callouts/${id}/acts`, { verb: 'accepted' })).status).toBe(303)
  expect((await worker.get('/desk/callouts')).text).toContain('接了')
})

test('every state leads only to what may follow it, and what came to an end stays so', () => {
  const ends = CALLOUT_STATES.filter((state) => CALLOUT_STATES.every((next) => !mayFollow(state, next)))
  expect(ends).toEqual(['withdrawn', 'thanked'])
  for (const state of CALLOUT_STATES) expect(mayFollow(state, 'called')).toBe(false)
})
