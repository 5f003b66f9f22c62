import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { COUNTY, GUIHUA, PEISHI, QIANTAN, SHIBAQIAO, SHOUCHANG } from '#testing/world.ts'
import type { CommandView } from './schema.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const at = (time: string) => county.setNow(new Date(time))
const act = (seen: number, more: Record<string, unknown> = {}) => ({ id: newId(), seen, ...more })

async function report(
  village = GUIHUA,
  change: Record<string, unknown> = {},
): Promise<{ id: string; receipt: string }> {
  const body = county.report({ villageCode: village, gridCode: `${village}001`, ...change })
  const taken = await county.anyone().post('/api/v1/matters', body)
  expect(taken.status).toBe(201)
  return { id: body.id, receipt: taken.body.receipt }
}

type Who = Parameters<TestCounty['staff']>[0]
async function seenBy(who: Who, query = ''): Promise<CommandView> {
  const answer = await county.staff(who).get(`/api/v1/command${query}`)
  expect(answer.status).toBe(200)
  return answer.body
}

describe('who sees the command centre', () => {
  test('the centre, the officers and the leader of a town; nobody else', async () => {
    for (const who of ['centre', 'town.shouchang', 'leader.shouchang'] as const)
      expect(await county.staff(who).get('/command'), who).toMatchObject({ status: 200 })
    for (const who of [
      'village.guihua',
      'grid.guihua',
      'dept.housing',
      'discipline',
      'admin',
      'auditor',
      'playbook',
    ] as const)
      expect(await county.staff(who).get('/api/v1/command'), who).toMatchObject({ status: 403 })
    expect(await county.anyone().get('/api/v1/command')).toMatchObject({ status: 401 })
  })

  test('each sees the own territory, and for the rest the place does not exist', async () => {
    expect((await seenBy('centre')).cells.map(({ code }) => code)).toEqual([QIANTAN, SHOUCHANG])
    const town = await seenBy('town.shouchang')
    expect(town.place).toMatchObject({ code: SHOUCHANG, level: 'town' })
    expect(town.cells.map(({ code }) => code)).toEqual([SHIBAQIAO, GUIHUA])
    expect(town.trail.map(({ code }) => code)).toEqual([SHOUCHANG])
    for (const place of [COUNTY, QIANTAN, PEISHI, '999999', `${GUIHUA}999`]) {
      const answer = await county.staff('town.shouchang').get(`/api/v1/command?place=${place}`)
      expect(answer, place).toMatchObject({ status: 404 })
    }
  })

  test('one goes down from the county to a grid, and the way back is told', async () => {
    const grid = await seenBy('centre', `?place=${GUIHUA}001`)
    expect(grid.trail.map(({ code }) => code)).toEqual([COUNTY, SHOUCHANG, GUIHUA, `${GUIHUA}001`])
    expect(grid.cells).toEqual([])
    const village = await seenBy('town.shouchang', `?place=${GUIHUA}`)
    expect(village.cells.map(({ code }) => code)).toEqual([`${GUIHUA}001`, `${GUIHUA}002`])
    expect(village.cells[0]?.solved).toBeNull()
  })
})

