import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'
import { actIn } from '#platform/http/act.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { type Browser, openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem, auditOf, givePassword, pass, signedIn, typePassword } from '#testing/sign-in.ts'
import { type AccountName, accountId, COUNTY, GUIHUA, NOW, PEOPLE, SHOUCHANG } from '#testing/world.ts'
import { accountJobs } from './jobs.ts'

const SECOND_ADMIN = '00000000-0000-7000-8000-0000000000aa'
let county: TestCounty
let admin: Browser
beforeAll(async () => {
  county = await openCounty({ sessions: true })
  await asSystem(county, (tx) =>
    tx
      .insertInto('account')
      .values({
        county: COUNTY,
        id: SECOND_ADMIN,
        name: 'admin2',
        person_name: '第二人',
        role: 'system-administrator',
        unit: `${COUNTY}/platform`,
        scope: COUNTY,
      })
      .execute(),
  )
})
afterAll(() => county.close())
beforeEach(async () => {
  county.setNow(NOW)
  await asSystem(county, (tx) => tx.deleteFrom('sign_in_failure').execute())
  await givePassword(county, ['admin', 'centre'], { totp: true })
  await givePassword(county, ['town.shouchang', 'town.qiantan', 'grid.guihua', 'village.guihua'])
  admin = await signedIn(county, 'admin')
})

const TOWN = accountId('town.shouchang')
const wanted = (change: Record<string, unknown> = {}) => ({
  id: newId(),
  name: `shouchang.wang${Math.floor(Math.random() * 1e9)}`,
  personName: '王芳',
  role: 'village-cadre',
  unit: `${GUIHUA}/village`,
  ...change,
})

test('only the system administrator comes near the accounts: everybody else is refused, and strangers sign in', async () => {
  const routes: [string, string, unknown?][] = [
    ['GET', '/api/v1/accounts'],
    ['GET', `/api/v1/accounts/${TOWN}`],
    ['POST', '/api/v1/accounts', wanted()],
    ['PATCH', `/api/v1/accounts/${TOWN}`, { seen: '', role: 'auditor', unit: `${COUNTY}/platform` }],
    ['PUT', `/api/v1/accounts/${TOWN}/disablement`],
    ['DELETE', `/api/v1/accounts/${TOWN}/disablement`],
    ['POST', `/api/v1/accounts/${TOWN}/password-resets`],
    ['POST', `/api/v1/accounts/${TOWN}/second-factor-resets`],
    ['PUT', `/api/v1/accounts/${TOWN}/second-factor-resets/${newId()}/confirmation`],
    ['GET', '/api/v1/messages'],
  ]
  const others = PEOPLE.map(({ account }) => account).filter((account) => account !== 'admin')
  await givePassword(county, others, { totp: true })
  for (const account of others) {
    const browser = await signedIn(county, account)
    for (const [method, url, body] of routes)
      expect([account, method, url, (await browser.json(method, url, body)).status]).toEqual([
        account,
        method,
        url,
        403,
      ])
    for (const page of ['/desk/accounts', '/desk/accounts/new', `/desk/accounts/${TOWN}`, '/desk/messages'])
      expect([account, page, (await browser.get(page)).status]).toEqual([account, page, 403])
  }
  const stranger = openBrowser(county.app)
  for (const [method, url, body] of routes) expect((await stranger.json(method, url, body)).status).toBe(401)
})

test('the list is found by person, name and unit, page by page, and every look is in the audit', async () => {
  const page = await admin.get('/desk/accounts?find=%E5%AF%BF%E6%98%8C')
  expect(page.text).toContain('徐敏')
  expect(page.text).not.toContain('汪建华')
  await asSystem(county, (tx) =>
    tx
      .insertInto('account')
      .values(
        Array.from({ length: 60 }, (_, i) => ({
          county: COUNTY,
          id: newId(),
          name: `zz.grid${String(i).padStart(2, '0')}`,
          person_name: `网格${i}`,
          role: 'grid-worker',
          unit: `${GUIHUA}001/grid`,
          scope: `${GUIHUA}001`,
        })),
      )
      .execute(),
  )
  const seen: string[] = []
  let after = ''
  for (let pages = 0; pages < 5; pages++) {
    const { body } = await admin.json('GET', `/api/v1/accounts?find=zz.grid${after && `&after=${after}`}`)
    seen.push(...body.accounts.map(({ name }: { name: string }) => name))
    after = body.next ?? ''
    if (!after) break
  }
  expect(seen).toEqual([...seen].sort())
  expect(new Set(seen).size).toBe(60)
  expect((await admin.get('/desk/accounts?find=zz.grid')).text).toContain('after=zz.grid49')
  expect((await admin.get('/desk/accounts?find=100%25_nobody')).text).toContain('没有找到账号')
  expect((await auditOf(county, 'list')).map(({ verb }) => verb)).toContain('account.list-read')
})

