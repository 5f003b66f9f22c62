import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Answer } from '#testing/client.ts'
import { HOUSING, matterNumber, openWindow, post } from '#testing/counters.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { asSystem } from '#testing/sign-in.ts'
import { type AccountName, COUNTY, GUIHUA, NOW } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const problem = ({ status, body }: Answer) => [status, body.code]
const draw = (line = 'general', channel = 'walk-in') => post(county, 'counter-tickets', { line, channel })
const ticket = async (id: string) =>
  await asSystem(county, (tx) =>
    tx.selectFrom('counter_ticket').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
const act = async (id: string, resource: string, body: Record<string, unknown> = {}, who: AccountName = 'centre') =>
  post(county, `counter-tickets/${id}/${resource}`, { seen: (await ticket(id)).version, ...body }, who)
const page = async (path: string, who: AccountName = 'centre') => await county.staff(who).get(path)

test('a number is drawn once, called by a window that serves it, and nothing about the person is kept', async () => {
  const window = await openWindow(county)
  const id = newId()
  const body = { id, line: 'general', channel: 'walk-in' }
  const first = await county.staff('centre').post('/api/v1/counter-tickets', body)
  expect(first.body).toMatchObject({ number: 1, repeated: false })
  expect((await county.staff('centre').post('/api/v1/counter-tickets', body)).body).toMatchObject({
    number: 1,
    repeated: true,
  })
  expect(problem(await county.staff('centre').post('/api/v1/counter-tickets', { ...body, line: 'labour' }))).toEqual([
    409,
    'same-id-other-content',
  ])
  expect((await draw()).body.number).toBe(2)
  expect((await draw('labour')).body.number).toBe(1)
  expect(problem(await draw('nothing'))).toEqual([422, 'counter.no-line'])
  expect(
    problem(await post(county, 'counter-tickets', { line: 'general', channel: 'walk-in' }, 'committee.guihua')),
  ).toEqual([403, 'forbidden'])
  const call = { id: newId(), window }
  expect((await county.staff('centre').post('/api/v1/counter-calls', call)).body).toMatchObject({ id, repeated: false })
  expect((await county.staff('centre').post('/api/v1/counter-calls', call)).body.repeated).toBe(true)
  expect(problem(await post(county, 'counter-calls', { window }))).toEqual([409, 'counter.window-busy'])
  const screen = await county.anyone().get(`/counter/${COUNTY}/screen`)
  expect([screen.headers['refresh'], screen.text.includes('A001'), screen.text.includes('1号窗口')]).toEqual([
    '15',
    true,
    true,
  ])
  expect((await county.anyone().get(`/counter/${COUNTY}`)).text).toContain('1号窗口')
  // Another counter has its own queue and does not see this one's.
  expect(problem(await act(id, 'misses', {}, 'town.shouchang'))).toEqual([404, 'not-found'])
})

test('the first yes chooses the track, with its law; nobody is sent off without one; the number ends with its matter', async () => {
  const window = await openWindow(county, { lines: 'legal', label: '法律窗口', kind: 'on-call', staffedBy: HOUSING })
  const { id } = (await draw('legal', 'phone')).body
  await post(county, 'counter-calls', { window })
  expect(problem(await act(id, 'services'))).toEqual([409, 'counter.no-track'])
  expect(problem(await act(id, 'diagnoses', { yes: 'made-up' }))).toEqual([422, 'counter.no-question'])
  for (const [yes, track] of [
    ['official', 'sealed-report'],
    ['labour', 'arbitration'],
    ['neighbour', 'mediation'],
    ['none', 'matter'],
    ['complaint', 'petition'],
  ] as const) {
    expect((await act(id, 'diagnoses', { yes })).status).toBe(201)
    expect((await ticket(id)).track).toBe(track)
  }
  expect((await page(`/desk/counter/tickets/${id}`)).text).toContain('信访工作条例')
  expect(problem(await act(id, 'services', { matter: 999_999 }))).toEqual([422, 'counter.no-matter'])
  const { number, id: matter } = await matterNumber(county)
  expect((await act(id, 'services', { matter: number })).status).toBe(201)
  expect(await ticket(id)).toMatchObject({ stage: 'served', matter_id: matter })
  expect((await page('/desk/counter/day')).text).toContain('E001')
  const facts = await asSystem(county, (tx) =>
    tx.selectFrom('counter_fact').selectAll().where('thing_id', '=', id).execute(),
  )
  expect(facts.map(({ verb }) => verb).filter((verb) => verb === 'diagnosed')).toHaveLength(5)
})

test('whoever is not there is called three times, passed over, and may queue again', async () => {
  const window = await openWindow(county, { lines: 'mediation', label: '调解窗口' })
  const { id } = (await draw('mediation')).body
  await post(county, 'counter-calls', { window })
  expect((await act(id, 'calls')).status).toBe(201)
  expect((await act(id, 'calls')).status).toBe(201)
  expect(problem(await act(id, 'calls'))).toEqual([409, 'counter.calls-most'])
  await act(id, 'misses')
  expect(problem(await post(county, 'counter-calls', { window }))).toEqual([409, 'counter.nobody'])
  await act(id, 'returns')
  expect((await post(county, 'counter-calls', { window })).body.id).toBe(id)
})

test('a village queues whoever walks in, on a screen of its own; it hands nothing over', async () => {
  const who = 'village.guihua' as const
  const own = { label: '便民服务窗口', lines: 'general', staffedBy: `${GUIHUA}/village` }
  const hours = { kind: 'permanent', weekdays: '1 2 3 4 5', from: '08:30', to: '17:00' }
  const window = (await post(county, 'counter-windows', { ...own, ...hours }, who)).body.id
  const drawn = await post(county, 'counter-tickets', { line: 'general', channel: 'walk-in' }, who)
  expect([drawn.status, drawn.body.number]).toEqual([201, 1])
  expect((await page(`/desk/counter/tickets/${drawn.body.id}`)).status).toBe(404)
  expect((await county.staff('village.shibaqiao').get(`/desk/counter/tickets/${drawn.body.id}`)).status).toBe(404)
  expect((await post(county, 'counter-calls', { window }, who)).body.id).toBe(drawn.body.id)
  // Its own questions are asked, and none of the county's.
  const asked = (await county.staff(who).get(`/desk/counter/tickets/${drawn.body.id}`)).text
  expect([asked.includes('要人调解'), asked.includes('劳动仲裁'), asked.includes('用人单位')]).toEqual([
    true,
    false,
    false,
  ])
  expect(problem(await act(drawn.body.id, 'diagnoses', { yes: 'labour' }, who))).toEqual([422, 'counter.no-question'])
  expect((await act(drawn.body.id, 'diagnoses', { yes: 'hall-quarrel' }, who)).status).toBe(201)
  expect((await county.anyone().get(`/counter/${GUIHUA}/screen`)).text).toContain('A001')
  expect((await county.anyone().get(`/counter/${COUNTY}/screen`)).text).not.toContain('便民服务窗口')
  const shown = (await county.staff(who).get('/desk/counter')).text
  expect(shown).not.toContain('/desk/counter/day')
  const { number: matter } = await matterNumber(county)
  const handed = await post(county, 'counter-handovers', { matter, unit: HOUSING, text: '请加固围墙' }, who)
  expect(problem(handed)).toEqual([403, 'forbidden'])
})

test('the centre hands over and pushes, the unit solves, and only the centre closes', async () => {
  const { number: matter } = await matterNumber(county)
  const handed = await post(county, 'counter-handovers', { matter, unit: HOUSING, text: '请加固围墙' })
  const { id } = handed.body
  const on = async (resource: string, body: Record<string, unknown>, who: AccountName) => {
    const row = await asSystem(county, (tx) =>
      tx.selectFrom('counter_handover').select('version').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    return await post(county, `counter-handovers/${id}/${resource}`, { seen: row.version, ...body }, who)
  }
  expect((await page(`/desk/handovers/${id}`, 'dept.transport')).status).toBe(404)
  expect(problem(await on('takings', {}, 'centre'))).toEqual([403, 'forbidden'])
  expect(problem(await on('pushes', { text: '请快办' }, 'dept.housing'))).toEqual([403, 'forbidden'])
  county.setNow(new Date('2026-11-24T10:00:00+08:00'))
  expect((await page('/desk/handovers', 'dept.housing')).text).toContain('已超期')
  expect((await page('/desk/counter/day')).text).toContain(`/desk/handovers/${id}`)
  expect((await on('pushes', { text: '已经到期，请尽快' }, 'centre')).status).toBe(201)
  await on('takings', {}, 'dept.housing')
  await on('answers', { text: '已经派人' }, 'dept.housing')
  expect(problem(await on('closings', {}, 'dept.housing'))).toEqual([403, 'forbidden'])
  await on('send-backs', { reason: '没有说什么时候修好' }, 'centre')
  await on('answers', { text: '周五前修好' }, 'dept.housing')
  expect((await on('closings', {}, 'centre')).status).toBe(201)
  expect(problem(await on('pushes', { text: '再催' }, 'centre'))).toEqual([409, 'counter.not-now'])
  county.setNow(NOW)
})

test('units sit together on a matter, and the minutes stay', async () => {
  const { number: matter } = await matterNumber(county)
  const joint = { matter, units: HOUSING, on: '2026-11-18', text: '谁来修' }
  expect(problem(await post(county, 'counter-consultations', { ...joint, on: '2026-11-01' }))).toEqual([
    422,
    'counter.day-gone',
  ])
  expect(problem(await post(county, 'counter-consultations', { ...joint, units: '330182/nobody' }))).toEqual([
    422,
    'counter.no-unit',
  ])
  const { id } = (await post(county, 'counter-consultations', joint)).body
  const minutes = { id: newId(), seen: 1, present: '中心、住建', text: '由住建牵头，周五前修好。' }
  const url = `/api/v1/counter-consultations/${id}/minutes`
  expect(problem(await county.staff('dept.housing').post(url, minutes))).toEqual([403, 'forbidden'])
  expect((await county.staff('centre').post(url, minutes)).body.repeated).toBe(false)
  expect((await county.staff('centre').post(url, minutes)).body.repeated).toBe(true)
  expect((await page(`/desk/consultations/${id}`, 'dept.housing')).text).toContain('由住建牵头')
})

test('a counter morning: twelve visitors, each with a number of their own, a track, and its law', async () => {
  const window = await openWindow(county, { lines: 'labour', label: '上午窗口' })
  const answers = ['danger', 'official', 'pending', 'labour', 'decision', 'neighbour', 'complaint', 'none']
  const drawn: number[] = []
  for (let i = 0; i < 12; i++) drawn.push((await draw('labour', i % 4 === 0 ? 'phone' : 'walk-in')).body.number)
  expect(new Set(drawn).size).toBe(12)
  const served: string[] = []
  for (;;) {
    const call = await post(county, 'counter-calls', { window })
    if (call.status !== 201) {
      expect(problem(call)).toEqual([409, 'counter.nobody'])
      break
    }
    const { id } = call.body
    const yes = answers[served.length % answers.length]
    expect((await act(id, 'diagnoses', { yes })).status).toBe(201)
    expect((await act(id, 'services')).status).toBe(201)
    const facts = await asSystem(county, (tx) =>
      tx.selectFrom('counter_fact').select(['verb', 'data']).where('thing_id', '=', id).orderBy('seq').execute(),
    )
    expect(facts.map(({ verb }) => verb)).toEqual(['drawn', 'called', 'diagnosed', 'served'])
    expect(facts[2]?.data).toMatchObject({ basis: expect.stringMatching(/\p{Script=Han}/u) })
    served.push((await ticket(id)).track ?? '')
  }
  expect(served.length).toBeGreaterThanOrEqual(12)
  expect(new Set(served).size).toBe(8)
  expect((await page('/desk/counter/day')).text.match(/D0\d\d/g)?.length).toBeGreaterThanOrEqual(12)
})

test('the desk does the same by forms, and keeps what was typed', async () => {
  const send = async (path: string, fields: Record<string, unknown>) => {
    const { cookie, payload } = formOf(county, fields)
    const headers = { cookie: `sid=test-centre; ${cookie}`, 'content-type': FORM_TYPE }
    return await county.app.inject({ method: 'POST', url: path, headers, payload })
  }
  const window = {
    label: '轮驻窗口',
    kind: 'rotating',
    staffedBy: HOUSING,
    lines: 'petition',
    weekdays: '2、4',
    from: '09:00',
  }
  const wrong = await send('/desk/counter/windows', { id: newId(), ...window, to: '08:00' })
  expect([wrong.statusCode, wrong.body.includes('轮驻窗口')]).toEqual([422, true])
  expect((await send('/desk/counter/windows', { id: newId(), ...window, to: '11:00' })).statusCode).toBe(303)
  const drawn = await send('/desk/counter/tickets', { id: newId(), line: 'petition', channel: 'letter' })
  expect(drawn.statusCode, drawn.body).toBe(303)
  expect((await page(String(drawn.headers['location']).replace('?done=1', ''))).text).toContain('B0')
  for (const path of ['/desk/counter', '/desk/counter/windows', '/desk/handovers', '/desk/counter/day'])
    expect((await page(path)).status).toBe(200)
  const { number: matter } = await matterNumber(county)
  const none = await send('/desk/handovers', {
    id: newId(),
    matter: String(matter),
    unit: `${COUNTY}/centre`,
    text: '给自己',
  })
  expect([none.statusCode, none.body.includes('给自己')]).toEqual([422, true])
  expect(
    (await send('/desk/handovers', { id: newId(), matter: String(matter), unit: HOUSING, text: '请办' })).statusCode,
  ).toBe(303)
})
