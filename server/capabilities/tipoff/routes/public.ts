import { refuse } from '#kernel/problem.ts'
import { FILE_BYTES_MAX } from '#kernel/tipoff/letter.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { requireSealed } from '../actions/bytes.ts'
import { withdrawTipoff } from '../actions/forget.ts'
import { addFile, addToTipoff, takeTipoff } from '../actions/report.ts'
import type { WithTipoffRules } from '../context.ts'
import { readKeysets } from '../queries/keysets.ts'
import { mailboxReach } from '../queries/mailbox.ts'
import { AdditionBody, Keysets, Taken, TipoffBody, WithdrawalBody } from '../schema.ts'
import { passGate } from './gate.ts'
import { addMailboxRoute } from './mailbox.ts'

const tags = ['tipoff']
/** Nobody signs in here, no cookie is set, nothing is written down about who called. */
export const UNSEEN = { access: { open: 'public' }, unseen: true } as const
const responses = { 201: Taken, ...problemResponses }
const ok = { ok: true } as const

/** Padding, chunks and stanzas. */
export const SEALED_FILE_BYTES_MAX = Math.ceil(FILE_BYTES_MAX * 1.13)

export function addPublicRoutes(app: App, withRules: WithTipoffRules): void {
  app.get(
    '/api/v1/tipoff-keysets',
    {
      config: UNSEEN,
      schema: {
        tags,
        summary: 'To whom sealed reports are sealed: signed keysets with the leaves they have in the log',
        response: { 200: Keysets, ...problemResponses },
      },
    },
    async (request) => await request.act(readKeysets),
  )
  app.post(
    '/api/v1/tipoffs',
    {
      config: UNSEEN,
      schema: { tags, summary: 'Hand in a sealed report', body: TipoffBody, response: responses },
    },
    async (request, reply) => {
      await request.act(async (plain) => {
        const context = withRules(plain)
        passGate(request, context.rules.numbers, context.now, request.body.work)
        await takeTipoff(context, request.body)
      }, mailboxReach(request.body.mailbox))
      return reply.code(201).send(ok)
    },
  )
  addMailboxRoute(app, withRules)
  addMore(app, withRules)
  addFileRoute(app, withRules)
}

function addMore(app: App, withRules: WithTipoffRules): void {
  app.post(
    '/api/v1/tipoff-additions',
    {
      config: UNSEEN,
      schema: { tags, summary: 'Write again about a report, sealed', body: AdditionBody, response: responses },
    },
    async (request, reply) => {
      const reach = mailboxReach(request.body.mailbox)
      await request.act((plain) => addToTipoff(withRules(plain), request.body), reach)
      return reply.code(201).send(ok)
    },
  )
  app.post(
    '/api/v1/tipoff-withdrawals',
    {
      config: UNSEEN,
      schema: { tags, summary: 'Take a report back: nothing of it remains', body: WithdrawalBody, response: responses },
    },
    async (request, reply) => {
      const reach = mailboxReach(request.body.mailbox)
      await request.act((plain) => withdrawTipoff(withRules(plain), request.body), reach)
      return reply.code(201).send(ok)
    },
  )
}

const [MAILBOX_BYTES, TOKEN_BYTES, ID_BYTES] = [16, 32, 16]
const HEAD_BYTES = MAILBOX_BYTES + TOKEN_BYTES + ID_BYTES

/** mailbox (16) ‖ token (32) ‖ id (16) ‖ age file: secrets do not stand in addresses. */
function fileIn(body: unknown) {
  if (!Buffer.isBuffer(body) || body.length <= HEAD_BYTES) throw refuse('tipoff.not-sealed', 422)
  const bytes = body.subarray(HEAD_BYTES)
  requireSealed(bytes)
  const mailbox = body.subarray(0, MAILBOX_BYTES).toString('hex')
  const token = body.subarray(MAILBOX_BYTES, MAILBOX_BYTES + TOKEN_BYTES).toString('hex')
  return { mailbox, token, id: body.subarray(MAILBOX_BYTES + TOKEN_BYTES, HEAD_BYTES).toString('hex'), bytes }
}

function addFileRoute(app: App, withRules: WithTipoffRules): void {
  app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: SEALED_FILE_BYTES_MAX + HEAD_BYTES },
      async (_: unknown, body: Buffer) => body,
    )
    scope.post(
      '/api/v1/tipoff-files',
      {
        config: UNSEEN,
        bodyLimit: SEALED_FILE_BYTES_MAX + HEAD_BYTES,
        schema: {
          tags,
          summary: 'A sealed photo or paper: mailbox (16 bytes), token (32), id (16), then the age file',
          consumes: ['application/octet-stream'],
          response: responses,
        },
      },
      async (request, reply) => {
        const sent = fileIn(request.body)
        await request.act((plain) => addFile(withRules(plain), sent), mailboxReach(sent.mailbox))
        return reply.code(201).send(ok)
      },
    )
  })
}
