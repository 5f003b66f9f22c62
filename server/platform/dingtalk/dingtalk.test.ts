import { expect, test } from 'vitest'
import { readConfig } from '#platform/config/config.ts'
import { openDingTalkStandIn } from '#server/stand-ins/dingtalk/open.ts'
import { DINGTALK_RETURN, DingTalkFault } from './dingtalk.ts'
import { openDingTalk } from './open.ts'
import { exclusiveSignature, exclusiveTimestamp } from './sign.ts'

const RETURN = `http://localhost${DINGTALK_RETURN}`
const START = new Date('2026-11-16T10:00:00+08:00')
const NOTICE = { id: '0193a1b2-0000-7000-8000-00000000abcd', text: '有事待办', url: 'http://localhost/desk' }

async function opened(kind: 'public' | 'exclusive', more: { callsAMinute?: number } = {}) {
  let now = START
  const standIn = await openDingTalkStandIn({ kind, returnTo: RETURN, clock: () => now, ...more })
  const ours = (change: object = {}, clock = () => now) => openDingTalk({ ...standIn.setting, ...change }, clock)
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000)
  }
  return { standIn, ours, later }
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'taken',
    (error) => (error instanceof DingTalkFault ? error.code : `bug ${String(error)}`),
  )

/** Follows the sign-in address as a browser would, and gives the code for a person. */
async function chosen(address: string, person: string): Promise<URL> {
  const page = await (await fetch(address)).text()
  const links = [...page.matchAll(/href="([^"]+)">([^<]+)</g)]
  return new URL(links.find(([, , name]) => name === person)?.[1]?.replaceAll('&amp;', '&') ?? '')
}

test('the signature is the one published for 专有钉钉: a line each, parameters sorted and unescaped', () => {
  const asked = { method: 'POST', path: '/a.json', params: { b: '2 甲', a: '1' }, nonce: '17000000000001234' } as const
  const timestamp = exclusiveTimestamp(START)
  expect(timestamp).toBe('2026-11-16T10:00:00.000+08:00')
  // Computed with `openssl dgst -sha256 -hmac secret -binary | base64` over the five lines.
  expect(exclusiveSignature('secret', { ...asked, timestamp })).toBe('ZVZUyIgFhU1OhdALp79RKVs7weknauNmOoKgqoQM94U=')
})

test.each(['public', 'exclusive'] as const)(
  '%s: who somebody is, once a code; what is told, once a notice',
  async (kind) => {
    const { standIn, ours, later } = await opened(kind)
    const dingTalk = ours()
    const back = await chosen(dingTalk.signInAddress('s'.repeat(43), RETURN), 'ding-002')
    expect(`${back.origin}${back.pathname}`).toBe(RETURN)
    expect(back.searchParams.get('state')).toBe('s'.repeat(43))
    const code = back.searchParams.get('authCode') ?? back.searchParams.get('code') ?? ''
    expect(await dingTalk.whoIs(code)).toBe('ding-002')
    expect(await codeOf(dingTalk.whoIs(code))).toBe(kind === 'public' ? 'invalidCode' : '240111')
    const old = standIn.codeFor('ding-001')
    later(6)
    expect(await codeOf(dingTalk.whoIs(old))).toBe(kind === 'public' ? 'invalidCode' : '240111')
    await dingTalk.notify('ding-001', NOTICE)
    await dingTalk.notify('ding-001', NOTICE)
    expect(standIn.heard.map(({ to }) => to)).toEqual(['ding-001'])
    expect(await codeOf(dingTalk.notify('nobody', NOTICE))).toBe(kind === 'public' ? '33012' : 'receiver')
    // The token of the morning is over by the evening: another is fetched.
    later(8 * 60)
    const todo = (await dingTalk.openTodo?.('ding-003', NOTICE)) ?? ''
    expect(await dingTalk.openTodo?.('ding-003', NOTICE)).toBe(todo)
    expect(standIn.todos.get(todo)).toMatchObject({ to: 'ding-003', done: false, url: NOTICE.url })
    await dingTalk.closeTodo?.('ding-003', todo)
    expect(standIn.todos.get(todo)?.done).toBe(true)
    await dingTalk.tellGroup?.(NOTICE)
    expect(standIn.group).toHaveLength(1)
    standIn.setDown(true)
    expect(await codeOf(dingTalk.notify('ding-001', NOTICE))).toBe('http-503')
    await standIn.close()
    expect(await codeOf(dingTalk.notify('ding-001', NOTICE))).toBe('unreachable')
  },
)

