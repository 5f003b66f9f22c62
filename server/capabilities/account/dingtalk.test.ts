import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { TRIES_MOST } from '#capabilities/dingtalk/rules.ts'
import { DINGTALK_RETURN } from '#platform/dingtalk/dingtalk.ts'
import { openDingTalk } from '#platform/dingtalk/open.ts'
import { actIn } from '#platform/http/act.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { tellUnit } from '#platform/identity/sms.ts'
import { type DingTalkStandIn, openDingTalkStandIn } from '#server/stand-ins/dingtalk/open.ts'
import { type Browser, openBrowser, type Seen } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem, auditOf, codeNow, givePassword, pass, signedIn } from '#testing/sign-in.ts'
import { accountId, NOW, SHOUCHANG } from '#testing/world.ts'

let county: TestCounty
let standIn: DingTalkStandIn
beforeAll(async () => {
  let clock = () => NOW
  standIn = await openDingTalkStandIn({
    kind: 'exclusive',
    returnTo: `http://localhost${DINGTALK_RETURN}`,
    clock: () => clock(),
  })
  county = await openCounty({
    sessions: true,
    dingTalk: (of) => {
      clock = of
      return openDingTalk(standIn.setting, of)
    },
  })
})
afterAll(async () => {
  await county.close()
  await standIn.close()
})
beforeEach(async () => {
  county.setNow(NOW)
  standIn.setDown(false)
  await asSystem(county, (tx) =>
    tx.updateTable('account_binding').set({ revoked_at: NOW, revoked_by: ADMIN }).execute(),
  )
  await givePassword(county, ['admin', 'centre'], { totp: true })
  await givePassword(county, ['town.shouchang', 'village.guihua'])
})

const TOWN = accountId('town.shouchang')
const ADMIN = accountId('admin')

/** Where the platform sends this person back to, after our address sent them there. */
async function backFrom(address: string, person: string): Promise<string> {
  const page = await (await fetch(address)).text()
  const link = [...page.matchAll(/href="([^"]+)">([^<]+)</g)].find(([, , name]) => name === person)
  const url = new URL(link?.[1]?.replaceAll('&amp;', '&') ?? '')
  return `${url.pathname}${url.search}`
}

/** Signs in as this person of the platform. */
async function through(browser: Browser, person: string, back = ''): Promise<Seen> {
  const sent = await browser.get(`/sign-in/dingtalk${back && `?back=${encodeURIComponent(back)}`}`)
  return await browser.get(await backFrom(sent.location ?? '', person))
}

/** Binds one's own account, by the form, the link and the way back. */
async function bound(browser: Browser, person: string): Promise<Seen> {
  await browser.get('/account')
  const goOn = await browser.submit('/account/dingtalk')
  const [, address = ''] = /href="(http:[^"]+)"/.exec(goOn.text) ?? []
  return await browser.get(await backFrom(address.replaceAll('&amp;', '&'), person))
}

test('whoever has bound their account signs in by the account id, and steps that follow the password still follow', async () => {
  const officer = await signedIn(county, 'town.shouchang')
  expect((await bound(officer, 'ding-001')).location).toBe('/account?done=dingtalk')
  expect((await officer.get('/account')).text).toContain('ding-001')
  const centre = await signedIn(county, 'centre')
  await bound(centre, 'ding-002')

  const browser = openBrowser(county.app)
  expect((await browser.get('/sign-in')).text).toContain('/sign-in/dingtalk')
  expect((await through(browser, 'ding-001', '/desk/callbacks')).location).toBe('/desk/callbacks')
  expect((await browser.get('/account')).text).toContain('徐敏')

  const another = openBrowser(county.app)
  expect((await through(another, 'ding-002')).location).toBe('/sign-in/second-factor')
  expect((await another.get('/account')).status).toBe(303)
  await another.get('/sign-in/second-factor')
  pass(county, 1)
  expect((await another.submit('/sign-in/second-factor', { code: codeNow(county) })).status).toBe(303)
  expect((await another.get('/account')).text).toContain('童海波')
  const verbs = (await auditOf(county, TOWN)).map(({ verb }) => verb)
  expect(verbs).toEqual(expect.arrayContaining(['account.dingtalk-bound', 'sign-in.by-dingtalk', 'sign-in.done']))
})

