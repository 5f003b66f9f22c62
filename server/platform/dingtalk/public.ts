import type { PublicDingTalk } from '#platform/config/dingtalk.ts'
import { type Answer, call, partIn, requiredIn, textIn } from './call.ts'
import { type DingTalk, DingTalkFault, type Notice, wordsOf } from './dingtalk.ts'
import { robotSignature } from './sign.ts'
import { tokenKeeper } from './token.ts'

/** Invalid or expired, in the words of the older interface and of the newer one. */
const TOKEN_REFUSED = ['40014', '42001', 'InvalidAuthentication']
const JSON_TYPE = { 'content-type': 'application/json' }

/** The ordinary DingTalk. The account id is the `userid` of the organisation, so that who is no member has none. */
export function publicDingTalk(setting: PublicDingTalk, clock: () => Date): DingTalk {
  const { appKey, appSecret, agent, group } = setting
  const older = async (path: string, query: Record<string, string>, body?: object): Promise<Answer> => {
    const answer = await call(withQuery(setting.oldApi, path, query), body ? posted(body) : {})
    const code = textIn(answer, 'errcode')
    if (code !== '0') throw new DingTalkFault(code || 'not-understood', textIn(answer, 'errmsg'))
    return answer
  }
  const newer = (path: string, token: string, init: RequestInit = {}): Promise<Answer> =>
    call(new URL(path, setting.api), { ...init, headers: { ...JSON_TYPE, 'x-acs-dingtalk-access-token': token } })
  const ask = async () => {
    const answer = await older('/gettoken', { appkey: appKey, appsecret: appSecret })
    return { value: requiredIn(answer, 'access_token'), goodFor_s: Number(requiredIn(answer, 'expires_in')) }
  }
  const withToken = tokenKeeper(ask, clock, TOKEN_REFUSED)
  const unionOf = async (accountId: string): Promise<string> => {
    const answer = await withToken((token) =>
      older('/topapi/v2/user/get', { access_token: token }, { userid: accountId }),
    )
    return requiredIn(partIn(answer, 'result'), 'unionid')
  }
  return {
    kind: 'public',
    signInAddress: (state, back) => signInAddress(setting, state, back),
    whoIs: async (code) => {
      const proof = { clientId: appKey, clientSecret: appSecret, code, grantType: 'authorization_code' }
      const own = await call(new URL('/v1.0/oauth2/userAccessToken', setting.api), posted(proof))
      const union = requiredIn(await newer('/v1.0/contact/users/me', requiredIn(own, 'accessToken')), 'unionId')
      const member = await withToken((token) =>
        older('/topapi/user/getbyunionid', { access_token: token }, { unionid: union }),
      )
      return requiredIn(partIn(member, 'result'), 'userid')
    },
    notify: async (accountId, notice) => {
      const msg = { msgtype: 'text', text: { content: wordsOf(notice) } }
      await withToken((token) =>
        older(
          '/topapi/message/corpconversation/asyncsend_v2',
          { access_token: token },
          { agent_id: agent, userid_list: accountId, msg },
        ),
      )
    },
    openTodo: async (accountId, notice) => {
      const union = await unionOf(accountId)
      const task = todoFor(union, notice)
      const path = `/v1.0/todo/users/${encodeURIComponent(union)}/tasks`
      const made = await withToken((token) => newer(path, token, { method: 'POST', body: JSON.stringify(task) }))
      return requiredIn(made, 'id')
    },
    closeTodo: async (accountId, todo) => {
      const union = await unionOf(accountId)
      const path = `/v1.0/todo/users/${encodeURIComponent(union)}/tasks/${encodeURIComponent(todo)}`
      await withToken((token) => newer(path, token, { method: 'PUT', body: JSON.stringify({ done: true }) }))
    },
    ...(group ? { tellGroup: (notice: Notice) => tellRobot(older, group, clock, notice) } : {}),
  }
}

function signInAddress({ login, appKey }: PublicDingTalk, state: string, back: string): string {
  const asked = { response_type: 'code', client_id: appKey, redirect_uri: back, scope: 'openid', state }
  return withQuery(login, '/oauth2/auth', { ...asked, prompt: 'consent' }).href
}

type Older = (path: string, query: Record<string, string>, body?: object) => Promise<Answer>

async function tellRobot(
  older: Older,
  { token, secret }: { token: string; secret: string },
  clock: () => Date,
  notice: Notice,
): Promise<void> {
  const timestamp = String(clock().getTime())
  const query = { access_token: token, timestamp, sign: robotSignature(secret, timestamp) }
  await older('/robot/send', query, { msgtype: 'text', text: { content: wordsOf(notice) } })
}

/** The same `sourceId` twice is one to-do. */
const todoFor = (union: string, { id, text, url }: Notice) => ({
  sourceId: id,
  subject: text,
  creatorId: union,
  executorIds: [union],
  detailUrl: { appUrl: url, pcUrl: url },
})

const posted = (body: object): RequestInit => ({ method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) })

function withQuery(origin: string, path: string, query: Record<string, string>): URL {
  const url = new URL(path, origin)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url
}