describe('what it shows', () => {
  test('what is overdue comes first, escalated to this unit before the rest, with holder, supervisor and due', async () => {
    at('2026-11-16T09:00:00+08:00')
    const late = await report(PEISHI)
    const fresh = await report(GUIHUA)
    at('2026-12-21T10:00:00+08:00')
    await report(GUIHUA)
    for (let i = 0; i < 4; i++) await county.run('matter-tick')
    const view = await seenBy('centre')
    expect(view).toMatchObject({ open: 3, late: 2 })
    expect(
      view.decisions
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([late.id, fresh.id].sort())
    const first = view.decisions.find(({ id }) => id === late.id)
    expect(first).toMatchObject({
      cell: QIANTAN,
      supervisor: '建德市社会治理中心',
      ours: true,
      holder: '沛市村第1网格',
    })
    expect(first?.minutesLeft).toBeLessThan(0)
    expect(view.cells.find(({ code }) => code === QIANTAN)).toMatchObject({ open: 1, late: 1 })
    const qiantan = await seenBy('town.qiantan')
    expect(qiantan.decisions.map(({ id }) => id)).toEqual([late.id])
    expect(qiantan.decisions[0]).toMatchObject({ ours: false, where: '沛市村第1网格' })
  })

  test('the numbers on the map are those of the list behind them', async () => {
    const view = await seenBy('town.shouchang')
    const { body } = await county.staff('town.shouchang').get(`/api/v1/matters?queue=open-overdue&place=${SHOUCHANG}`)
    expect(body.lines).toHaveLength(view.late)
    const open = await county.staff('town.shouchang').get(`/api/v1/matters?queue=open&place=${SHOUCHANG}`)
    expect(open.body.lines).toHaveLength(view.open)
  })

  test('today is counted from the county’s midnight and held against the same weekday', async () => {
    // Four Thursdays before, one matter each by this time and one after it.
    for (const day of ['2027-01-07', '2027-01-14', '2027-01-21', '2027-01-28']) {
      at(`${day}T08:00:00+08:00`)
      await report(SHIBAQIAO)
      at(`${day}T18:00:00+08:00`)
      await report(SHIBAQIAO)
    }
    at('2027-02-03T23:59:00+08:00')
    await report(SHIBAQIAO)
    at('2027-02-04T00:01:00+08:00')
    const first = await report(SHIBAQIAO)
    await county.staff('grid.shibaqiao').post(`/api/v1/matters/${first.id}/acceptances`, act(1))
    await county.staff('grid.shibaqiao').post(`/api/v1/matters/${first.id}/handlings`, act(2, { text: '修好了' }))
    at('2027-02-04T09:00:00+08:00')
    await county.anyone().post(`/api/v1/receipts/${first.receipt}/sayings`, { id: newId(), solved: 'yes' })
    const { today, answers } = await seenBy('centre', `?place=${SHIBAQIAO}`)
    const of = Object.fromEntries(today.map((each) => [each.key, each]))
    expect(of['reported']).toEqual({ key: 'reported', n: 1, usual: 1 })
    expect(of['handled']).toMatchObject({ n: 1, usual: 0 })
    expect(of['solved']).toMatchObject({ n: 1 })
    expect(answers).toBe(1)
  })

  test('the news is the newest first, of this place only, and the wall shows kinds instead of what people wrote', async () => {
    const told = await report(SHIBAQIAO, { text: '张三家的狗又跑出来咬人了', kind: 'animals' })
    const { events } = await seenBy('town.shouchang')
    expect(events[0]).toMatchObject({ matter: told.id, verb: 'reported', where: '十八桥村第1网格' })
    expect(events[0]?.title).toContain('张三')
    const qiantan = await seenBy('town.qiantan')
    expect(JSON.stringify(qiantan.events)).not.toContain('张三')
    const kept = await county.staff('town.shouchang').get('/command?wall=1')
    expect(kept).toMatchObject({ status: 303 })
    const wall = await county.staff('town.shouchang').get('/command/wall')
    expect(wall.text).not.toContain('张三')
    expect(wall.text).toContain('data-wall')
  })

  test('the page is whole without a script: the map as links, its table, the decisions, the news, the day', async () => {
    const { text } = await county.staff('centre').get(`/command?place=${SHOUCHANG}`, { 'accept-language': 'en' })
    for (const part of [`/command?place=${GUIHUA}`, 'map-plot', 'class="decisions"', 'class="events"', 'class="day"'])
      expect(text).toContain(part)
    expect(text).toContain('Where are people needed now')
    expect(text).toContain(`/desk?queue=open-overdue&amp;place=${GUIHUA}`)
    expect(text).toContain(`data-up`)
  })
})

describe('layers, days and spans', () => {
  test('a layer is on when it is asked for, with its whole and its areas, and each link keeps what is on', async () => {
    at('2027-02-05T09:00:00+08:00')
    await report(GUIHUA, { lon: 119.28, lat: 29.47 })
    await report(GUIHUA, { lon: 119.28, lat: 29.47 })
    const view = await seenBy(
      'town.shouchang',
      `?layers=points,alarms,hazards,visits,projects,disclosures,petitions,disputes,bad`,
    )
    expect(view.ask.layers).toEqual([
      'points',
      'alarms',
      'hazards',
      'visits',
      'projects',
      'disclosures',
      'petitions',
      'disputes',
    ])
    expect(view.layers.map(({ layer }) => layer)).toEqual(view.ask.layers.slice(1))
    expect(view.dots).toMatchObject([{ n: 2, late: 0 }])
    expect(view.dots[0]?.lon).toBeCloseTo(119.28, 5)
    for (const { n, of } of view.layers) expect(n).toBeLessThanOrEqual(of)
    const { text } = await county.staff('town.shouchang').get('/command?layers=hazards')
    expect(text).toContain(`/command?place=${GUIHUA}&amp;layers=hazards`)
    expect(text).toContain(`/command?place=${SHOUCHANG}&amp;layers=hazards,alarms`)
    expect((await seenBy('town.qiantan', '?layers=points')).dots).toEqual([])
  })

  test('a past day is folded from the facts of then: what is closed since was open, what came later was not', async () => {
    at('2027-03-01T09:00:00+08:00')
    const before = (await seenBy('centre', `?place=${QIANTAN}`)).open
    const early = await report(PEISHI)
    at('2027-03-02T09:00:00+08:00')
    await report(PEISHI)
    await county.anyone().post(`/api/v1/receipts/${early.receipt}/withdrawals`, { id: newId(), reason: '弄错了' })
    at('2027-03-03T09:00:00+08:00')
    const open = async (back: number) => (await seenBy('centre', `?place=${QIANTAN}&back=${back}`)).open
    expect([await open(3), await open(2), await open(1), await open(0)]).toEqual([
      before,
      before + 1,
      before + 1,
      before + 1,
    ])
    const then = await seenBy('centre', `?place=${QIANTAN}&back=2`)
    expect(then.asOf).toBe('2027-03-01T16:00:00.000Z')
    expect(then.cells.find(({ code }) => code === PEISHI)?.open).toBe(before + 1)
    const text = (await county.staff('centre').get(`/command?place=${QIANTAN}&back=2`)).text
    expect(text).toContain('结束时的情况')
    expect(await county.staff('centre').get('/api/v1/command?back=999')).toMatchObject({ status: 400 })
  })

  test('a span is held against the one before it', async () => {
    at('2027-03-03T08:00:00+08:00')
    const { compare } = await seenBy('centre', `?place=${QIANTAN}&span=day`)
    expect(compare.rows.find(({ key }) => key === 'reported')).toEqual({ key: 'reported', n: 1, before: 1 })
  })

  test('who is on duty is named at the desk of a village and on no wall', async () => {
    const desk = await seenBy('town.shouchang', `?place=${GUIHUA}`)
    expect(desk.duty.grids).toBe(2)
    expect(desk.duty.manned).toBeLessThanOrEqual(2)
    expect((await seenBy('town.shouchang', `?place=${GUIHUA}&wall=1`)).duty.people).toEqual([])
  })
})

describe('the map', () => {
  test('is for staff, carries its ETag, and is not sent again to whoever has it', async () => {
    expect(await county.anyone().get('/api/v1/map')).toMatchObject({ status: 401 })
    const first = await county.staff('town.shouchang').get('/api/v1/map')
    expect(first.body).toMatchObject({ type: 'Topology', schematic: true })
    const etag = String(first.headers['etag'])
    expect(first.headers['cache-control']).toBe('private, no-cache')
    const again = await county.staff('town.shouchang').get('/api/v1/map', { 'if-none-match': etag })
    expect(again).toMatchObject({ status: 304, text: '' })
    const packed = await county.app.inject({
      url: '/api/v1/map',
      headers: { cookie: 'sid=test-town.shouchang', 'accept-encoding': 'gzip, br' },
    })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(JSON.parse(gunzipSync(packed.rawPayload).toString())).toEqual(first.body)
  })
})
