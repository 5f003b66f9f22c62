import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeAt } from '#platform/identity/totp.ts'
import { type Browser, openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import {
  asSystem,
  auditOf,
  codeNow,
  givePassword,
  PASSWORD,
  pass,
  signedIn,
  TOTP_SECRET,
  typePassword,
} from '#testing/sign-in.ts'
import { accountId, NOW } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty({ sessions: true })
})
afterAll(() => county.close())
beforeEach(async () => {
  county.setNow(NOW)
  await asSystem(county, async (tx) => {
    await tx.deleteFrom('sign_in_failure').execute()
    await tx.deleteFrom('recovery_code').execute()
  })
  await givePassword(county, ['centre', 'auditor'], { totp: true })
  await givePassword(county, ['discipline', 'town.shouchang'])
})

const STEP = '/sign-in/second-factor'
const NEW_PASSWORD = 'willow bridge eleven lamps'

async function atSecondFactor(address?: string): Promise<Browser> {
  const browser = openBrowser(county.app, address)
  const seen = await typePassword(browser, 'centre')
  expect(seen.location).toBe(STEP)
  await browser.get(STEP)
  return browser
}

test('the password alone opens nothing: the code comes first, and the token changes with it', async () => {
  const browser = await atSecondFactor()
  const half = browser.cookies.get('sid')
  expect((await browser.get('/account')).status).toBe(303)
  expect((await browser.json('GET', '/api/v1/sessions')).status).toBe(401)
  await browser.get(STEP)
  const seen = await browser.submit(STEP, { code: codeNow(county) })
  expect([seen.status, seen.location]).toEqual([303, '/desk'])
  expect(browser.cookies.get('sid')).not.toBe(half)
  expect((await browser.get('/account')).status).toBe(200)
  browser.cookies.set('sid', half ?? '')
  expect((await browser.get(STEP)).location).toBe('/sign-in')
  expect((await browser.get('/account')).status).toBe(303)
})

test('a code works once, also for two who send it in the same instant', async () => {
  const [one, two, three] = [await atSecondFactor(), await atSecondFactor(), await atSecondFactor()]
  const code = codeNow(county)
  const send = (browser: Browser) => browser.json('POST', '/api/v1/sessions/current/second-factors', { code })
  const answers = await Promise.all([send(one), send(two)])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 401])
  expect(await send(three)).toMatchObject({ status: 401, body: { code: 'wrong-code' } })
  const older = codeAt(TOTP_SECRET, new Date(NOW.getTime() - 30_000))
  expect((await three.json('POST', '/api/v1/sessions/current/second-factors', { code: older })).status).toBe(401)
  pass(county, 0.5)
  expect((await three.submit(STEP, { code: codeNow(county) }, (await three.get(STEP)).text)).location).toBe('/desk')
})

test('five wrong codes lock the account’s second step from every network', async () => {
  const browser = await atSecondFactor()
  for (let i = 0; i < 5; i++) expect((await browser.submit(STEP, { code: '000000' })).status).toBe(401)
  expect((await browser.submit(STEP, { code: codeNow(county) })).status).toBe(429)
  const elsewhere = await atSecondFactor('203.0.113.5')
  expect((await elsewhere.submit(STEP, { code: codeNow(county) })).status).toBe(429)
  pass(county, 15)
  expect((await (await atSecondFactor()).submit(STEP, { code: codeNow(county) })).location).toBe('/desk')
})

test('a sign-in left lying for a quarter of an hour begins again', async () => {
  const browser = await atSecondFactor()
  pass(county, 16)
  expect((await browser.submit(STEP, { code: codeNow(county) })).location).toBe('/sign-in')
})

