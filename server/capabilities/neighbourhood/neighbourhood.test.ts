import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { announced, dayFrom, opened } from '#testing/neighbourhoods.ts'
import { asSystem } from '#testing/sign-in.ts'
import { type AccountName, GUIHUA, NOW, SHIBAQIAO } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const DAY_MS = 86_400_000
const goTo = (days: number) => county.setNow(new Date(NOW.getTime() + days * DAY_MS))
const problem = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const page = async (url: string) => (await county.anyone().get(url)).text
const desk = (url: string, who: AccountName = 'village.guihua') => county.staff(who).get(url)
const act = async (url: string, resource: string, body: object, who: AccountName = 'village.guihua') => {
  const seen = (await desk(url)).body.version
  return await county.staff(who).post(`${url}/${resource}`, { id: newId(), seen, ...body })
}
const signUp = (activity: string, body: object, village = GUIHUA) =>
  county
    .anyone()
    .post(`/api/v1/villages/${village}/activities/${activity}/signups`, { id: newId(), people: 1, ...body })
const signOff = (activity: string, code: string) =>
  county.anyone().post(`/api/v1/villages/${GUIHUA}/activities/${activity}/signoffs`, { code })
const audited = (verb: string) =>
  asSystem(county, (tx) => tx.selectFrom('audit_entry').select('verb').where('verb', '=', verb).execute())

test('a station is the village’s to keep, and everybody’s to read; what is left out is no longer offered', async () => {
  county.setNow(NOW)
  const id = await opened(county)
  expect(await page(`/v/${GUIHUA}/stations`)).toContain('老祠堂邻里站')
  expect(await page(`/v/${GUIHUA}/stations/${id}`)).toContain('每月一次，在堂屋')
  expect((await county.anyone().get(`/v/${SHIBAQIAO}/stations/${id}`)).status).toBe(404)
  const body = { id: newId(), villageCode: GUIHUA, name: '村口站', place: '村口', hours: '每天' }
  expect(problem(await county.staff('village.shibaqiao').post('/api/v1/stations', body))).toEqual([404, 'not-found'])
  expect(problem(await county.staff('town.shouchang').post('/api/v1/stations', body))).toEqual([403, 'forbidden'])
  const [first, second] = [
    await county.staff('village.guihua').post('/api/v1/stations', body),
    await county.staff('village.guihua').post('/api/v1/stations', body),
  ]
  expect([first.body.repeated, second.body.repeated]).toEqual([false, true])
  const station = `/api/v1/stations/${id}`
  const now = { name: '老祠堂邻里站', place: '老祠堂西厢房', hours: '每天 9:00–18:00' }
  expect(problem(await act(station, 'changes', now, 'committee.guihua'))).toEqual([403, 'forbidden'])
  expect((await act(station, 'changes', now)).status).toBe(201)
  const shown = await page(`/v/${GUIHUA}/stations/${id}`)
  expect(shown).toContain('老祠堂西厢房')
  expect(shown).not.toContain('每月一次，在堂屋')
  expect((await act(station, 'closings', { reason: '搬到文化礼堂去了' })).status).toBe(201)
  expect(await page(`/v/${GUIHUA}/stations`)).not.toContain('老祠堂邻里站')
  const activity = { id: newId(), villageCode: GUIHUA, stationId: id, title: '下棋', on: dayFrom(NOW, 1) }
  const closed = { ...activity, from: '14:00', to: '16:00', places: 3 }
  expect(problem(await county.staff('village.guihua').post('/api/v1/activities', closed))).toEqual([
    422,
    'activity.no-station',
  ])
  const backwards = { ...closed, stationId: body.id, to: '13:00' }
  expect(problem(await county.staff('village.guihua').post('/api/v1/activities', backwards))).toEqual([
    422,
    'activity.times',
  ])
  const past = { ...closed, stationId: body.id, on: dayFrom(NOW, -1) }
  expect(problem(await county.staff('village.guihua').post('/api/v1/activities', past))).toEqual([422, 'activity.past'])
})

test('places are given once, to whoever asks first, and given back by their code', async () => {
  county.setNow(NOW)
  const id = await announced(county, await opened(county))
  const once = { id: newId(), name: '老陈', people: 2, phone: '13812345678' }
  const [first, again] = [await signUp(id, once), await signUp(id, once)]
  expect([first.status, first.body.repeated, again.body.repeated]).toEqual([201, false, true])
  expect(again.body.code).toBe(first.body.code)
  expect(problem(await signUp(id, { ...once, people: 1 }))).toEqual([409, 'same-id-other-content'])
  expect(problem(await signUp(id, { name: '老陈', phone: '13812345678' }))).toEqual([409, 'activity.signed-up'])
  expect(problem(await signUp(id, { name: '阿芳', people: 2 }))).toEqual([409, 'activity.full'])
  expect((await signUp(id, { name: '阿芳', people: 1 })).status).toBe(201)
  expect((await signUp(id, { name: '阿芳' }, SHIBAQIAO)).status).toBe(404)
  const full = await page(`/v/${GUIHUA}/activities/${id}`)
  expect(full).toContain('名额满了')
  expect(full).not.toContain('老陈')
  const other = await announced(county, await opened(county))
  expect(problem(await signOff(other, first.body.code))).toEqual([422, 'activity.no-code'])
  expect((await signOff(id, first.body.code)).status).toBe(201)
  expect((await signOff(id, first.body.code)).status).toBe(201)
  expect(await page(`/v/${GUIHUA}/activities/${id}`)).toContain('还有 2 个名额')
})

