import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { maskText } from '#kernel/mask.ts'
import { openBrowser } from '#testing/browser.ts'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { described } from '#testing/practices.ts'
import { toured, tourStep } from '#testing/tours.ts'
import { GUIHUA, SHIBAQIAO } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const problem = ({ status, body }: Answer) => [status, body.code]
const page = async (path: string, lang = 'zh-CN') => (await county.anyone().get(path, { 'accept-language': lang })).text
const NOTES = { people: 6, notes: '垃圾分四类，一户一码，月底公布' }

test('is planned ahead, noted when it was made, and closed only with what was taken home', async () => {
  const plan = { villageCode: GUIHUA, on: '2020-01-01', route: '陈家', aims: '看看垃圾怎么分' }
  const post = (who: 'village.guihua' | 'village.shibaqiao' | 'town.shouchang', more: object) =>
    county.staff(who).post('/api/v1/tours', { id: newId(), ...plan, ...more })
  expect(problem(await post('village.guihua', {}))).toEqual([422, 'tour.past'])
  expect((await post('village.shibaqiao', { on: '2027-01-05' })).status).toBe(404)
  expect((await post('town.shouchang', { on: '2027-01-05' })).status).toBe(403)
  const once = { id: newId(), on: '2027-01-05' }
  const twice = [await post('village.guihua', once), await post('village.guihua', once)]
  expect(twice.map(({ body }) => body.repeated)).toEqual([false, true])
  expect(problem(await tourStep(county, once.id, 'notes', NOTES))).toEqual([422, 'tour.not-yet'])
  expect((await tourStep(county, once.id, 'droppings', { reason: '陈家那天有事' })).status).toBe(201)
  const id = await toured(county)
  expect(problem(await tourStep(county, id, 'closings'))).toEqual([409, 'step.not-now'])
  expect((await tourStep(county, id, 'notes', NOTES, 'village.shibaqiao')).status).toBe(404)
  expect((await tourStep(county, id, 'notes', NOTES, 'town.shouchang')).status).toBe(403)
  expect((await tourStep(county, id, 'notes', NOTES)).status).toBe(201)
  expect(problem(await tourStep(county, id, 'closings'))).toEqual([422, 'tour.no-idea'])
  const idea = { idea: '学着一户一码，先在两个组试' }
  expect(problem(await tourStep(county, id, 'ideas', { ...idea, practice: newId() }))).toEqual([422, 'tour.no-such'])
  const practice = await described(county)
  const same = { ...idea, id: newId(), practice, seen: 2 }
  const taken = [await tourStep(county, id, 'ideas', same), await tourStep(county, id, 'ideas', same)]
  expect(taken.map(({ body }) => body.repeated)).toEqual([false, true])
  expect((await tourStep(county, id, 'closings')).body.stage).toBe('closed')
  for (const lang of ['zh-CN', 'en']) {
    const text = await page(`/v/${GUIHUA}/tours/${id}`, lang)
    expect(text).toContain(idea.idea)
    expect(text).toContain(`href="/practices/${practice}"`)
  }
})

test('an id whose digits look like a telephone is no telephone; one in the text still is', async () => {
  const id = '019f3344-5566-7788-8990-a13800001234'
  expect(maskText(id)).not.toBe(id)
  expect(await toured(county, { id })).toBe(id)
  expect((await tourStep(county, id, 'notes', NOTES)).status).toBe(201)
  const told = await tourStep(county, id, 'ideas', { idea: '找他，电话 13800001234' })
  expect(problem(told)).toEqual([422, 'text.personal-data'])
})

test('everybody reads how many of the year’s a village has made, out of how many; another’s day does not count', async () => {
  const { rule } = { rule: county.book.playbook()['tour-rules'][0]?.body }
  expect(await page(`/v/${GUIHUA}/tours`)).toContain(`去了 2 次，一年 ${rule?.per_year} 次`)
  expect(await page(`/v/${SHIBAQIAO}/tours`)).toContain('去了 0 次')
  const county_page = await page('/tours')
  expect(county_page).toContain(`2 / ${rule?.per_year}`)
  expect(county_page).toContain(`href="/v/${GUIHUA}/tours"`)
  expect((await county.anyone().get(`/v/${SHIBAQIAO}/tours/${newId()}`)).status).toBe(404)
})

test('without a script: planned, noted and tied on the desk', async () => {
  const desk = openBrowser(county.app)
  desk.cookies.set('sid', 'test-village.guihua')
  await desk.get('/desk/tours/new')
  const on = county.now().toISOString().slice(0, 10)
  const past = await desk.submit('/desk/tours', { on: '2020-01-01', route: '陈家', aims: '看看菜地怎么管' })
  expect([past.status, past.text.includes('陈家')]).toEqual([422, true])
  expect((await desk.submit('/desk/tours', { on, route: '陈家', aims: '看看菜地怎么管' })).status).toBe(303)
  const [line] = (await county.staff('village.guihua').get('/api/v1/tours')).body.tours.filter(
    ({ stage }: { stage: string }) => stage === 'planned',
  )
  const path = `/desk/tours/${line.id}`
  await desk.get(path)
  expect((await desk.submit(`${path}/notes`, { people: '5', notes: '菜地有人管，围栏一样高' })).status).toBe(303)
  const after = (await desk.get(path)).text
  expect(after).toContain('name="practice"')
  expect(after).toContain('name="item"')
  expect((await county.staff('town.shouchang').get(path)).status).toBe(200)
})
