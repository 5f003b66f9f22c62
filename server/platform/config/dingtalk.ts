import { oneOf, type Reading, text, webUrl } from './read.ts'

interface Shared {
  appKey: string
  appSecret: string
  /** Origin of the page on which people show who they are. */
  login: string
  /** Origin of the interface. */
  api: string
}

/** The ordinary DingTalk of an organisation. */
export interface PublicDingTalk extends Shared {
  kind: 'public'
  /** Origin of the older interface: directory, work notifications, group robots. */
  oldApi: string
  /** DINGTALK_AGENT: the number by which the application sends work notifications. */
  agent: string
  /** The robot of the group that is told of publications. */
  group?: { token: string; secret: string }
}

/** 专有钉钉, of which 浙政钉 is one: every request is signed. */
export interface ExclusiveDingTalk extends Shared {
  kind: 'exclusive'
  /** DINGTALK_TENANT: the number of the organisation. */
  tenant: string
  group?: { chat: string; chatType: string }
  /** Where to-dos are made and finished; these interfaces are opened to an application one by one. */
  todo?: { create: string; finish: string }
}

export type DingTalkSetting = PublicDingTalk | ExclusiveDingTalk

const KINDS = ['off', 'public', 'exclusive'] as const
/** The addresses of the ordinary one are the same for everybody; an exclusive one stands wherever its owner put it. */
const PUBLIC = {
  login: 'https://login.dingtalk.com',
  api: 'https://api.dingtalk.com',
  oldApi: 'https://oapi.dingtalk.com',
} as const

/** Off unless DINGTALK says which one (docs/dingtalk.md). */
export function dingTalkSetting(read: Reading): DingTalkSetting | undefined {
  const kind = oneOf(read, 'DINGTALK', KINDS, 'off')
  if (kind === 'off') return undefined
  const secrets = { appKey: needed(read, 'DINGTALK_APP_KEY'), appSecret: needed(read, 'DINGTALK_APP_SECRET') }
  return kind === 'public' ? publicOne(read, secrets) : exclusiveOne(read, secrets)
}

function publicOne(read: Reading, secrets: Pick<Shared, 'appKey' | 'appSecret'>): PublicDingTalk {
  const token = text(read, 'DINGTALK_GROUP', '')
  return {
    kind: 'public',
    ...secrets,
    login: webUrl(read, 'DINGTALK_LOGIN', PUBLIC.login),
    api: webUrl(read, 'DINGTALK_API', PUBLIC.api),
    oldApi: webUrl(read, 'DINGTALK_OLD_API', PUBLIC.oldApi),
    agent: needed(read, 'DINGTALK_AGENT'),
    ...(token ? { group: { token, secret: needed(read, 'DINGTALK_GROUP_SECRET') } } : {}),
  }
}

function exclusiveOne(read: Reading, secrets: Pick<Shared, 'appKey' | 'appSecret'>): ExclusiveDingTalk {
  const chat = text(read, 'DINGTALK_GROUP', '')
  const todo = text(read, 'DINGTALK_TODO', '')
  const [create = '', finish = ''] = todo.split(/\s+/)
  if (todo && !(create.startsWith('/') && finish.startsWith('/')))
    read.faults.add(`DINGTALK_TODO is "${todo}": give two paths, the one that makes a to-do and the one that ends it.`)
  return {
    kind: 'exclusive',
    ...secrets,
    login: origin(read, 'DINGTALK_LOGIN'),
    api: origin(read, 'DINGTALK_API'),
    tenant: needed(read, 'DINGTALK_TENANT'),
    ...(chat ? { group: { chat, chatType: needed(read, 'DINGTALK_CHAT_TYPE') } } : {}),
    ...(todo ? { todo: { create, finish } } : {}),
  }
}

function needed(read: Reading, name: string): string {
  const value = text(read, name, '')
  if (!value) read.faults.add(`${name} is missing: DINGTALK asks for it (docs/dingtalk.md).`)
  return value
}

const origin = (read: Reading, name: string): string => (needed(read, name) ? webUrl(read, name, '') : '')
