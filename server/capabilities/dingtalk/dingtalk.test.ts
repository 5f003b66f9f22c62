import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { DINGTALK_RETURN } from '#platform/dingtalk/dingtalk.ts'
import { openDingTalk } from '#platform/dingtalk/open.ts'
import { actIn } from '#platform/http/act.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { tellUnit } from '#platform/identity/sms.ts'
import { type DingTalkStandIn, openDingTalkStandIn } from '#server/stand-ins/dingtalk/open.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { asSystem, auditOf, pass } from '#testing/sign-in.ts'
import { type AccountName, accountId, GUIHUA, NOW, SHOUCHANG } from '#testing/world.ts'
import { TRIES_MOST } from './rules.ts'

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
    dingTalk: (of) => {
      clock = of
      return openDingTalk(standIn.setting, of)
    },
  })
  await bind('village.guihua', 'ding-001')
  await bind('town.shouchang', 'ding-002')
  await bind('leader.shouchang', 'ding-003', false)
})
afterAll(async () => {
  await county.close()
  await standIn.close()
})

const bind = (account: AccountName, external_id: string, wants = true) =>
  asSystem(county, (tx) =>
    tx
      .insertInto('account_binding')
      .values({
        ...{ county: county.floor.county, id: newId(), account_id: accountId(account), platform: 'exclusive' },
        ...{ external_id, bound_at: NOW, bound_by: accountId(account), notices_since: wants ? NOW : null },
      })
      .execute(),
  )
const run = () => county.run('dingtalk')
const tell = (text: string) =>
  actIn(county.floor, SYSTEM, 'test', (context) =>
    tellUnit(context, `${SHOUCHANG}/town`, { template: 'warning-due', text, path: '/desk/warnings' }),
  )
const todosOf = (person: string) =>
  [...standIn.todos.values()].filter(({ to }) => to === person).map(({ done, subject }) => ({ done, subject }))
const press = (account: AccountName, path: string) => {
  const { cookie, payload } = formOf(county, {})
  const headers = { cookie: `sid=test-${account}; ${cookie}`, 'content-type': FORM_TYPE }
  return county.app.inject({ method: 'POST', url: path, headers, payload })
}

test('what goes to a unit by text message goes to those of its people who asked for it, once, and says no more', async () => {
  await tell('有 2 条预警到期')
  await run()
  await run()
  expect(standIn.heard).toHaveLength(1)
  expect(standIn.heard[0]?.to).toBe('ding-002')
  expect(standIn.heard[0]?.text).toMatch(/^有 2 条预警到期\nhttp:\/\/localhost\/desk\/warnings\n#/)
})

test('a matter in the unit’s hands is one to-do, ended when it is answered or goes on, without a word of the matter', async () => {
  const report = county.report({ villageCode: GUIHUA, phone: '13800005678' })
  await county.anyone().post('/api/v1/matters', report)
  const { number, version, holder } = await asSystem(county, (tx) =>
    tx.selectFrom('matter').selectAll().where('id', '=', report.id).executeTakeFirstOrThrow(),
  )
  expect(holder).toBe(`${GUIHUA}/village`)
  await run()
  await run()
  expect(todosOf('ding-001')).toEqual([{ done: false, subject: expect.stringContaining(String(number)) }])
  const [todo] = standIn.todos.values()
  expect(JSON.stringify(todo)).not.toMatch(/路灯|13800005678|5678/)
  expect(todo?.url).toBe(`http://localhost/desk/matters/${report.id}`)
  const up = { id: newId(), seen: version, text: '要镇里协调' }
  expect((await county.staff('village.guihua').post(`/api/v1/matters/${report.id}/upward-referrals`, up)).status).toBe(
    201,
  )
  await run()
  expect(todosOf('ding-001').map(({ done }) => done)).toEqual([true])
  expect(todosOf('ding-002').map(({ done }) => done)).toEqual([false])
  // Whoever no longer wants it has nothing left there.
  await asSystem(county, (tx) =>
    tx.updateTable('account_binding').set({ notices_since: null }).where('external_id', '=', 'ding-002').execute(),
  )
  await run()
  expect(todosOf('ding-002').map(({ done }) => done)).toEqual([true])
  pass(county, 1)
  await asSystem(county, (tx) =>
    tx
      .updateTable('account_binding')
      .set({ notices_since: county.now() })
      .where('external_id', '=', 'ding-002')
      .execute(),
  )
})

test('a platform that is away is tried later and later; what it never took waits on a page with its reason', async () => {
  standIn.setDown(true)
  const heard = standIn.heard.length
  await tell('有 1 条预警到期')
  for (let i = 0; i < TRIES_MOST; i += 1) {
    await run()
    // Not again within the same minute.
    await run()
    pass(county, 300)
  }
  const dead = () =>
    asSystem(county, (tx) => tx.selectFrom('dingtalk_message').selectAll().where('dead_at', 'is not', null).execute())
  const [one] = await dead()
  expect(one).toMatchObject({ tries: TRIES_MOST, last_error: 'http-503', delivered_at: null })
  standIn.setDown(false)
  await run()
  expect(standIn.heard).toHaveLength(heard)
  const page = await county.staff('admin').get('/desk/dingtalk')
  expect(page.text).toContain('http-503')
  const path = `/desk/dingtalk/messages/${one?.id}`
  expect((await press('town.shouchang', `${path}/retries`)).statusCode).toBe(403)
  for (const _ of [1, 2]) expect((await press('admin', `${path}/retries`)).statusCode).toBe(303)
  await run()
  expect(standIn.heard).toHaveLength(heard + 1)
  expect((await auditOf(county, one?.id ?? '')).map(({ verb }) => verb)).toEqual(['dingtalk.retried'])
  expect(await dead()).toEqual([])
  expect((await press('admin', `/desk/dingtalk/messages/${newId()}/givings-up`)).statusCode).toBe(404)
})

test('the monthly boards go to the group when they are published, once each', async () => {
  await county.run('contests')
  await run()
  expect(standIn.group).toEqual([])
  county.setNow(new Date(county.now().getTime() + 6 * 86_400_000))
  await county.run('contests')
  await run()
  await run()
  expect(standIn.group).toHaveLength(2)
  for (const path of ['contest/2026-10', 'contest/villages/2026-10'])
    expect(standIn.group.filter((said) => said.includes(`http://localhost/${path}`))).toHaveLength(1)
})