test('a new account: unit found, form filled, first password shown once, changed at first use', async () => {
  expect((await admin.get('/desk/accounts/new?find=%E6%A1%82%E8%8A%B1')).text).toContain(
    encodeURIComponent(`${GUIHUA}/village`),
  )
  const form = await admin.get(`/desk/accounts/new?unit=${encodeURIComponent(`${GUIHUA}/village`)}`)
  const fields = { name: 'guihua.wangfang', personName: '王芳', role: 'village-cadre', phone: '13800001111', scope: '' }
  const made = await admin.submit('/desk/accounts', fields)
  expect(made.status).toBe(200)
  const password = /[2-9A-Y]{4}(-[2-9A-Y]{4}){3}/.exec(made.text)?.[0] ?? ''
  expect(password).toHaveLength(19)
  const twice = await admin.submit('/desk/accounts', fields, form.text)
  expect([twice.status, twice.text.includes('第一个密码只在当时显示过')]).toEqual([200, true])
  const owner = openBrowser(county.app)
  expect((await typePassword(owner, 'guihua.wangfang', password)).location).toBe('/sign-in/password')
  await owner.get('/sign-in/password')
  expect((await owner.submit('/sign-in/password', { newPassword: 'seven boats on the river' })).location).toBe('/desk')
  expect((await owner.get('/account')).text).toContain('王芳')
})

test('what does not fit is refused in the form, which keeps what was typed', async () => {
  const bad: [Record<string, unknown>, string][] = [
    [{ name: 'Not A Name' }, 'validation.pattern'],
    [{ name: 'town.shouchang' }, 'account.name-taken'],
    [{ unit: `${GUIHUA}/nothing` }, 'account.unit-unknown'],
    [{ role: 'auditor' }, 'account.unit-of-other-kind'],
    [{ scope: SHOUCHANG }, 'account.scope-outside-unit'],
    [{ scope: `${GUIHUA}999` }, 'account.scope-outside-unit'],
    [{ phone: '12' }, 'validation.minLength'],
    [{ phone: '12345678' }, 'validation.phone'],
    [{ role: 'king' }, 'validation.enum'],
    [{ extra: 'x' }, 'validation.additionalProperties'],
  ]
  for (const [change, code] of bad) {
    const answer = await admin.json('POST', '/api/v1/accounts', wanted(change))
    expect([change, answer.body.code]).toEqual([change, code])
  }
  await admin.get(`/desk/accounts/new?unit=${encodeURIComponent(`${GUIHUA}/village`)}`)
  const typed = { name: 'town.shouchang', personName: '王芳', role: 'village-cadre' }
  const seen = await admin.submit('/desk/accounts', typed)
  expect([seen.status, seen.text.includes('value="王芳"'), seen.text.includes('有人用了')]).toEqual([409, true, true])
})

test('the same account sent twice is made once; another under its id is refused', async () => {
  const account = wanted()
  const [first, second] = [
    await admin.json('POST', '/api/v1/accounts', account),
    await admin.json('POST', '/api/v1/accounts', account),
  ]
  expect([first.status, second.status, second.body.firstPassword]).toEqual([201, 200, undefined])
  const other = await admin.json('POST', '/api/v1/accounts', { ...wanted(), id: account.id })
  expect([other.status, other.body.code]).toEqual([409, 'same-id-other-content'])
})

