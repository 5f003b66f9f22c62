import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { type AccountName, GUIHUA } from '#testing/world.ts'

let county: TestCounty
const id = newId()
beforeAll(async () => {
  county = await openCounty()
  const body = { id, gridCode: `${GUIHUA}001`, doorCode: '1', doorText: '桂花路1号', consent: 'law', head: '叶根土' }
  await county.staff('village.guihua').post('/api/v1/households', body)
  await county.staff('grid.guihua').post(`/api/v1/households/${id}/contact-readings`)
})
afterAll(() => county.close())

const browserOf = (who: AccountName) => {
  const browser = openBrowser(county.app)
  browser.cookies.set('sid', `test-${who}`)
  return browser
}
const given = async (who: AccountName): Promise<{ status: number; code: string }> => {
  const browser = browserOf(who)
  await browser.get('/desk/paper-records/new')
  const { status, text } = await browser.submit(`/desk/households/${id}/codes`)
  return { status, code: /class="receipt-code num"[^>]*>([^<]+)</.exec(text)?.[1] ?? '' }
}
const asked = async (code: string, from = '203.0.113.5') => {
  const visitor = openBrowser(county.app, from)
  await visitor.get('/who-looked')
  return await visitor.submit('/who-looked', { code })
}

test('with a code from somebody’s hand the household sees who looked: posts, no names, once', async () => {
  const { status, code } = await given('grid.guihua')
  expect(status).toBe(200)
  const answer = await asked(code)
  expect(answer.status).toBe(200)
  for (const word of ['桂花路1号', '查看了姓名电话', '桂花村第1网格', '网格员']) expect(answer.text).toContain(word)
  for (const name of ['叶小燕', '叶根土']) expect(answer.text).not.toContain(name)
  const again = await asked(code)
  expect(again.status).toBe(422)
  expect(again.text).toContain(code)
  const { body } = await county.staff('village.guihua').get(`/api/v1/households/${id}/readings`)
  expect(body.readings[0]).toMatchObject({ verb: 'household.answered', role: null })
})

test('an older code stops working, an old one too, and guessing ends soon', async () => {
  const first = await given('grid.guihua')
  const second = await given('village.guihua')
  expect((await asked(first.code)).status).toBe(422)
  const begun = county.now()
  county.setNow(new Date(begun.getTime() + 8 * 86_400_000))
  expect((await asked(second.code)).status).toBe(422)
  county.setNow(begun)
  const tries = []
  for (let n = 0; n < 21; n += 1) tries.push((await asked('0000-0000', '203.0.113.77')).status)
  expect(tries.at(0)).toBe(422)
  expect(tries.at(-1)).toBe(429)
})

test('codes and printed answers are for whoever serves the door', async () => {
  expect((await given('grid.guihua2')).status).toBe(404)
  expect((await given('village.shibaqiao')).status).toBe(404)
  expect((await given('leader.shouchang')).status).toBe(403)
  const sheet = `/desk/households/${id}/readings/sheet`
  const page = { accept: 'text/html' }
  const printed = await county.staff('village.guihua').get(sheet, page)
  expect(printed.text).toContain('查看了姓名电话')
  expect(printed.text).not.toContain('叶小燕')
  expect((await county.staff('village.shibaqiao').get(sheet, page)).status).toBe(404)
  expect((await county.staff('grid.guihua').get(sheet, page)).status).toBe(403)
})
