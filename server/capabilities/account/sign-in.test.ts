import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem, auditOf, givePassword, PASSWORD, pass, signedIn, typePassword } from '#testing/sign-in.ts'
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
    await tx.updateTable('account').set({ disabled_at: null }).execute()
  })
  await givePassword(county, ['town.shouchang', 'town.qiantan', 'grid.guihua'])
})

const ME = { name: 'town.shouchang', password: PASSWORD }
const sessionsOf = (account: 'town.shouchang') =>
  asSystem(county, (tx) => tx.selectFrom('session').selectAll().where('account_id', '=', accountId(account)).execute())

test('name and password lead to the desk, and to the page that was asked for', async () => {
  const browser = openBrowser(county.app)
  const refused = await browser.get('/account')
  expect(refused.location).toBe('/sign-in?back=%2Faccount')
  await browser.get('/sign-in?back=%2Faccount')
  const seen = await browser.submit('/sign-in', { ...ME, name: ' Town.Shouchang ' })
  expect([seen.status, seen.location]).toEqual([303, '/account'])
  const page = await browser.get('/account')
  expect(page.status).toBe(200)
  expect(page.text).toContain('徐敏')
  expect((await typePassword(openBrowser(county.app), ME.name)).location).toBe('/desk')
  expect((await browser.get('/sign-in')).location).toBe('/desk')
})

test('the way back never leads to another site or into the sign-in again', async () => {
  for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', '/sign-in/enrolment', '/me/code']) {
    const browser = openBrowser(county.app)
    await browser.get(`/sign-in?back=${encodeURIComponent(back)}`)
    expect((await browser.submit('/sign-in', { ...ME, back })).location).toBe('/desk')
  }
})

test('unknown name, wrong password and disabled account are answered alike, and the password never comes back', async () => {
  const browser = openBrowser(county.app)
  const wrong = await typePassword(browser, ME.name, 'not my password at all')
  const unknown = await typePassword(browser, 'nobody.here', 'not my password at all')
  await asSystem(county, (tx) =>
    tx.updateTable('account').set({ disabled_at: NOW }).where('name', '=', ME.name).execute(),
  )
  const disabled = await typePassword(browser, ME.name)
  const sentence = '账号、密码或动态码不对'
  for (const seen of [wrong, unknown, disabled]) {
    expect(seen.status).toBe(401)
    expect(seen.text).toContain(sentence)
    expect(seen.text).not.toContain('not my password')
    expect(seen.text).not.toContain(PASSWORD)
  }
  // The form's own token is drawn anew in each page.
  const alike = (text: string) => text.replaceAll(ME.name, 'nobody.here').replace(/name="formToken" value="[^"]*"/, '')
  expect(alike(wrong.text)).toBe(alike(unknown.text))
  const audit = await auditOf(county, accountId('town.shouchang'))
  expect(audit.map(({ verb }) => verb)).toContain('sign-in.refused')
})

test('an empty field is named in the form that comes back, in the reader’s language', async () => {
  const browser = openBrowser(county.app)
  await browser.get('/sign-in?lang=en')
  browser.cookies.set('lang', 'en')
  const seen = await browser.submit('/sign-in', { name: 'town.shouchang', password: '' })
  expect(seen.status).toBe(400)
  expect(seen.text).toContain('This is required')
  expect(seen.text).toContain('href="#f-password"')
})

test('five wrong tries lock this account from this network only, and say when to come back', async () => {
  const browser = openBrowser(county.app)
  for (let i = 0; i < 5; i++) expect((await typePassword(browser, ME.name, 'wrong password')).status).toBe(401)
  const locked = await typePassword(browser, ME.name)
  expect(locked.status).toBe(429)
  expect(locked.text).toContain('15 分钟')
  expect(locked.headers['retry-after']).toBe('900')
  const neighbour = openBrowser(county.app, '198.51.100.99')
  expect((await typePassword(neighbour, ME.name)).status).toBe(429)
  const elsewhere = openBrowser(county.app, '203.0.113.5')
  expect((await typePassword(elsewhere, ME.name)).location).toBe('/desk')
  expect((await typePassword(browser, 'town.qiantan')).location).toBe('/desk')
  pass(county, 15)
  expect((await typePassword(browser, ME.name)).location).toBe('/desk')
})

test('an account that does not exist locks like one that does', async () => {
  const browser = openBrowser(county.app)
  for (let i = 0; i < 5; i++) await browser.json('POST', '/api/v1/sessions', { name: 'nobody', password: 'x' })
  const locked = await browser.json('POST', '/api/v1/sessions', { name: 'nobody', password: 'x' })
  expect(locked.status).toBe(429)
  expect(locked.body).toMatchObject({ code: 'sign-in.locked', params: { minutes: 15 } })
})

test('a hundred guesses at once are a hundred guesses', async () => {
  const browser = openBrowser(county.app)
  const guess = () => browser.json('POST', '/api/v1/sessions', { name: ME.name, password: 'wrong password' })
  const answers = await Promise.all(Array.from({ length: 20 }, guess))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(15)
})

test('a right password forgives the wrong ones before it', async () => {
  const browser = openBrowser(county.app)
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 4; i++) await typePassword(browser, ME.name, 'wrong password')
    expect((await typePassword(openBrowser(county.app), ME.name)).location).toBe('/desk')
  }
})