test('a county role without an authenticator sets one up before anything else', async () => {
  const browser = openBrowser(county.app)
  expect((await typePassword(browser, 'discipline')).location).toBe('/sign-in/enrolment')
  const page = await browser.get('/sign-in/enrolment')
  const secret = /<code class="num">([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1]?.replaceAll(' ', '') ?? ''
  expect(secret).toHaveLength(32)
  expect(page.text).toContain('receipt-qr')
  expect((await browser.get('/sign-in/enrolment')).text).toContain(secret.slice(0, 4))
  expect((await browser.submit('/sign-in/enrolment', { code: '123456' })).status).toBe(401)
  const done = await browser.submit('/sign-in/enrolment', { code: codeAt(secret, county.now()) })
  expect(done.status).toBe(200)
  const codes = done.text.match(/[2-9A-Y]{4}-[2-9A-Y]{4}/g) ?? []
  expect(codes).toHaveLength(10)
  expect((await browser.get('/account')).text).toContain('备用码还剩 10 个')
  expect((await browser.submit('/sign-in/enrolment', { code: codeAt(secret, county.now()) }, done.text)).status).toBe(
    403,
  )
  const stored = await asSystem(county, (tx) => tx.selectFrom('account_secret').selectAll().execute())
  expect(JSON.stringify(stored)).not.toContain(secret)

  const next = openBrowser(county.app)
  expect((await typePassword(next, 'discipline')).location).toBe(STEP)
  await next.get(STEP)
  expect((await next.submit(STEP, { code: codes[0]?.toLowerCase() ?? '' })).location).toBe('/desk')
  const again = openBrowser(county.app)
  await typePassword(again, 'discipline')
  await again.get(STEP)
  expect((await again.submit(STEP, { code: codes[0] ?? '' })).status).toBe(401)
  expect((await again.submit(STEP, { code: codes[1] ?? '' })).location).toBe('/desk')
  const verbs = (await auditOf(county, accountId('discipline'))).map(({ verb }) => verb)
  expect(verbs).toEqual(
    expect.arrayContaining(['account.second-factor-enrolled', 'account.recovery-code-used', 'sign-in.done']),
  )
})

test('new recovery codes need a code of the app and end the old ones', async () => {
  const browser = await signedIn(county, 'centre')
  pass(county, 1)
  const first = await browser.json('POST', '/api/v1/recovery-codes', { code: codeNow(county) })
  expect(first.body.codes).toHaveLength(10)
  await browser.get('/account')
  expect((await browser.submit('/account/recovery-codes', { code: '000000' })).status).toBe(401)
  pass(county, 1)
  await browser.submit('/account/recovery-codes', { code: codeNow(county) })
  const other = await atSecondFactor()
  expect((await other.submit(STEP, { code: first.body.codes[0] })).status).toBe(401)
})

test('a town officer, who needs none, may add an authenticator', async () => {
  const browser = await signedIn(county, 'town.shouchang')
  await browser.get('/account')
  const seen = await browser.submit('/account/second-factor')
  expect(seen.location).toBe('/sign-in/enrolment?back=%2Faccount')
  expect((await browser.get('/account')).status).toBe(303)
  const page = await browser.get(seen.location ?? '')
  const secret = /<code class="num">([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1]?.replaceAll(' ', '') ?? ''
  expect((await browser.submit('/sign-in/enrolment', { code: codeAt(secret, county.now()) })).status).toBe(200)
  expect((await typePassword(openBrowser(county.app), 'town.shouchang')).location).toBe(STEP)
})

test('a first password is changed before anything else, then the second factor asked', async () => {
  await givePassword(county, ['centre'], { mustChange: true, totp: true })
  const browser = openBrowser(county.app)
  expect((await typePassword(browser, 'centre')).location).toBe('/sign-in/password')
  expect((await browser.get('/account')).status).toBe(303)
  await browser.get('/sign-in/password')
  for (const [newPassword, sentence] of [
    ['short', '密码太短'],
    ['Password2026!!', '太常见'],
    ['my centre 2026 kept', '不要有账号名'],
    [PASSWORD, '和现在的一样'],
  ] as const) {
    const seen = await browser.submit('/sign-in/password', { newPassword })
    expect([seen.status, seen.text.includes(sentence), seen.text.includes(newPassword)]).toEqual([400, true, false])
  }
  expect((await browser.submit('/sign-in/password', { newPassword: NEW_PASSWORD })).location).toBe(STEP)
  expect((await typePassword(openBrowser(county.app), 'centre')).status).toBe(401)
  const again = openBrowser(county.app)
  expect((await typePassword(again, 'centre', NEW_PASSWORD)).location).toBe(STEP)
})

test('changing the password needs the present one, ends every other session and keeps this one under a new token', async () => {
  const here = await signedIn(county, 'town.shouchang')
  const there = await signedIn(county, 'town.shouchang')
  const before = here.cookies.get('sid')
  await here.get('/account')
  const wrong = await here.submit('/account/password', { password: 'not the present one', newPassword: NEW_PASSWORD })
  expect([wrong.status, wrong.text.includes('现在的密码不对')]).toEqual([401, true])
  expect((await here.submit('/account/password', { password: '', newPassword: NEW_PASSWORD })).status).toBe(400)
  const done = await here.submit('/account/password', { password: PASSWORD, newPassword: NEW_PASSWORD })
  expect(done.location).toBe('/account?done=password')
  expect(here.cookies.get('sid')).not.toBe(before)
  expect((await here.get('/account')).status).toBe(200)
  expect((await there.get('/account')).status).toBe(303)
  expect((await typePassword(openBrowser(county.app), 'town.shouchang', NEW_PASSWORD)).location).toBe('/desk')
})

test('guessing the present password inside a stolen session locks too', async () => {
  const browser = await signedIn(county, 'town.shouchang')
  const guess = () =>
    browser.json('POST', '/api/v1/sessions/current/passwords', { password: 'guess', newPassword: NEW_PASSWORD })
  for (let i = 0; i < 5; i++) expect((await guess()).status).toBe(401)
  expect(await guess()).toMatchObject({ status: 429, body: { code: 'sign-in.locked' } })
})