test('who comes is read by the village’s own office, masked, and each look is recorded', async () => {
  county.setNow(NOW)
  const id = await announced(county, await opened(county))
  await signUp(id, { name: '老陈 13812345678', phone: '13812345678' })
  const url = `/desk/activities/${id}/signups`
  for (const who of ['committee.guihua', 'town.shouchang', 'centre'] as const)
    expect((await desk(url, who)).status, who).toBe(403)
  expect((await desk(url, 'village.shibaqiao')).status).toBe(404)
  const before = (await audited('activity.signups-read')).length
  const shown = (await desk(url)).text
  expect(shown).toContain('138****5678')
  expect(shown).not.toContain('13812345678')
  expect(await audited('activity.signups-read')).toHaveLength(before + 1)
  // The database says so too, to whoever asks past the code.
  const stored = await asSystem(county, (tx) => tx.selectFrom('activity_signup').selectAll().execute())
  expect(JSON.stringify(stored)).not.toContain('13812345678')
})

test('an activity that has begun takes nobody; it is told how it went on its day and not before', async () => {
  county.setNow(NOW)
  const station = await opened(county)
  const [id, dropped] = [await announced(county, station), await announced(county, station)]
  const [activity, cancelled] = [`/api/v1/activities/${id}`, `/api/v1/activities/${dropped}`]
  expect(problem(await act(activity, 'outcomes', { came: 3, text: '来得齐' }))).toEqual([422, 'activity.not-yet'])
  expect((await act(cancelled, 'cancellations', { reason: '那天下大雨' })).status).toBe(201)
  expect(problem(await signUp(dropped, { name: '老陈' }))).toEqual([409, 'activity.over'])
  county.setNow(new Date(`${dayFrom(NOW, 3)}T14:00:00+08:00`))
  expect(problem(await signUp(id, { name: '老陈' }))).toEqual([409, 'activity.over'])
  goTo(4)
  expect((await act(activity, 'outcomes', { came: 3, text: '来得齐' })).status).toBe(201)
  const names = async () =>
    (await asSystem(county, (tx) => tx.selectFrom('activity_signup').selectAll().execute())).length
  const had = await names()
  await county.run('signup-forget')
  expect([had > 0, await names()]).toEqual([true, had])
  goTo(3 + 31)
  await county.run('signup-forget')
  expect(await names()).toBe(0)
  goTo(4)
  expect(await page(`/v/${GUIHUA}/activities/${id}`)).toContain('来得齐')
  expect(problem(await act(activity, 'cancellations', { reason: '那天下大雨' }))).toEqual([409, 'step.not-now'])
})

test('without a script: set up and announced on the desk, signed up and given back on a phone', async () => {
  county.setNow(NOW)
  const office = openBrowser(county.app)
  office.cookies.set('sid', 'test-village.guihua')
  await office.get('/desk/stations/new')
  const back = await office.submit('/desk/stations', { name: '桥头站', place: '桥头', hours: '' })
  expect([back.status, back.text.includes('桥头站')]).toEqual([400, true])
  const set = await office.submit('/desk/stations', { name: '桥头站', place: '桥头', hours: '每天' })
  const stationId = /stations\/([0-9a-f-]{36})/.exec(set.location ?? '')?.[1] ?? ''
  await office.get('/desk/activities/new')
  const said = { stationId, title: '下棋', on: dayFrom(NOW, 2), from: '14:00', to: '16:00', places: '2' }
  const sent = await office.submit('/desk/activities', said)
  expect(sent.status).toBe(303)
  const id = /activities\/([0-9a-f-]{36})/.exec(sent.location ?? '')?.[1]
  const phone = openBrowser(county.app, '198.51.100.8')
  const url = `/v/${GUIHUA}/activities/${id}`
  await phone.get(url)
  const many = await phone.submit(`${url}/signups`, { name: '胡婶', people: '3' })
  expect([many.status, many.text.includes('剩下的名额不够')]).toEqual([409, true])
  const done = await phone.submit(`${url}/signups`, { name: '胡婶', people: '2' })
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(done.text)?.[0] ?? ''
  expect([done.status, code.length]).toEqual([200, 9])
  await phone.get(url)
  const wrong = await phone.submit(`${url}/signoffs`, { code: 'what-is-it' })
  expect([wrong.status, wrong.text.includes('没有这个回执码')]).toEqual([422, true])
  expect((await phone.submit(`${url}/signoffs`, { code })).status).toBe(303)
  expect(await page(url)).toContain('还有 2 个名额')
})
