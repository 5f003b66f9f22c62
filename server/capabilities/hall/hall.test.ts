import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { hallOf, planned } from '#testing/halls.ts'
import { dayFrom } from '#testing/neighbourhoods.ts'
import { asSystem } from '#testing/sign-in.ts'
import { type AccountName, GUIHUA, NOW, SHIBAQIAO } from '#testing/world.ts'
import { slotsOf } from './rules/index.ts'

let county: TestCounty
let hall = ''
beforeAll(async () => {
  county = await openCounty()
  hall = await hallOf(county)
})
afterAll(() => county.close())

const problem = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const page = async (url: string) => (await county.anyone().get(url)).text
const desk = (url: string, who: AccountName = 'village.guihua') => county.staff(who).get(url)
const act = async (url: string, resource: string, body: object, who: AccountName = 'village.guihua') => {
  const seen = (await desk(url)).body.version
  return await county.staff(who).post(`${url}/${resource}`, { id: newId(), seen, ...body })
}
const book = (body: object, village = GUIHUA) =>
  county.anyone().post(`/api/v1/villages/${village}/hall-bookings`, {
    ...{ id: newId(), service: 'pension', slot: `${dayFrom(NOW, 1)} 09:00`, name: '老陈' },
    ...body,
  })
const withdraw = (code: string, village = GUIHUA) =>
  county.anyone().post(`/api/v1/villages/${village}/hall-withdrawals`, { code })

test('a village describes its one service centre; others neither describe it nor change it', async () => {
  const body = { id: newId(), villageCode: GUIHUA, place: '另一处', weekdays: '1', from: '09:00', to: '10:00' }
  expect(problem(await county.staff('village.guihua').post('/api/v1/halls', body))).toEqual([409, 'hall.one'])
  expect(problem(await county.staff('village.shibaqiao').post('/api/v1/halls', body))).toEqual([404, 'not-found'])
  expect(problem(await county.staff('town.shouchang').post('/api/v1/halls', body))).toEqual([403, 'forbidden'])
  const url = `/api/v1/halls/${hall}`
  const now = { place: '村委会一楼大厅', weekdays: '1,2,3,4,5', from: '09:00', to: '11:00', note: '中午有人值班' }
  expect(problem(await act(url, 'changes', { ...now, to: '08:00' }))).toEqual([422, 'hall.times'])
  expect(problem(await act(url, 'changes', now, 'committee.guihua'))).toEqual([403, 'forbidden'])
  expect((await act(url, 'changes', now)).status).toBe(201)
  const shown = await page(`/v/${GUIHUA}/hall`)
  for (const words of ['村委会一楼大厅', '中午有人值班', '周一至周五', '起步样例', '社保卡'])
    expect(shown).toContain(words)
  const { note: _, ...silent } = now
  expect((await act(url, 'changes', silent)).status).toBe(201)
  expect((await county.anyone().get(`/api/v1/villages/${GUIHUA}/halls/${hall}`)).body.note).toBe(null)
  expect(await page(`/v/${SHIBAQIAO}/hall`)).toContain('还没有写明')
  expect((await book({}, SHIBAQIAO)).status).toBe(404)
})

test('a slot is given to as many as there are places, never twice to one request, and given back by its code', async () => {
  const once = { id: newId(), phone: '13812345678' }
  const [first, again] = [await book(once), await book(once)]
  expect([first.status, first.body.repeated, again.body.repeated]).toEqual([201, false, true])
  expect(again.body.code).toBe(first.body.code)
  expect(problem(await book({ ...once, name: '阿芳' }))).toEqual([409, 'same-id-other-content'])
  expect((await book({ name: '阿芳 13912345678' })).status).toBe(201)
  expect(problem(await book({ name: '胡婶' }))).toEqual([409, 'hall.booked-out'])
  expect(problem(await book({ service: 'no-such-thing' }))).toEqual([422, 'hall.no-service'])
  // Before the hour of now, at an hour between slots, on a Sunday, too far ahead.
  for (const slot of [
    `${dayFrom(NOW, 0)} 09:00`,
    `${dayFrom(NOW, 1)} 09:30`,
    `${dayFrom(NOW, 6)} 09:00`,
    `${dayFrom(NOW, 30)} 09:00`,
  ])
    expect(problem(await book({ slot })), slot).toEqual([409, 'hall.no-slot'])
  expect(problem(await withdraw('what-is-it'))).toEqual([422, 'hall.no-code'])
  expect((await withdraw(first.body.code)).status).toBe(201)
  expect((await withdraw(first.body.code)).status).toBe(201)
  expect((await book({ name: '胡婶' })).status).toBe(201)
})

