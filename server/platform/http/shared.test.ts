import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { GUIHUA } from '#testing/world.ts'

let county: TestCounty
let made = 0
beforeAll(async () => {
  county = await openCounty({ shares: true })
  county.app.addHook('onRequest', async (request) => {
    const act = request.act.bind(request)
    request.act = (work) => {
      made += 1
      return act(work)
    }
  })
})
afterAll(() => county.close())

const page = { accept: 'text/html' }
const look = (headers: Record<string, string> = {}) =>
  county.app.inject({ url: `/v/${GUIHUA}`, headers: { ...page, ...headers } })

test('a board that fifty scan at once is drawn once, and sets no cookie', async () => {
  made = 0
  const answers = await Promise.all(Array.from({ length: 50 }, () => look()))
  expect(made).toBe(1)
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  for (const { headers } of answers) expect(headers['set-cookie']).toBeUndefined()
})

test('each language, each size of letters and each packing has its own', async () => {
  const zh = await look()
  const en = await look({ cookie: 'lang=en' })
  const elder = await look({ cookie: 'density=elder' })
  expect(en.body).toContain('<html lang="en"')
  expect(zh.body).toContain('<html lang="zh-CN"')
  expect(elder.body).toContain('data-density="elder"')
  const packed = await look({ 'accept-encoding': 'br' })
  expect(packed.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(zh.body)
})

test('a report shows at once; whoever is signed in has a page of their own', async () => {
  await look()
  await expect.poll(() => county.app.live.listening).toBe(true)
  const before = county.report({ text: '桂花桥栏杆松了' })
  const heard = new Promise((resolve) => county.app.live.hear(resolve))
  expect((await county.anyone().post('/api/v1/matters', before)).status).toBe(201)
  await heard
  made = 0
  await look()
  expect(made, 'drawn anew').toBe(1)
  await look()
  expect(made, 'kept').toBe(1)
  await county.staff('town.shouchang').get(`/v/${GUIHUA}`, page)
  expect(made, 'drawn for this reader').toBe(2)
})

test('what went wrong is not kept', async () => {
  const gone = await county.app.inject({ url: '/v/330182109999', headers: page })
  expect(gone.statusCode).toBe(404)
  expect((await look()).statusCode).toBe(200)
})