test('a new post ends the sessions of the old one; of two administrators the second is told', async () => {
  const officer = await signedIn(county, 'town.shouchang')
  const seen = `town-officer ${SHOUCHANG}/town ${SHOUCHANG}`
  const leader = { seen, role: 'town-leader', unit: `${SHOUCHANG}/town` }
  expect((await admin.json('PATCH', `/api/v1/accounts/${TOWN}`, leader)).body).toMatchObject({
    role: 'town-leader',
    scope: SHOUCHANG,
  })
  expect((await officer.json('GET', '/api/v1/sessions')).status).toBe(401)
  expect((await admin.json('PATCH', `/api/v1/accounts/${TOWN}`, leader)).status).toBe(200)
  const late = await admin.json('PATCH', `/api/v1/accounts/${TOWN}`, { ...leader, role: 'town-officer' })
  expect([late.status, late.body.code]).toEqual([409, 'account.changed'])
  const page = await admin.get(`/desk/accounts/${TOWN}`)
  const back = await admin.submit(`/desk/accounts/${TOWN}/post`, { role: 'town-officer', scope: '' }, page.text)
  expect(back.location).toBe(`/desk/accounts/${TOWN}?saved=1`)
  const verbs = (await auditOf(county, TOWN)).filter(({ verb }) => verb === 'account.post-changed')
  expect(verbs[0]?.detail).toMatchObject({ from: { role: 'town-officer' }, to: { role: 'town-leader' } })
})

test('disabling ends every session at once and may be undone; both may be repeated', async () => {
  const officer = await signedIn(county, 'town.shouchang')
  const page = await admin.get(`/desk/accounts/${TOWN}`)
  await admin.submit(`/desk/accounts/${TOWN}/disablement`, {}, page.text)
  await admin.submit(`/desk/accounts/${TOWN}/disablement`, {}, page.text)
  expect((await officer.get('/account')).status).toBe(303)
  expect((await typePassword(openBrowser(county.app), 'town.shouchang')).status).toBe(401)
  for (let i = 0; i < 2; i++)
    expect((await admin.json('DELETE', `/api/v1/accounts/${TOWN}/disablement`)).body.disabledAt).toBeNull()
  expect((await typePassword(openBrowser(county.app), 'town.shouchang')).location).toBe('/desk')
})

test('a reset password works once, must be changed, and the old one is gone', async () => {
  const officer = await signedIn(county, 'town.shouchang')
  const { body } = await admin.json('POST', `/api/v1/accounts/${TOWN}/password-resets`)
  expect((await officer.get('/account')).status).toBe(303)
  expect((await typePassword(openBrowser(county.app), 'town.shouchang')).status).toBe(401)
  expect((await typePassword(openBrowser(county.app), 'town.shouchang', body.firstPassword)).location).toBe(
    '/sign-in/password',
  )
  expect((await admin.json('POST', `/api/v1/accounts/${newId()}/password-resets`)).status).toBe(404)
})

test('a second factor comes off only when another administrator confirms', async () => {
  const centre = accountId('centre')
  const officer = await signedIn(county, 'centre')
  const page = await admin.get(`/desk/accounts/${centre}`)
  await admin.submit(`/desk/accounts/${centre}/second-factor-resets`, {}, page.text)
  const asked = await admin.json('POST', `/api/v1/accounts/${centre}/second-factor-resets`)
  const confirm = (browser: Browser) =>
    browser.json('PUT', `/api/v1/accounts/${centre}/second-factor-resets/${asked.body.id}/confirmation`)
  expect(await confirm(admin)).toMatchObject({ status: 403, body: { code: 'account.reset-needs-another' } })
  expect((await officer.get('/account')).status).toBe(200)
  const second = await secondAdmin()
  expect((await second.get('/desk/accounts')).text).toContain('等第二位管理员确认')
  expect((await second.get(`/desk/accounts/${centre}`)).text).toContain('确认解除')
  expect((await confirm(second)).status).toBe(204)
  expect((await confirm(second)).status).toBe(404)
  expect((await officer.get('/account')).status).toBe(303)
  expect((await typePassword(openBrowser(county.app), 'centre')).location).toBe('/sign-in/enrolment')
})

test('a request for it that nobody confirmed in three days is void', async () => {
  const centre = accountId('centre')
  const { body } = await admin.json('POST', `/api/v1/accounts/${centre}/second-factor-resets`)
  pass(county, 3 * 24 * 60)
  const second = await secondAdmin()
  const late = await second.json('PUT', `/api/v1/accounts/${centre}/second-factor-resets/${body.id}/confirmation`)
  expect(late.status).toBe(404)
})