test('who comes for what is read by the village’s own office, masked, and each look is recorded', async () => {
  await book({ slot: `${dayFrom(NOW, 2)} 10:00`, name: '方家奶奶', phone: '13812345678' })
  const url = `/desk/halls/${hall}/bookings`
  for (const who of ['committee.guihua', 'town.shouchang', 'centre'] as const)
    expect((await desk(url, who)).status, who).toBe(403)
  expect((await desk(url, 'village.shibaqiao')).status).toBe(404)
  const looks = () =>
    asSystem(county, (tx) =>
      tx.selectFrom('audit_entry').select('verb').where('verb', '=', 'hall.bookings-read').execute(),
    )
  const before = (await looks()).length
  const shown = (await desk(url)).text
  expect(shown).toContain('方家奶奶')
  expect(shown).toContain('138****5678')
  expect(shown).not.toContain('13912345678')
  expect(await looks()).toHaveLength(before + 1)
  expect(await page(`/v/${GUIHUA}/hall`)).not.toContain('方家奶奶')
  const stored = await asSystem(county, (tx) => tx.selectFrom('hall_booking').selectAll().execute())
  expect(JSON.stringify(stored)).not.toContain('13812345678')
})

test('what comes by stands on the page and in the calendar, until it is called off', async () => {
  const id = await planned(county)
  const past = { id: newId(), villageCode: GUIHUA, title: '流动银行车', place: '村口', from: '09:00', to: '10:00' }
  const sent = await county.staff('village.guihua').post('/api/v1/stops', { ...past, on: dayFrom(NOW, -1) })
  expect(problem(sent)).toEqual([422, 'hall.past'])
  const calendar = async () => (await county.anyone().get(`/v/${GUIHUA}/hall/stops.ics`)).text.replace(/\r\n /g, '')
  expect(await calendar()).toContain('镇卫生院医生量血压')
  expect(await page(`/v/${GUIHUA}/hall`)).toContain('镇卫生院医生量血压')
  const url = `/api/v1/stops/${id}`
  expect(problem(await act(url, 'cancellations', { reason: '医生去县里了' }, 'town.shouchang'))).toEqual([
    403,
    'forbidden',
  ])
  expect((await act(url, 'cancellations', { reason: '医生去县里了' })).status).toBe(201)
  expect(await calendar()).not.toContain('镇卫生院医生量血压')
  expect(await page(`/v/${GUIHUA}/hall`)).toContain('不来了')
})

test('without a script: booked on a phone with the papers to bring, refused words come back', async () => {
  const phone = openBrowser(county.app, '198.51.100.9')
  const url = `/v/${GUIHUA}/hall`
  await phone.get(url)
  const slot = `${dayFrom(NOW, 3)} 10:00`
  const empty = await phone.submit(`${url}/bookings`, { service: 'pension', slot, name: '' })
  expect([empty.status, empty.text.includes('btn-main')]).toEqual([400, true])
  const done = await phone.submit(`${url}/bookings`, { service: 'pension', slot, name: '胡婶' })
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(done.text)?.[0] ?? ''
  expect([done.status, code.length, done.text.includes('社保卡')]).toEqual([200, 9, true])
  await phone.get(url)
  expect((await phone.submit(`${url}/withdrawals`, { code: 'what-is-it' })).status).toBe(422)
  expect((await phone.submit(`${url}/withdrawals`, { code })).status).toBe(303)
})

test('who booked is forgotten some weeks later, by night', async () => {
  const held = async () => (await asSystem(county, (tx) => tx.selectFrom('hall_booking').selectAll().execute())).length
  expect(await held()).toBeGreaterThan(0)
  county.setNow(new Date(NOW.getTime() + 60 * 86_400_000))
  await county.run('signup-forget')
  county.setNow(NOW)
  expect(await held()).toBe(0)
})

test('slots lie within the hours of open days, and those that have begun are gone', () => {
  const hours = { weekdays: [1, 3], from: '09:00', to: '10:45' }
  const rule = { slot_minutes: 30, places: 2, days: 3 }
  const takenOf = (on: string, from: string) => (on === '2026-11-18' && from === '09:30' ? 3 : 0)
  // A Monday, half past nine.
  const now = new Date('2026-11-16T09:30:00+08:00')
  expect(slotsOf(hours, { rule, today: '2026-11-16', now, takenOf })).toEqual([
    { on: '2026-11-16', from: '10:00', free: 2 },
    { on: '2026-11-18', from: '09:00', free: 2 },
    { on: '2026-11-18', from: '09:30', free: 0 },
    { on: '2026-11-18', from: '10:00', free: 2 },
  ])
})