test('the token is new at sign-in: one that was there before opens nothing', async () => {
  const browser = openBrowser(county.app)
  const planted = 'A'.repeat(43)
  browser.cookies.set('sid', planted)
  await typePassword(browser, ME.name)
  const first = browser.cookies.get('sid')
  expect(first).not.toBe(planted)
  await browser.submit('/sign-out', {}, (await browser.get('/account')).text)
  browser.cookies.set('sid', first ?? '')
  expect((await browser.get('/account')).location).toContain('/sign-in')
})

test('signing in over another session ends that one', async () => {
  const browser = await signedIn(county, 'town.shouchang')
  const before = browser.cookies.get('sid') ?? ''
  await browser.json('POST', '/api/v1/sessions', ME)
  const old = openBrowser(county.app)
  old.cookies.set('sid', before)
  expect((await old.json('GET', '/api/v1/sessions')).status).toBe(401)
  expect((await browser.json('GET', '/api/v1/sessions')).status).toBe(200)
})

test('the database keeps no token, and the cookie is out of reach of scripts', async () => {
  const browser = openBrowser(county.app)
  const seen = await browser.json('POST', '/api/v1/sessions', ME)
  expect(seen.headers['set-cookie']).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  const token = browser.cookies.get('sid') ?? ''
  const rows = await sessionsOf('town.shouchang')
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(rows.at(-1)?.device).toBe('Windows Chrome')
})

test('half an hour without a click ends the session; clicks carry it on, but not beyond twelve hours', async () => {
  const browser = await signedIn(county, 'town.shouchang')
  for (let i = 0; i < 24; i++) {
    pass(county, 29)
    expect((await browser.get('/account')).status).toBe(200)
  }
  pass(county, 31)
  expect((await browser.get('/account')).status).toBe(303)
  const other = await signedIn(county, 'town.shouchang')
  for (let i = 0; i < 24; i++) {
    pass(county, 29.9)
    await other.get('/account')
  }
  pass(county, 5)
  expect((await other.get('/account')).status).toBe(303)
})

test('time last seen is written once a minute at most', async () => {
  const browser = await signedIn(county, 'town.shouchang')
  pass(county, 0.5)
  await browser.get('/account')
  expect((await sessionsOf('town.shouchang')).at(-1)?.seen_at).toEqual(NOW)
  pass(county, 1)
  await browser.get('/account')
  expect((await sessionsOf('town.shouchang')).at(-1)?.seen_at).toEqual(county.now())
})

test('one sees one’s own sessions and ends them, nobody else’s', async () => {
  const office = await signedIn(county, 'town.shouchang')
  const home = await signedIn(county, 'town.shouchang')
  const stranger = await signedIn(county, 'town.qiantan')
  const { sessions } = (await office.json('GET', '/api/v1/sessions')).body
  const other = sessions.find((one: { current: boolean }) => !one.current)
  expect(sessions).toHaveLength(2)
  expect((await stranger.json('DELETE', `/api/v1/sessions/${other.id}`)).status).toBe(404)
  const page = await office.get('/account')
  expect((await office.submit(`/account/sessions/${other.id}/end`, {}, page.text)).location).toBe(
    '/account?done=session',
  )
  expect((await home.get('/account')).status).toBe(303)
  expect((await office.json('DELETE', `/api/v1/sessions/${other.id}`)).status).toBe(404)
  await signedIn(county, 'town.shouchang')
  await office.get('/account')
  await office.submit('/account/other-sessions-end')
  expect((await office.json('GET', '/api/v1/sessions')).body.sessions).toHaveLength(1)
})

test('signing out ends the session at once, clears what the browser has seen, and may be repeated', async () => {
  const browser = await signedIn(county, 'town.shouchang')
  const token = browser.cookies.get('sid') ?? ''
  const page = await browser.get('/account')
  const out = await browser.submit('/sign-out', {}, page.text)
  expect([out.status, out.location, out.headers['clear-site-data']]).toEqual([303, '/sign-in', '"cache"'])
  expect(browser.cookies.has('sid')).toBe(false)
  expect((await browser.submit('/sign-out', {}, page.text)).status).toBe(303)
  expect((await browser.json('DELETE', '/api/v1/sessions/current')).status).toBe(204)
  browser.cookies.set('sid', token)
  expect((await browser.get('/account')).status).toBe(303)
})

test('a disabled account’s sessions die at once, even when nobody ended them', async () => {
  const browser = await signedIn(county, 'town.shouchang')
  await asSystem(county, (tx) =>
    tx.updateTable('account').set({ disabled_at: NOW }).where('id', '=', accountId('town.shouchang')).execute(),
  )
  expect((await browser.json('GET', '/api/v1/sessions')).status).toBe(401)
})

test('a form without our token changes nothing', async () => {
  const browser = await signedIn(county, 'town.shouchang')
  const seen = await browser.submit('/account/other-sessions-end', { formToken: 'x' }, '')
  expect([seen.status, (await browser.get('/account')).status]).toEqual([403, 200])
})

test('sign-in tries are limited per address whatever the names', async () => {
  const flood = openBrowser(county.app, '192.0.2.77')
  const answers = await Promise.all(
    Array.from({ length: 125 }, () => flood.json('POST', '/api/v1/sessions', { name: '' })),
  )
  expect(answers.filter(({ status }) => status === 400)).toHaveLength(120)
  expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
})

test('refusals are counted for the alarm over all accounts', async () => {
  await openBrowser(county.app, '203.0.113.9').json('POST', '/api/v1/sessions', { name: 'nobody2', password: 'x' })
  expect((await county.anyone().get('/metrics')).text).toMatch(/shanzhi_sign_in_failures [1-9]/)
})
