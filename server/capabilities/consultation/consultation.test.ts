import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { COUNTY, GUIHUA, SHOUCHANG } from '#testing/world.ts'

let county: TestCounty
let matter: string
beforeAll(async () => {
  county = await openCounty()
  county.setNow(new Date('2026-11-18T09:00:00+08:00'))
  const body = county.report({ villageCode: GUIHUA, gridCode: `${GUIHUA}001` })
  await county.anyone().post('/api/v1/matters', body)
  matter = body.id
})
afterAll(() => county.close())

type Who = Parameters<TestCounty['staff']>[0]
const URL = '/api/v1/joint-consultations'
const TOWN = `${SHOUCHANG}/town`
const HOUSING = `${COUNTY}/dept-housing-construction`
const call = (who: Who, change: object = {}) =>
  county.staff(who).post(URL, {
    id: newId(),
    question: '机耕路塌方，定谁主办',
    units: [HOUSING, `${GUIHUA}/village`],
    meetsAt: '2026-11-18T15:00:00+08:00',
    matterId: matter,
    ...change,
  })
const MINUTES = {
  text: '先通便道，再修路基。',
  present: [TOWN, HOUSING],
  decision: '住建局主办，月底前修通',
  lead: HOUSING,
  dueOn: '2026-11-30',
}

test('a town calls units together; each that is called sees it, nobody else does', async () => {
  const id = newId()
  expect(await call('town.shouchang', { id })).toMatchObject({ status: 201, body: { repeated: false } })
  expect(await call('town.shouchang', { id })).toMatchObject({ status: 200, body: { repeated: true } })
  expect(await call('town.shouchang', { id, question: '另外一件事情' })).toMatchObject({ status: 409 })
  for (const who of ['leader.shouchang', 'village.guihua', 'dept.housing'] as const)
    expect((await call(who)).status, who).toBe(403)
  // A matter out of reach is none.
  expect(await call('town.qiantan')).toMatchObject({ status: 404 })
  expect(await call('town.shouchang', { units: [TOWN] })).toMatchObject({ body: { code: 'consultation.alone' } })
  expect(await call('town.shouchang', { units: ['1/dept-x'] })).toMatchObject({
    body: { code: 'consultation.no-unit' },
  })
  expect(await call('town.shouchang', { meetsAt: '2026-11-17T15:00:00+08:00' })).toMatchObject({ status: 422 })
  for (const who of ['town.shouchang', 'dept.housing', 'village.guihua', 'centre', 'leader.shouchang'] as const)
    expect((await county.staff(who).get(`${URL}/${id}`)).body, who).toMatchObject({ id, stage: 'called' })
  for (const who of ['town.qiantan', 'village.peishi', 'discipline'] as const)
    expect(await county.staff(who).get(`${URL}/${id}`), who).toMatchObject({ status: 404 })
})

test('the convener writes the minutes once, the unit that has to do it says when it is done', async () => {
  const { id } = (await call('town.shouchang')).body
  const post = (who: Who, resource: string, body: object) =>
    county.staff(who).post(`${URL}/${id}/${resource}`, { id: newId(), ...body })
  expect(await post('dept.housing', 'minutes', MINUTES)).toMatchObject({ status: 403 })
  expect(await post('town.shouchang', 'completions', { text: '还没有开会' })).toMatchObject({ status: 409 })
  expect(await post('town.shouchang', 'minutes', { ...MINUTES, lead: `${COUNTY}/discipline` })).toMatchObject({
    status: 422,
  })
  expect(await post('town.shouchang', 'minutes', { ...MINUTES, dueOn: '2026-11-01' })).toMatchObject({ status: 422 })
  const written = { id: newId(), ...MINUTES }
  expect(await post('town.shouchang', 'minutes', written)).toMatchObject({ status: 201, body: { stage: 'minuted' } })
  expect(await post('town.shouchang', 'minutes', written)).toMatchObject({ status: 200, body: { repeated: true } })
  const page = await county.staff('dept.housing').get(`/desk/joint-consultations/${id}`)
  expect(page.text).toContain('先通便道')
  county.setNow(new Date('2026-12-02T09:00:00+08:00'))
  expect((await county.staff('centre').get('/desk/joint-consultations', { 'accept-language': 'en' })).text).toContain(
    'is-late',
  )
  const room = async (query: string) =>
    (await county.staff('centre').get(`/api/v1/command?${query}`)).body.consultations
  expect(await room('')).toMatchObject([{ id, question: '机耕路塌方，定谁主办', dueOn: '2026-11-30' }])
  expect(await room('wall=1')).toMatchObject([{ id, question: '' }])
  expect((await county.staff('centre').get('/command')).text).toContain(`/desk/joint-consultations/${id}`)
  expect(await post('village.guihua', 'completions', { text: '我们没有办' })).toMatchObject({ status: 403 })
  expect(await post('dept.housing', 'completions', { text: '路已经修通' })).toMatchObject({ body: { stage: 'done' } })
  expect(await room('')).toEqual([])
  const { facts } = (await county.staff('centre').get(`${URL}/${id}`)).body
  expect(facts.map(({ verb }: { verb: string }) => verb)).toEqual(['called', 'minuted', 'done'])
})

test('is called and minuted by forms without script, and keeps what was typed', async () => {
  const send = (url: string, fields: Record<string, unknown>) => {
    const { cookie, payload } = formOf(county, fields)
    const headers = { cookie: `sid=test-town.shouchang; ${cookie}`, 'content-type': FORM_TYPE }
    return county.app.inject({ method: 'POST', url, headers, payload })
  }
  const fresh = await county.staff('town.shouchang').get(`/desk/joint-consultations/new?matter=${matter}`)
  expect(fresh.text).toContain(HOUSING)
  const typed = { id: newId(), matterId: matter, question: '桥要不要封', on: '2026-12-05', at: '10:00' }
  const alone = await send('/desk/joint-consultations', typed)
  expect([alone.statusCode, alone.body.includes('桥要不要封')]).toEqual([400, true])
  const called = await send('/desk/joint-consultations', { ...typed, units: [HOUSING, `${GUIHUA}/village`] })
  expect(called.statusCode).toBe(303)
  const url = String(called.headers['location'])
  const minutes = { id: newId(), ...MINUTES, dueOn: '2026-12-20' }
  expect((await send(`${url}/minutes`, { ...minutes, present: '' })).statusCode).toBe(400)
  expect((await send(`${url}/minutes`, minutes)).statusCode).toBe(303)
})
