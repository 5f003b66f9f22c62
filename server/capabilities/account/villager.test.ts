import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem, givePassword, pass, signedIn } from '#testing/sign-in.ts'
import { GUIHUA, NOW } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty({ sessions: true })
})
afterAll(() => county.close())

let number = 13_800_000_000
/** Each test has a phone of its own. */
const newPhone = () => String(++number)
let host = 0
/** And an address of its own, so that no limit per address meets another test. */
const newBrowser = () => openBrowser(county.app, `203.0.${++host >> 8}.${host & 255}`)

beforeEach(() => county.setNow(NOW))

const messagesTo = (phone: string) =>
  asSystem(county, (tx) =>
    tx.selectFrom('sms_outbox').selectAll().where('phone_tail', '=', phone.slice(-4)).orderBy('created_at').execute(),
  )
const codeSentTo = async (phone: string) => /\d{6}/.exec((await messagesTo(phone)).at(-1)?.text ?? '')?.[0] ?? ''
const wrongOf = (code: string) => (code === '111111' ? '222222' : '111111')

async function asked(phone: string) {
  const browser = newBrowser()
  await browser.get('/me/sign-in')
  const seen = await browser.submit('/me/sign-in', { phone })
  return { browser, seen }
}

test('a number, a message, a code: signed in for a month, and the number is kept sealed', async () => {
  const phone = newPhone()
  const { browser, seen } = await asked(`+86 ${phone}`)
  expect([seen.status, seen.location]).toEqual([303, '/me/code?sent=1'])
  expect(seen.headers['location']).not.toContain(phone)
  const page = await browser.get('/me/code?sent=1')
  expect(page.text).toContain(phone)
  expect(page.text).toContain('5 分钟')
  const done = await browser.submit('/me/code', { code: await codeSentTo(phone) })
  expect([done.status, done.location]).toEqual([303, '/me'])
  pass(county, 29 * 24 * 60)
  expect((await browser.get('/me/sign-in')).text).toContain('您已经登录')
  pass(county, 31 * 24 * 60)
  expect((await browser.get('/me/sign-in')).text).not.toContain('您已经登录')
  const stored = await asSystem(county, async (tx) => ({
    villagers: await tx.selectFrom('villager').selectAll().execute(),
    codes: await tx.selectFrom('phone_code').selectAll().execute(),
    audit: await tx.selectFrom('audit_entry').selectAll().execute(),
  }))
  expect(JSON.stringify([stored, await messagesTo(phone)])).not.toContain(phone)
  expect(stored.villagers.at(-1)).toMatchObject({ phone_tail: phone.slice(-4), verified_by: 'sms' })
})

test('the same number is the same villager again', async () => {
  const phone = newPhone()
  for (let i = 0; i < 2; i++) {
    const { browser } = await asked(phone)
    await browser.json('POST', '/api/v1/villager-sessions', { phone, code: await codeSentTo(phone) })
    pass(county, 2)
  }
  const rows = await asSystem(county, (tx) =>
    tx.selectFrom('villager').select('id').where('phone_tail', '=', phone.slice(-4)).execute(),
  )
  expect(rows).toHaveLength(1)
})

test('known and unknown numbers are answered alike', async () => {
  const known = newPhone()
  const { browser } = await asked(known)
  await browser.json('POST', '/api/v1/villager-sessions', { phone: known, code: await codeSentTo(known) })
  pass(county, 2)
  const answers = await Promise.all(
    [known, newPhone()].map((phone) => newBrowser().json('POST', '/api/v1/phone-codes', { phone })),
  )
  expect(answers.map(({ status, text }) => [status, text])).toEqual([
    [202, '{"goodFor_s":300}'],
    [202, '{"goodFor_s":300}'],
  ])
})

