import { exclusiveSignature } from '#platform/dingtalk/sign.ts'
import { loginPage } from './login.ts'
import type { Memory } from './memory.ts'
import { keepTodo, textOf } from './public.ts'
import type { Asked, Said } from './wire.ts'

export interface ExclusiveStandIn {
  appKey: string
  appSecret: string
  tenant: string
  group: { chat: string; chatType: string }
  todo: { create: string; finish: string }
  returnTo: string
}

const TOKEN_S = 7200
const WINDOW_MS = 300_000
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/
const NONCE = /^\d{17}$/

const good = (data: unknown): Said => ({
  status: 200,
  body: { success: true, content: { success: true, responseCode: '0', responseMessage: 'OK', data } },
})
const refused = (responseCode: string, responseMessage: string): Said => ({
  status: 200,
  body: { success: true, content: { success: false, responseCode, responseMessage } },
})
const badSignature = (why: string): Said => ({
  status: 200,
  body: { success: false, errorCode: 'OPF-B001-05-16-0009', errorMsg: `SignatureDoesNotMatch ${why}` },
})

/** 专有钉钉: looks at every signature, its time and its nonce before anything else. */
export function exclusiveAnswers(memory: Memory, own: ExclusiveStandIn) {
  const login = { ...own, also: { scope: 'get_user_info', authType: 'QRCODE' }, codeName: 'code' }
  return (asked: Asked): Said => {
    if (asked.path === '/oauth2/auth.htm') return loginPage(memory, login, asked)
    // The real one's number for this is in none of the published descriptions.
    if (memory.tooMany()) return { status: 429, body: {} }
    const params = asked.method === 'GET' ? asked.query : new URLSearchParams(asked.body)
    const wrong = faultOf(memory, own, asked, Object.fromEntries(params))
    return wrong ? badSignature(wrong) : answer(memory, own, asked, (name) => params.get(name) ?? '')
  }
}

function faultOf(memory: Memory, own: ExclusiveStandIn, asked: Asked, params: Record<string, string>) {
  const { head, path } = asked
  const [timestamp, nonce] = [head('x-hmac-auth-timestamp'), head('x-hmac-auth-nonce')]
  if (head('apikey') !== own.appKey || head('x-hmac-auth-version') !== '1.0') return 'key'
  if (!head('x-hmac-auth-ip') || !head('x-hmac-auth-mac')) return 'sender'
  if (!TIME.test(timestamp) || Math.abs(Date.parse(timestamp) - memory.clock().getTime()) > WINDOW_MS) return 'time'
  const method = asked.method === 'GET' ? 'GET' : 'POST'
  const expected = exclusiveSignature(own.appSecret, { method, path, params, timestamp, nonce })
  if (head('x-hmac-auth-signature') !== expected) return 'signature'
  if (!NONCE.test(nonce) || memory.seenBefore(`nonce ${nonce}`)) return 'nonce'
  return undefined
}

type Param = (name: string) => string

function answer(memory: Memory, own: ExclusiveStandIn, { method, path }: Asked, param: Param): Said {
  const { create, finish } = own.todo
  if (method === 'GET' && path === '/gettoken.json') {
    if (param('appkey') !== own.appKey || param('appsecret') !== own.appSecret) return badSignature('appsecret')
    return good({ accessToken: memory.issue('app', TOKEN_S), expiresIn: TOKEN_S })
  }
  if (path === '/rpc/oauth2/getuserinfo_bycode.json') return byCode(memory, param)
  if (path === '/message/workNotification') return byNotice(memory, own, param)
  if (path === '/chat/sendMsg') return byChat(memory, own, param)
  if (path === create) return byCreate(memory, own, param)
  if (path === finish) return byFinish(memory, param)
  return { status: 404, body: {} }
}

function byCode(memory: Memory, param: Param): Said {
  if (memory.standsFor(param('access_token')) !== 'app') return refused('240133', 'access_token')
  const person = memory.takeCode(param('code'))
  return person === undefined ? refused('240111', 'code') : good({ accountId: person, account: `stand-in-${person}` })
}

function byNotice(memory: Memory, { tenant }: ExclusiveStandIn, param: Param): Said {
  if (param('tenantId') !== tenant) return refused('tenant', 'tenantId')
  const to = param('receiverIds')
  const text = textOf(jsonOf(param('msg')))
  if (!memory.people.includes(to)) return refused('receiver', 'receiverIds')
  if (text === undefined || !param('bizMsgId')) return refused('msg', 'msg')
  if (!memory.seenBefore(`message ${param('bizMsgId')}`)) memory.heard.push({ to, text })
  return good({ msgId: `m-${memory.heard.length}` })
}

function byChat(memory: Memory, { tenant, group }: ExclusiveStandIn, param: Param): Said {
  const text = textOf(jsonOf(param('msg')))
  if (param('tenantId') !== tenant || param('chatId') !== group.chat || param('chatType') !== group.chatType)
    return refused('chat', 'chatId')
  if (text === undefined) return refused('msg', 'msg')
  memory.group.push(text)
  return good({})
}

function byCreate(memory: Memory, { tenant }: ExclusiveStandIn, param: Param): Said {
  const to = param('assigneeId')
  if (param('tenantId') !== tenant || !memory.people.includes(to)) return refused('assignee', 'assigneeId')
  if (!param('subject') || !param('url') || !param('bizTaskId')) return refused('task', 'subject')
  const todo = { to, subject: param('subject'), url: param('url'), source: param('bizTaskId') }
  return good({ taskUuid: keepTodo(memory, todo) })
}

function byFinish(memory: Memory, param: Param): Said {
  const todo = memory.todos.get(param('taskUuid'))
  if (!todo || todo.to !== param('userId')) return refused('task', 'taskUuid')
  todo.done = true
  return good({})
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