test('who is bound to nobody, or to a disabled account, is refused on a page that says how to go on', async () => {
  const browser = openBrowser(county.app)
  const refused = await through(browser, 'ding-003')
  expect(refused.status).toBe(401)
  expect(refused.text).toContain('没有绑定')
  expect(refused.text).toContain('name="password"')
  await bound(await signedIn(county, 'town.shouchang'), 'ding-001')
  const admin = await signedIn(county, 'admin')
  await admin.get(`/desk/accounts/${TOWN}`)
  await admin.submit(`/desk/accounts/${TOWN}/disablement`)
  const gone = await through(openBrowser(county.app), 'ding-001')
  expect([gone.status, gone.text.includes('没有绑定')]).toEqual([401, true])
  await admin.get(`/desk/accounts/${TOWN}`)
  await admin.submit(`/desk/accounts/${TOWN}/enablement`)
})

test('a state counts once, in the browser that set out, for five minutes; a code counts once', async () => {
  await bound(await signedIn(county, 'town.shouchang'), 'ding-001')
  const browser = openBrowser(county.app)
  const sent = await browser.get('/sign-in/dingtalk')
  const cookie = browser.cookies.get('ding') ?? ''
  const address = sent.location ?? ''
  const back = await backFrom(address, 'ding-001')
  // Another browser was handed the address: it never set out.
  expect((await openBrowser(county.app).get(back)).status).toBe(400)
  expect((await browser.get(back)).status).toBe(303)
  // The whole return again, with the cookie kept and a fresh code: the state is spent.
  const thief = openBrowser(county.app)
  thief.cookies.set('ding', cookie)
  const again = await thief.get(await backFrom(address, 'ding-001'))
  expect([again.status, again.text.includes('用过')]).toEqual([400, true])
  expect(thief.cookies.has('sid')).toBe(false)
  // With a state of its own, a code that was used before.
  const own = openBrowser(county.app)
  const state = new URL((await own.get('/sign-in/dingtalk')).location ?? '').searchParams.get('state') ?? ''
  const used = new URLSearchParams({ code: new URL(back, 'http://x').searchParams.get('code') ?? '', state })
  expect((await own.get(`${DINGTALK_RETURN}?${used}`)).status).toBe(401)
  const late = openBrowser(county.app)
  const lateAddress = (await late.get('/sign-in/dingtalk')).location ?? ''
  pass(county, 6)
  expect((await late.get(await backFrom(lateAddress, 'ding-001'))).status).toBe(400)
  standIn.setDown(true)
  const down = openBrowser(county.app)
  const out = await down.get('/sign-in/dingtalk')
  const stateOut = new URL(out.location ?? '').searchParams.get('state') ?? ''
  expect((await down.get(`${DINGTALK_RETURN}?code=x&state=${stateOut}`)).status).toBe(503)
})

test('one account id, one account: bound elsewhere it is refused, and another person cannot finish a binding begun by the first', async () => {
  const officer = await signedIn(county, 'town.shouchang')
  await bound(officer, 'ding-001')
  expect((await bound(officer, 'ding-002')).status).toBe(409)
  const cadre = await signedIn(county, 'village.guihua')
  const taken = await bound(cadre, 'ding-001')
  expect([taken.status, taken.text.includes('别的账号')]).toEqual([409, true])
  // The officer's journey, with the cadre signed in when it ends.
  const centre = await signedIn(county, 'centre')
  await centre.get('/account')
  const goOn = await centre.submit('/account/dingtalk')
  const [, address = ''] = /href="(http:[^"]+)"/.exec(goOn.text) ?? []
  cadre.cookies.set('ding', centre.cookies.get('ding') ?? '')
  expect((await cadre.get(await backFrom(address.replaceAll('&amp;', '&'), 'ding-003'))).status).toBe(400)
  expect((await cadre.get('/account')).text).not.toContain('ding-003')
})