test('nobody changes their own post or locks, not even past the program', async () => {
  const own = accountId('admin')
  const tries: [string, string, unknown?][] = [
    [
      'PATCH',
      '',
      { seen: `system-administrator ${COUNTY}/platform ${COUNTY}`, role: 'auditor', unit: `${COUNTY}/platform` },
    ],
    ['PUT', '/disablement'],
    ['DELETE', '/disablement'],
    ['POST', '/password-resets'],
    ['POST', '/second-factor-resets'],
  ]
  for (const [method, path, body] of tries)
    expect([path, (await admin.json(method, `/api/v1/accounts/${own}${path}`, body)).status]).toEqual([path, 403])
  const page = await admin.get(`/desk/accounts/${own}`)
  expect(page.text).toContain('您自己的账号')
  expect(page.text).not.toContain('/disablement')
  const asAdmin = reach({ reader: 'staff', role: 'system-administrator', account: own })
  const changed = await inTransaction(county.floor.database.db, asAdmin, (tx) =>
    tx.updateTable('account').set({ role: 'discipline-officer' }).where('id', '=', own).executeTakeFirst(),
  )
  expect(changed.numUpdatedRows).toBe(0n)
  const alone = { county: COUNTY, id: newId(), account_id: TOWN, asked_by: own, asked_at: NOW, expires_at: NOW }
  const forged = inTransaction(county.floor.database.db, asAdmin, (tx) =>
    tx
      .insertInto('second_factor_reset')
      .values({ ...alone, confirmed_by: own, confirmed_at: NOW })
      .execute(),
  )
  await expect(forged).rejects.toThrow('second_factor_reset_two_check')
})

test('staff and public cannot read passwords, sessions or codes, past the program either', async () => {
  const tables = [
    'account_secret',
    'session',
    'recovery_code',
    'phone_code',
    'handed_code',
    'villager',
    'sign_in_failure',
  ] as const
  for (const to of [
    reach({}),
    reach({ reader: 'staff', role: 'system-administrator', scope: COUNTY, account: accountId('admin') }),
  ])
    for (const table of tables) {
      const rows = await inTransaction(county.floor.database.db, to, (tx) => tx.selectFrom(table).selectAll().execute())
      expect([table, rows]).toEqual([table, []])
    }
})

test('the demonstration’s messages are read by the administrator, their words nowhere else', async () => {
  await openBrowser(county.app, '203.0.113.8').json('POST', '/api/v1/phone-codes', { phone: '13900001234' })
  const page = await admin.get('/desk/messages')
  expect(page.text).toContain('1234')
  expect(page.text).toContain('验证码')
  county.floor.demo = false
  const closed = await admin.get('/desk/messages')
  expect(closed.text).not.toContain('分钟内有效')
  expect((await admin.json('GET', '/api/v1/messages')).body.messages.at(-1)?.text).toBe('')
  county.floor.demo = true
})

test('what is over is forgotten, what is not stays', async () => {
  const forget = () => {
    const [job] = accountJobs()
    return job?.run((work) => actIn(county.floor, SYSTEM, 'test', work), undefined)
  }
  const count = () =>
    asSystem(county, async (tx) => ({
      sessions: (await tx.selectFrom('session').selectAll().execute()).length,
      codes: (await tx.selectFrom('phone_code').selectAll().execute()).length,
      messages: (await tx.selectFrom('sms_outbox').selectAll().execute()).length,
    }))
  await asSystem(county, (tx) => tx.deleteFrom('session').execute())
  await signedIn(county, 'town.shouchang')
  await forget()
  const before = await count()
  expect(before.sessions).toBeGreaterThan(0)
  expect(before.messages).toBeGreaterThan(0)
  pass(county, 31)
  await forget()
  expect(await count()).toEqual({ ...before, sessions: 0 })
  pass(county, 8 * 24 * 60)
  await forget()
  expect(await count()).toEqual({ sessions: 0, codes: 0, messages: 0 })
})

/** The other administrator signs in. */
async function secondAdmin(): Promise<Browser> {
  await asSystem(county, async (tx) => {
    const secret = await tx
      .selectFrom('account_secret')
      .selectAll()
      .where('account_id', '=', accountId('admin'))
      .executeTakeFirstOrThrow()
    await tx.deleteFrom('recovery_code').where('account_id', '=', SECOND_ADMIN).execute()
    await tx
      .insertInto('account_secret')
      .values({ ...secret, account_id: SECOND_ADMIN, totp_last_step: 0 })
      .onConflict((conflict) => conflict.columns(['county', 'account_id']).doUpdateSet({ totp_last_step: 0 }))
      .execute()
  })
  return await signedIn(county, 'admin2' as AccountName) // Not one of the remembered people.
}