test('a wrong secret, a clock that is off and too many calls are refused by both', async () => {
  const refusals: string[] = []
  for (const kind of ['public', 'exclusive'] as const) {
    const { standIn, ours } = await opened(kind, { callsAMinute: 3 })
    refusals.push(await codeOf(ours({ appSecret: 'guessed' }).notify('ding-001', NOTICE)))
    const early = () => new Date(START.getTime() - 2 * 3_600_000)
    refusals.push(await codeOf(ours({}, early).tellGroup?.(NOTICE) ?? Promise.resolve()))
    const dingTalk = ours()
    refusals.push(await codeOf(dingTalk.notify('ding-001', NOTICE)), await codeOf(dingTalk.notify('ding-001', NOTICE)))
    await standIn.close()
  }
  const signature = 'OPF-B001-05-16-0009'
  expect(refusals).toEqual(['40089', '310000', '88', '88', signature, signature, 'taken', 'http-429'])
})

test('the stand-in takes a nonce once, and no stranger’s address to return to', async () => {
  const { standIn, ours } = await opened('exclusive')
  const { login, api, appKey, appSecret } = standIn.setting
  const elsewhere = ours().signInAddress('s'.repeat(43), 'https://elsewhere.example/return')
  expect((await fetch(elsewhere)).status).toBe(400)
  expect((await fetch(`${login}/oauth2/auth.htm?client_id=${appKey}`)).status).toBe(400)
  const path = '/gettoken.json'
  const params = { appkey: appKey, appsecret: appSecret }
  const asked = { timestamp: exclusiveTimestamp(START), nonce: '17000000000001234' }
  const headers = {
    ...{ apikey: appKey, 'x-hmac-auth-version': '1.0', 'x-hmac-auth-ip': '10.0.0.1', 'x-hmac-auth-mac': '02:00' },
    'x-hmac-auth-timestamp': asked.timestamp,
    'x-hmac-auth-nonce': asked.nonce,
    'x-hmac-auth-signature': exclusiveSignature(appSecret, { method: 'GET', path, params, ...asked }),
  }
  const url = `${api}${path}?${new URLSearchParams(params)}`
  const once = (await (await fetch(url, { headers })).json()) as { success: boolean }
  const twice = (await (await fetch(url, { headers })).json()) as { success: boolean }
  expect([once.success, twice.success]).toEqual([true, false])
  await standIn.close()
})

test('settings: off unless asked for, and everything that is missing is said at once', async () => {
  expect(readConfig({}).dingtalk).toBeUndefined()
  expect(() => readConfig({ DINGTALK: 'exclusive' })).toThrow(
    /DINGTALK_APP_KEY[\s\S]*DINGTALK_LOGIN[\s\S]*DINGTALK_TENANT/,
  )
  expect(() => readConfig({ DINGTALK: 'zhezhengding' })).toThrow(/public, exclusive/)
  const { standIn } = await opened('exclusive')
  const { login, api, appKey, appSecret } = standIn.setting
  const shared = { DINGTALK_LOGIN: login, DINGTALK_API: api, DINGTALK_APP_KEY: appKey, DINGTALK_APP_SECRET: appSecret }
  const paths = '/tc/v2/openapi/task/create.json /tc/openapi/task/finish.json'
  const group = { DINGTALK_GROUP: 'stand-in-chat', DINGTALK_CHAT_TYPE: '2', DINGTALK_TODO: paths }
  expect(readConfig({ DINGTALK: 'exclusive', DINGTALK_TENANT: '50001', ...shared, ...group }).dingtalk).toEqual(
    standIn.setting,
  )
  await standIn.close()
  const ordinary = { DINGTALK_AGENT: '1', DINGTALK_APP_KEY: 'k', DINGTALK_APP_SECRET: 's' }
  expect(readConfig({ DINGTALK: 'public', ...ordinary }).dingtalk).toMatchObject({
    login: 'https://login.dingtalk.com',
  })
})
