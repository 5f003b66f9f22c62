import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { toBase64 } from '#kernel/log/base64.ts'
import { isProblem, refuse } from '#kernel/problem.ts'
import type { Channel } from '#kernel/tipoff/keyset.ts'
import { type Letter, TEXT_SIGNS_MAX } from '#kernel/tipoff/letter.ts'
import { formatNumber, newNumber } from '#kernel/tipoff/number.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import { readablePart } from '#platform/http/readable.ts'
import type { App } from '#platform/http/server.ts'
import { hashOfToken, keysOf } from '#web/sealed/derive.ts'
import { sealLetter } from '#web/sealed/letters.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { problemSentence } from '#web/ui/messages/problem.ts'
import { tipoffPaths } from '#web/villager/tipoff/paths.ts'
import { TipoffPlainPage } from '#web/villager/tipoff/plain-page.tsx'
import { takeTipoff } from '../actions/report.ts'
import type { WithTipoffRules } from '../context.ts'
import { findNewestKeyset } from '../queries/keysets.ts'
import { mailboxReach } from '../queries/mailbox.ts'
import { passGate } from '../routes/gate.ts'
import { UNSEEN } from '../routes/public.ts'

const hide = { hide: true } as const
const FIELD_BYTES_MAX = 64 * 1024
const FIELDS_MAX = 20
const OPTIONAL_SIGNS_MAX = 200

/** For browsers without scripts: the words are sealed here, in memory, and go nowhere else. */
export function addPlainPages(app: App, withRules: WithTipoffRules): void {
  app.get(tipoffPaths.plain, { config: UNSEEN, schema: hide }, async (request, reply) =>
    sendPage(request, reply, <TipoffPlainPage />),
  )
  // The form has no token, since a token needs a cookie: whoever sends it is nobody in any case.
  const config = { ...UNSEEN, takesFiles: true }
  app.post(tipoffPaths.plain, { config, schema: hide }, async (request, reply) => {
    const typed = await fieldsOf(request)
    try {
      const number = await take(request, typed, withRules)
      return sendPage(request, reply.code(201), <TipoffPlainPage number={formatNumber(number)} />)
    } catch (error) {
      return again(request, reply, typed, error)
    }
  })
}

function again(request: FastifyRequest, reply: FastifyReply, typed: Record<string, string>, error: unknown) {
  if (!isProblem(error)) throw error
  const { code, params, status } = faultOf(error)
  const isBusy = code === 'tipoff.work-needed'
  const sentence = problemSentence(messagesFor(languageOf(request)), isBusy ? 'tipoff.busy' : code, params)
  return sendPage(request, reply.code(status), <TipoffPlainPage typed={typed} sentence={sentence} />)
}

async function fieldsOf(request: FastifyRequest): Promise<Record<string, string>> {
  const fields: Record<string, string> = {}
  if (!request.isMultipart()) return fields
  for await (const part of request.parts({ limits: { fieldSize: FIELD_BYTES_MAX, fields: FIELDS_MAX, files: 0 } }))
    if (part.type === 'field') fields[part.fieldname] = readablePart(String(part.value)).trim()
  return fields
}

function letterOf(typed: Record<string, string>, replyTo: string): Letter {
  const names = ['about', 'where', 'when', ...(typed['named'] === 'named' ? ['name', 'phone'] : [])]
  const given = names.flatMap((name) => (typed[name] ? [[name, typed[name].slice(0, OPTIONAL_SIGNS_MAX)]] : []))
  const text = (typed['text'] ?? '').slice(0, TEXT_SIGNS_MAX)
  return { v: 1, from: 'reporter', replyTo, text, ...Object.fromEntries(given) }
}

/** @throws Problem 422, 429 */
async function take(
  request: FastifyRequest,
  typed: Record<string, string>,
  withRules: WithTipoffRules,
): Promise<string> {
  if (!typed['text']) throw refuse('validation.required', 422, { field: 'text' })
  const channel: Channel = typed['channel'] === 'city' ? 'city' : 'county'
  const keyset = await request.act(async (plain) => {
    const { rules, now } = withRules(plain)
    passGate(request, rules.numbers, now)
    return (await findNewestKeyset(plain, channel))?.keyset
  })
  if (!keyset) throw refuse('tipoff.no-keys', 422)
  const number = newNumber((n) => randomBytes(n))
  const keys = await keysOf(number)
  const sealed = toBase64(await sealLetter(keyset, keys.recipient, letterOf(typed, keys.recipient)))
  const body = {
    ...{ channel, keyset: keyset.n, mailbox: keys.mailbox, tokenHash: hashOfToken(keys.token), sealed },
    id: randomBytes(16).toString('hex'),
  }
  await request.act((plain) => takeTipoff(withRules(plain), body), mailboxReach(keys.mailbox))
  return number
}