test('a code is good for five minutes, five tries and one sign-in', async () => {
  const late = newPhone()
  const { browser } = await asked(late)
  const lateCode = await codeSentTo(late)
  pass(county, 5)
  expect((await browser.json('POST', '/api/v1/villager-sessions', { phone: late, code: lateCode })).status).toBe(401)

  const tried = newPhone()
  await asked(tried)
  const code = await codeSentTo(tried)
  for (let i = 0; i < 5; i++) {
    const answer = await browser.json('POST', '/api/v1/villager-sessions', { phone: tried, code: wrongOf(code) })
    expect(answer).toMatchObject({ status: 401, body: { code: 'wrong-phone-code', field: 'code' } })
  }
  expect((await browser.json('POST', '/api/v1/villager-sessions', { phone: tried, code })).status).toBe(401)

  const used = newPhone()
  await asked(used)
  const once = await codeSentTo(used)
  const both = await Promise.all(
    [1, 2].map(() => newBrowser().json('POST', '/api/v1/villager-sessions', { phone: used, code: once })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([201, 401])
})

test('only the newest code of a number works, and no code of another number', async () => {
  const phone = newPhone()
  const { browser } = await asked(phone)
  const first = await codeSentTo(phone)
  pass(county, 1)
  await asked(phone)
  const second = await codeSentTo(phone)
  if (first !== second)
    expect((await browser.json('POST', '/api/v1/villager-sessions', { phone, code: first })).status).toBe(401)
  expect((await browser.json('POST', '/api/v1/villager-sessions', { phone: newPhone(), code: second })).status).toBe(
    401,
  )
  expect((await browser.json('POST', '/api/v1/villager-sessions', { phone, code: second })).status).toBe(201)
})

test('one message a minute and five a day to a number, also when asked all at once', async () => {
  const phone = newPhone()
  const ask = () => newBrowser().json('POST', '/api/v1/phone-codes', { phone })
  const first = await Promise.all([ask(), ask(), ask()])
  expect(first.map(({ status }) => status).sort()).toEqual([202, 429, 429])
  expect(first.find(({ status }) => status === 429)).toMatchObject({
    body: { code: 'phone-code.wait', params: { seconds: 60 } },
  })
  for (let i = 0; i < 4; i++) {
    pass(county, 1)
    expect((await ask()).status).toBe(202)
  }
  pass(county, 1)
  expect(await ask()).toMatchObject({ status: 429, body: { code: 'phone-code.enough', params: { hours: 24 } } })
  pass(county, 24 * 60)
  expect((await ask()).status).toBe(202)
})

test('twenty messages an hour from one address', async () => {
  const browser = newBrowser()
  const statuses: number[] = []
  for (let i = 0; i < 21; i++)
    statuses.push((await browser.json('POST', '/api/v1/phone-codes', { phone: newPhone() })).status)
  expect(statuses.filter((status) => status === 202)).toHaveLength(20)
  expect(statuses.at(-1)).toBe(429)
})

test('what is no mobile number is said so in the form, which keeps what was typed', async () => {
  for (const phone of ['12345', '0571-64721234']) {
    const { seen } = await asked(phone)
    expect(seen.status).toBe(400)
    expect(seen.text).toContain(`value="${phone}"`)
    expect(seen.text).toContain('href="#f-phone"')
  }
})

test('a villager’s session opens no desk, and signing out keeps drafts in the browser', async () => {
  const phone = newPhone()
  const { browser } = await asked(phone)
  await browser.json('POST', '/api/v1/villager-sessions', { phone, code: await codeSentTo(phone) })
  for (const url of ['/account', '/desk/accounts', '/desk/handed-codes'])
    expect((await browser.get(url)).location).toContain('/sign-in?back=')
  expect((await browser.json('GET', '/api/v1/accounts')).status).toBe(401)
  const page = await browser.get('/me/sign-in')
  const out = await browser.submit('/sign-out', {}, page.text)
  expect([out.location, out.headers['clear-site-data']]).toEqual(['/', undefined])
})

test('a grid worker hands over a code: eight signs, one use, only for that number, written to the audit', async () => {
  await givePassword(county, ['grid.guihua', 'village.guihua', 'town.shouchang'])
  const worker = await signedIn(county, 'grid.guihua')
  await worker.get('/desk/handed-codes')
  const phone = newPhone()
  const first = await worker.submit('/desk/handed-codes', { phone })
  const again = await worker.submit('/desk/handed-codes', { phone })
  const codeOn = (text: string) => /[2-9A-Y]{4}-[2-9A-Y]{4}/.exec(text)?.[0] ?? ''
  expect(again.text).toContain('今天还能给 48 个')
  const villager = newBrowser()
  await villager.get('/me/code')
  const send = (of: string, code: string) => villager.submit('/me/code', { phone: of, code })
  expect((await send(phone, codeOn(first.text))).status).toBe(401)
  expect((await send(newPhone(), codeOn(again.text))).status).toBe(401)
  expect((await send(phone, codeOn(again.text).toLowerCase().replace('-', ' '))).location).toBe('/me')
  expect(
    (await newBrowser().json('POST', '/api/v1/villager-sessions', { phone, code: codeOn(again.text) })).status,
  ).toBe(401)
  const given = await asSystem(county, (tx) =>
    tx.selectFrom('audit_entry').select(['actor_role', 'place_code']).where('verb', '=', 'handed-code.given').execute(),
  )
  expect(given.at(-1)).toEqual({ actor_role: 'grid-worker', place_code: GUIHUA })
  const officer = await signedIn(county, 'town.shouchang')
  expect((await officer.get('/desk/handed-codes')).status).toBe(403)
  expect((await officer.json('POST', '/api/v1/handed-codes', { phone })).status).toBe(403)
  expect((await newBrowser().json('POST', '/api/v1/handed-codes', { phone })).status).toBe(401)
})

test('a handed code is good for a week and five tries; a worker hands over fifty a day', async () => {
  await givePassword(county, ['village.guihua'])
  const cadre = await signedIn(county, 'village.guihua')
  const hand = (phone: string) => cadre.json('POST', '/api/v1/handed-codes', { phone })
  const [late, tried] = [newPhone(), newPhone()]
  const [lateCode, triedCode] = [(await hand(late)).body.code, (await hand(tried)).body.code]
  for (let i = 0; i < 5; i++)
    await newBrowser().json('POST', '/api/v1/villager-sessions', { phone: tried, code: '22222222' })
  const useOf = (phone: string, code: string) => newBrowser().json('POST', '/api/v1/villager-sessions', { phone, code })
  expect((await useOf(tried, triedCode)).status).toBe(401)
  for (let i = 0; i < 48; i++) expect((await hand(newPhone())).status).toBe(201)
  expect(await hand(newPhone())).toMatchObject({
    status: 429,
    body: { code: 'handed-code.enough', params: { most: 50 } },
  })
  pass(county, 7 * 24 * 60)
  expect((await useOf(late, lateCode)).status).toBe(401)
  const next = await signedIn(county, 'village.guihua')
  expect((await next.json('POST', '/api/v1/handed-codes', { phone: newPhone() })).status).toBe(201)
})