test('the administrator binds by account id and takes it off, audited and seen by the person; nobody else may', async () => {
  const admin = await signedIn(county, 'admin')
  const path = `/desk/accounts/${TOWN}/dingtalk`
  await admin.get(`/desk/accounts/${TOWN}`)
  for (const _ of [1, 2]) expect((await admin.submit(path, { externalId: 'ding-003' })).status).toBe(303)
  await admin.get(`/desk/accounts/${ADMIN}`)
  expect((await admin.submit(`/desk/accounts/${ADMIN}/dingtalk`, { externalId: 'ding-002' })).status).toBe(403)
  const bindings = (await auditOf(county, TOWN)).filter(({ verb }) => verb === 'account.dingtalk-bound')
  expect(bindings.filter(({ actor_id }) => actor_id === ADMIN)).toHaveLength(1)
  const officer = await signedIn(county, 'town.shouchang')
  const own = await officer.get('/account')
  expect(own.text).toContain('系统管理员')
  expect((await officer.submit(path, { externalId: 'ding-002' })).status).toBe(403)
  await officer.get('/account')
  expect((await officer.submit('/account/dingtalk/notices', { notices: 'on' })).status).toBe(303)
  expect((await officer.get('/account')).text).toContain('不要在钉钉里提醒我')
  expect((await through(openBrowser(county.app), 'ding-003')).status).toBe(303)
  await admin.get(`/desk/accounts/${TOWN}`)
  for (const _ of [1, 2]) expect((await admin.submit(`${path}/revocations`)).status).toBe(303)
  expect((await through(openBrowser(county.app), 'ding-003')).status).toBe(401)
})

test('bound, signed in, told; what a platform that was away never took is tried anew by hand and arrives once', async () => {
  const officer = await signedIn(county, 'town.shouchang')
  await bound(officer, 'ding-001')
  await officer.get('/account')
  await officer.submit('/account/dingtalk/notices', { notices: 'on' })
  expect((await through(openBrowser(county.app), 'ding-001', '/desk')).location).toBe('/desk')
  const admin = await signedIn(county, 'admin')
  const ask = (method: 'GET' | 'POST', path: string, by = admin) =>
    county.app.inject({
      method,
      url: `/api/v1/dingtalk/${path}`,
      headers: { cookie: `sid=${by.cookies.get('sid')}` },
      ...(method === 'POST' ? { payload: {} } : {}),
    })
  expect((await ask('GET', 'bindings')).json().bindings).toMatchObject([{ accountId: TOWN, notices: true }])
  expect((await ask('GET', 'bindings')).body).not.toContain('ding-001')

  standIn.setDown(true)
  const heard = standIn.heard.length
  await actIn(county.floor, SYSTEM, 'test', (context) =>
    tellUnit(context, `${SHOUCHANG}/town`, {
      template: 'warning-due',
      text: '有 1 条预警到期',
      path: '/desk/warnings',
    }),
  )
  for (let i = 0; i < TRIES_MOST; i += 1) {
    await county.run('dingtalk')
    pass(county, 300)
  }
  standIn.setDown(false)
  const keeper = await signedIn(county, 'admin')
  const { dead } = (await ask('GET', 'messages', keeper)).json()
  expect(dead).toMatchObject([{ kind: 'notice', tries: TRIES_MOST, lastError: 'http-503' }])
  const retry = (by: Browser) => ask('POST', `messages/${dead[0].id}/retries`, by)
  expect((await retry(await signedIn(county, 'village.guihua'))).statusCode).toBe(403)
  expect([(await retry(keeper)).statusCode, (await retry(keeper)).statusCode]).toEqual([200, 200])
  for (const _ of [1, 2]) await county.run('dingtalk')
  expect(standIn.heard.slice(heard).map(({ to }) => to)).toEqual(['ding-001'])
  expect((await ask('GET', 'messages', keeper)).json()).toMatchObject({ dead: [], waiting: 0 })
})

test('a county without it shows nothing of it', async () => {
  const { dingTalk } = county.floor
  delete county.floor.dingTalk
  const browser = openBrowser(county.app)
  expect((await browser.get('/sign-in')).text).not.toContain('dingtalk')
  expect((await browser.get('/sign-in/dingtalk')).status).toBe(404)
  expect((await browser.get(`${DINGTALK_RETURN}?code=x&state=y`)).status).toBe(404)
  if (dingTalk) county.floor.dingTalk = dingTalk
})
