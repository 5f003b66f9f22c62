import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DingTalkSetting } from '#platform/config/dingtalk.ts'
import { exclusiveAnswers } from './exclusive.ts'
import { type Memory, makeMemory } from './memory.ts'
import { publicAnswers } from './public.ts'
import { askedIn, type Said } from './wire.ts'

/** A stand-in for DingTalk, named as one: strict, with made-up people, on this machine. */
export interface DingTalkStandIn {
  /** What a county sets to talk to it. */
  setting: DingTalkSetting
  /** What it heard: notices, the group's messages, to-dos. */
  heard: Memory['heard']
  group: Memory['group']
  todos: Memory['todos']
  /** A code for a person who has shown who they are. */
  codeFor(person: string): string
  /** While it is down it answers 503 to everything. */
  setDown(down: boolean): void
  close(): Promise<void>
}

export interface StandInOptions {
  kind: DingTalkSetting['kind']
  /** The address of the county to which people return. */
  returnTo: string
  clock: () => Date
  people?: readonly string[]
  port?: number
  callsAMinute?: number
}

const PEOPLE = ['ding-001', 'ding-002', 'ding-003'] as const
const APP = { appKey: 'stand-in-key', appSecret: 'stand-in-secret' }
const PUBLIC = { agent: '1001', robot: { token: 'stand-in-robot', secret: 'SECstand-in' } }
const EXCLUSIVE = {
  tenant: '50001',
  group: { chat: 'stand-in-chat', chatType: '2' },
  todo: { create: '/tc/v2/openapi/task/create.json', finish: '/tc/openapi/task/finish.json' },
}

/** Opens the stand-in on this machine. */
export async function openDingTalkStandIn(options: StandInOptions): Promise<DingTalkStandIn> {
  const { kind, returnTo, clock, people = PEOPLE, callsAMinute = 600 } = options
  const memory = makeMemory(clock, people, callsAMinute)
  const answers =
    kind === 'public'
      ? publicAnswers(memory, { ...APP, ...PUBLIC, returnTo })
      : exclusiveAnswers(memory, { ...APP, ...EXCLUSIVE, returnTo })
  let down = false
  const server = createServer(async (request, response) => {
    const asked = await askedIn(request)
    const said: Said = down ? { status: 503, body: {} } : asked ? answers(asked) : { status: 413, body: {} }
    const type = said.html ? 'text/html; charset=utf-8' : 'application/json'
    response.writeHead(said.status, { 'content-type': type })
    response.end(said.html ? String(said.body) : JSON.stringify(said.body))
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // It listens on a port.
  const origin = `http://127.0.0.1:${port}`
  const at = { ...APP, login: origin, api: origin }
  return {
    setting:
      kind === 'public'
        ? { kind, ...at, oldApi: origin, agent: PUBLIC.agent, group: PUBLIC.robot }
        : { kind, ...at, ...EXCLUSIVE },
    ...{ heard: memory.heard, group: memory.group, todos: memory.todos, codeFor: memory.codeFor },
    setDown: (to) => {
      down = to
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
