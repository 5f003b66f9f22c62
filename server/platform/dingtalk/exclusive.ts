import { randomInt } from 'node:crypto'
import { networkInterfaces } from 'node:os'
import type { ExclusiveDingTalk } from '#platform/config/dingtalk.ts'
import { type Answer, call, partIn, requiredIn, textIn } from './call.ts'
import { type DingTalk, DingTalkFault, type Notice, wordsOf } from './dingtalk.ts'
import { exclusiveSignature, exclusiveTimestamp } from './sign.ts'
import { tokenKeeper } from './token.ts'

/** The application's token is no longer taken. */
const TOKEN_REFUSED = ['240133']
const FORM_TYPE = 'application/x-www-form-urlencoded'
type Params = Readonly<Record<string, string>>
type Ask = (method: 'GET' | 'POST', path: string, params: Params) => Promise<Answer>

/** 专有钉钉 (浙政钉 is one): the account id is its `accountId`. */
export function exclusiveDingTalk(setting: ExclusiveDingTalk, clock: () => Date): DingTalk {
  const { appKey, appSecret, tenant, group, todo } = setting
  const ask = askerOf(setting, clock)
  const withToken = tokenKeeper(
    async () => {
      const token = partIn(await ask('GET', '/gettoken.json', { appkey: appKey, appsecret: appSecret }), 'data')
      return { value: requiredIn(token, 'accessToken'), goodFor_s: Number(requiredIn(token, 'expiresIn')) }
    },
    clock,
    TOKEN_REFUSED,
  )
  const text = (notice: Notice) => JSON.stringify({ msgtype: 'text', text: { content: wordsOf(notice) } })
  return {
    kind: 'exclusive',
    signInAddress: (state, back) => {
      const url = new URL('/oauth2/auth.htm', setting.login)
      const asked = { response_type: 'code', client_id: appKey, redirect_uri: back, scope: 'get_user_info' }
      for (const [name, value] of Object.entries({ ...asked, authType: 'QRCODE', state }))
        url.searchParams.set(name, value)
      return url.href
    },
    whoIs: (code) =>
      withToken(async (token) => {
        const answer = await ask('POST', '/rpc/oauth2/getuserinfo_bycode.json', { access_token: token, code })
        return requiredIn(partIn(answer, 'data'), 'accountId')
      }),
    notify: async (accountId, notice) => {
      const to = { tenantId: tenant, receiverIds: accountId, bizMsgId: notice.id }
      await ask('POST', '/message/workNotification', { ...to, msg: text(notice) })
    },
    ...(todo ? todosBy(ask, tenant, todo) : {}),
    ...(group
      ? {
          tellGroup: async (notice: Notice) => {
            const to = { tenantId: tenant, chatType: group.chatType, chatId: group.chat }
            await ask('POST', '/chat/sendMsg', { ...to, msg: text(notice) })
          },
        }
      : {}),
  }
}

const todosBy = (ask: Ask, tenant: string, { create, finish }: { create: string; finish: string }) => ({
  openTodo: async (accountId: string, { id, text, url }: Notice): Promise<string> => {
    const who = { creatorId: accountId, assigneeId: accountId, tenantId: tenant }
    const answer = await ask('POST', create, { ...who, bizTaskId: id, subject: text, url, mobileUrl: url })
    return requiredIn(partIn(answer, 'data'), 'taskUuid')
  },
  closeTodo: async (accountId: string, taskUuid: string): Promise<void> => {
    await ask('POST', finish, { userId: accountId, taskUuid })
  },
})

/** Signs and sends; gives `content` of an answer that says success twice, as it must. */
function askerOf({ api, appKey, appSecret }: ExclusiveDingTalk, clock: () => Date): Ask {
  const { address, mac } = cardOf()
  return async (method, path, params) => {
    const at = clock()
    const timestamp = exclusiveTimestamp(at)
    const nonce = `${at.getTime()}${String(randomInt(10_000)).padStart(4, '0')}`
    const headers = {
      'X-Hmac-Auth-Timestamp': timestamp,
      'X-Hmac-Auth-Version': '1.0',
      'X-Hmac-Auth-Nonce': nonce,
      'X-Hmac-Auth-IP': address,
      'X-Hmac-Auth-MAC': mac,
      'X-Hmac-Auth-Signature': exclusiveSignature(appSecret, { method, path, params, timestamp, nonce }),
      apiKey: appKey,
    }
    const url = new URL(path, api)
    const sent = new URLSearchParams(params).toString()
    if (method === 'GET') url.search = sent
    const body = method === 'GET' ? {} : { body: sent }
    const answer = await call(url, { method, headers: { ...headers, 'content-type': FORM_TYPE }, ...body })
    const content = partIn(answer, 'content')
    if (answer['success'] === true && content['success'] === true) return content
    const code = textIn(content, 'responseCode') || textIn(answer, 'errorCode')
    throw new DingTalkFault(code || 'not-understood', textIn(content, 'responseMessage') || textIn(answer, 'errorMsg'))
  }
}

/** The protocol wants the sender's own address and card named. */
function cardOf(): { address: string; mac: string } {
  const cards = Object.values(networkInterfaces()).flatMap((some) => some ?? [])
  const card = cards.find(({ internal, family }) => !internal && family === 'IPv4')
  return { address: card?.address ?? '127.0.0.1', mac: card?.mac ?? '00:00:00:00:00:00' }
}
