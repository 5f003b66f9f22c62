import { robotSignature } from '#platform/dingtalk/sign.ts'
import { loginPage } from './login.ts'
import type { Memory } from './memory.ts'
import { type Asked, jsonIn, type Said } from './wire.ts'

export interface PublicStandIn {
  appKey: string
  appSecret: string
  agent: string
  robot: { token: string; secret: string }
  returnTo: string
}

const TOKEN_S = 7200
const ROBOT_WINDOW_MS = 3_600_000
const MESSAGE_MAX = 2048
/** Made up, and another id than that of the organisation, as in life. */
const unionOf = (person: string): string => `union-${person}`

const older = (errcode: number, errmsg: string, rest: object = {}): Said => ({
  status: 200,
  body: { errcode, errmsg, ...rest },
})
const newer = (status: number, code: string): Said => ({ status, body: { code, message: code, requestid: 'stand-in' } })

/** The ordinary DingTalk, as far as this program uses it: refuses what the real one would refuse. */
export function publicAnswers(memory: Memory, own: PublicStandIn) {
  const login = { ...own, also: { scope: 'openid', prompt: 'consent' }, codeName: 'authCode' }
  return (asked: Asked): Said => {
    const { method, path, query } = asked
    if (path === '/oauth2/auth') return loginPage(memory, login, asked)
    if (memory.tooMany())
      return path.startsWith('/v1.0/') ? newer(403, 'Forbidden.AccessDenied.QpsLimitForApi') : older(88, 'qps limit')
    if (method === 'GET' && path === '/gettoken') return tokenFor(memory, own, query)
    if (path === '/robot/send') return byRobot(memory, own, asked)
    if (path.startsWith('/topapi/')) return byTopApi(memory, own, asked)
    if (path.startsWith('/v1.0/')) return byNewer(memory, own, asked)
    return { status: 404, body: {} }
  }
}

function tokenFor(memory: Memory, own: PublicStandIn, query: URLSearchParams): Said {
  if (query.get('appkey') !== own.appKey || query.get('appsecret') !== own.appSecret)
    return older(40089, 'invalid appkey or appsecret')
  return older(0, 'ok', { access_token: memory.issue('app', TOKEN_S), expires_in: TOKEN_S })
}

function byTopApi(memory: Memory, own: PublicStandIn, asked: Asked): Said {
  if (memory.standsFor(asked.query.get('access_token') ?? '') !== 'app') return older(40014, 'invalid access_token')
  const body = asked.method === 'POST' ? jsonIn(asked) : undefined
  if (!body) return older(400002, 'body')
  if (asked.path === '/topapi/user/getbyunionid') {
    const person = memory.people.find((one) => unionOf(one) === body['unionid'])
    return person ? older(0, 'ok', { result: { contact_type: 0, userid: person } }) : older(60121, 'no such user')
  }
  if (asked.path === '/topapi/v2/user/get') {
    const person = memory.people.find((one) => one === body['userid'])
    return person ? older(0, 'ok', { result: { userid: person, unionid: unionOf(person) } }) : older(60121, 'no user')
  }
  if (asked.path === '/topapi/message/corpconversation/asyncsend_v2') return byAgent(memory, own, body)
  return older(22, 'invalid method')
}

function byAgent(memory: Memory, { agent }: PublicStandIn, body: Record<string, unknown>): Said {
  const { agent_id, userid_list, msg } = body
  if (agent_id !== agent) return older(400002, 'agent_id')
  const people = typeof userid_list === 'string' ? userid_list.split(',') : []
  if (people.length === 0 || people.length > 100) return older(400002, 'userid_list')
  if (!people.every((one) => memory.people.includes(one))) return older(33012, 'invalid USERID')
  const text = textOf(msg)
  if (text === undefined || Buffer.byteLength(JSON.stringify(msg)) > MESSAGE_MAX) return older(400002, 'msg')
  const day = memory.clock().toISOString().slice(0, 10)
  // The real one takes the same words for the same person twice a day, and shows them once.
  for (const to of people) if (!memory.seenBefore(`${day} ${to} ${text}`)) memory.heard.push({ to, text })
  return older(0, 'ok', { task_id: memory.heard.length })
}

function byRobot(memory: Memory, { robot }: PublicStandIn, asked: Asked): Said {
  const { query } = asked
  const timestamp = query.get('timestamp') ?? ''
  if (query.get('access_token') !== robot.token) return older(300005, 'token is not exist')
  const away_ms = Math.abs(memory.clock().getTime() - Number(timestamp))
  if (!(away_ms <= ROBOT_WINDOW_MS)) return older(310000, 'invalid timestamp')
  if (query.get('sign') !== robotSignature(robot.secret, timestamp)) return older(310000, 'sign not match')
  const text = textOf(jsonIn(asked))
  if (text === undefined) return older(40035, 'msgtype')
  memory.group.push(text)
  return older(0, 'ok')
}

function byNewer(memory: Memory, own: PublicStandIn, asked: Asked): Said {
  const token = asked.head('x-acs-dingtalk-access-token')
  if (asked.path === '/v1.0/oauth2/userAccessToken') {
    const body = jsonIn(asked) ?? {}
    if (body['clientId'] !== own.appKey || body['clientSecret'] !== own.appSecret)
      return newer(400, 'invalidClientIdOrSecret')
    const person = body['grantType'] === 'authorization_code' ? memory.takeCode(String(body['code'])) : undefined
    if (person === undefined) return newer(400, 'invalidCode')
    return { status: 200, body: { accessToken: memory.issue(`user:${person}`, TOKEN_S), expireIn: TOKEN_S } }
  }
  const about = memory.standsFor(token)
  if (!about) return newer(401, 'InvalidAuthentication')
  if (asked.path === '/v1.0/contact/users/me' && about.startsWith('user:'))
    return { status: 200, body: { unionId: unionOf(about.slice('user:'.length)) } }
  return about === 'app' ? byTodo(memory, asked) : newer(403, 'Forbidden.AccessDenied.AccessTokenPermissionDenied')
}

function byTodo(memory: Memory, asked: Asked): Said {
  const [, union = '', id] = /^\/v1\.0\/todo\/users\/([^/]+)\/tasks(?:\/([^/]+))?$/.exec(asked.path) ?? []
  const person = memory.people.find((one) => unionOf(one) === decodeURIComponent(union))
  const body = jsonIn(asked)
  if (!person || !body) return newer(400, 'param.error')
  if (asked.method === 'PUT' && id !== undefined) {
    const todo = memory.todos.get(id)
    if (!todo || todo.to !== person) return newer(404, 'todo.notFound')
    todo.done = body['done'] === true
    return { status: 200, body: { result: true } }
  }
  const { subject, sourceId, executorIds, detailUrl } = body
  const url = (detailUrl as { pcUrl?: unknown } | undefined)?.pcUrl // Looked at in the next line.
  if (typeof subject !== 'string' || !subject || typeof url !== 'string' || !Array.isArray(executorIds))
    return newer(400, 'param.error')
  return { status: 200, body: { id: keepTodo(memory, { to: person, subject, url, source: String(sourceId) }) } }
}

/** The same number of the caller again is the same to-do. */
export function keepTodo(memory: Memory, todo: { to: string; subject: string; url: string; source: string }): string {
  const [before] = [...memory.todos].find(([, { source, to }]) => source === todo.source && to === todo.to) ?? []
  const id = before ?? `todo-${memory.todos.size + 1}`
  if (before === undefined) memory.todos.set(id, { ...todo, done: false })
  return id
}

export function textOf(msg: unknown): string | undefined {
  const { msgtype, text } = (msg ?? {}) as { msgtype?: unknown; text?: { content?: unknown } } // Each part is looked at.
  return msgtype === 'text' && typeof text?.content === 'string' && text.content ? text.content : undefined
}
