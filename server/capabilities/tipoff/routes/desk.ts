import { readFile } from 'node:fs/promises'
import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { pathOf } from '#platform/files/store.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { channelOf } from '../access.ts'
import { replyTo, sealAnew, takeStep } from '../actions/answer.ts'
import { keepKey, publishKeyset } from '../actions/keys.ts'
import type { WithTipoffRules } from '../context.ts'
import { getLetter, readDesk, readKeys } from '../queries/desk.ts'
import { DeskKeys, Id, KeyBody, KeysetBody, ReplyBody, ShownTipoff, StepBody, Taken } from '../schema.ts'
import { SEALED_FILE_BYTES_MAX } from './public.ts'

const tags = ['tipoff']
/** The desk of the commission leaves no line either: how often it is used tells how many there are. */
export const OFFICE = { access: { power: 'tipoff.office' }, unseen: true } as const
const ByMailbox = Type.Object({ mailbox: Id })
const ById = Type.Object({ id: Id })
const responses = { 201: Taken, ...problemResponses }
const ok = { ok: true } as const
const OCTETS = 'application/octet-stream'

export function addDeskRoutes(app: App, withRules: WithTipoffRules): void {
  addReading(app, withRules)
  addActs(app, withRules)
  addKeyRoutes(app, withRules)
  addSealing(app, withRules)
}

function addReading(app: App, withRules: WithTipoffRules): void {
  app.get(
    '/api/v1/tipoffs',
    {
      config: OFFICE,
      schema: {
        tags,
        summary: 'The reports of one’s commission, sealed',
        response: { 200: Type.Object({ tipoffs: Type.Array(ShownTipoff) }), ...problemResponses },
      },
    },
    async (request) => ({ tipoffs: await request.act((plain) => readDesk(withRules(plain))) }),
  )
  app.get(
    '/api/v1/tipoff-letters/:id',
    {
      config: OFFICE,
      schema: {
        tags,
        summary: 'One sealed letter or file, as an age file',
        params: ById,
        response: { 200: { content: { [OCTETS]: { schema: Type.Unknown() } } }, ...problemResponses },
      },
    },
    async (request, reply) => {
      const { folder, letter } = await request.act(async (plain) => ({
        folder: withRules(plain).folder,
        letter: await getLetter(plain, request.params.id),
      }))
      const bytes = await readFile(pathOf(folder, letter.file)).catch(() => undefined)
      if (!bytes) throw refuse('not-found', 404)
      return reply
        .type(OCTETS)
        .header('content-disposition', `attachment; filename="${letter.id.slice(0, 8)}.age"`)
        .send(bytes)
    },
  )
}

function addActs(app: App, withRules: WithTipoffRules): void {
  app.post(
    '/api/v1/tipoffs/:mailbox/replies',
    {
      config: OFFICE,
      schema: {
        tags,
        summary: 'Write to the reporter, sealed',
        params: ByMailbox,
        body: ReplyBody,
        response: responses,
      },
    },
    async (request, reply) => {
      await request.act((plain) => replyTo(withRules(plain), request.params.mailbox, request.body))
      return reply.code(201).send(ok)
    },
  )
  app.post(
    '/api/v1/tipoffs/:mailbox/steps',
    {
      config: OFFICE,
      schema: {
        tags,
        summary: 'Take a report up or decline it, conclude, close, hand over, pass up',
        params: ByMailbox,
        body: StepBody,
        response: responses,
      },
    },
    async (request, reply) => {
      await request.act((plain) => takeStep(withRules(plain), request.params.mailbox, request.body))
      return reply.code(201).send(ok)
    },
  )
}

function addKeyRoutes(app: App, withRules: WithTipoffRules): void {
  app.get(
    '/api/v1/tipoff-keys',
    {
      config: OFFICE,
      schema: {
        tags,
        summary: 'Keys of one’s commission, and one’s own under its passphrase',
        response: { 200: DeskKeys, ...problemResponses },
      },
    },
    async (request) => await request.act((plain) => readKeys(withRules(plain))),
  )
  app.post(
    '/api/v1/tipoff-keys',
    { config: OFFICE, schema: { tags, summary: 'Keep a new key', body: KeyBody, response: responses } },
    async (request, reply) => {
      await request.act((plain) => keepKey(withRules(plain), request.body))
      return reply.code(201).send(ok)
    },
  )
  app.post(
    '/api/v1/tipoff-keysets',
    { config: OFFICE, schema: { tags, summary: 'Publish a signed keyset', body: KeysetBody, response: responses } },
    async (request, reply) => {
      await request.act((plain) => publishKeyset(withRules(plain), request.body))
      return reply.code(201).send(ok)
    },
  )
}

function addSealing(app: App, withRules: WithTipoffRules): void {
  app.register(async (scope) => {
    scope.addContentTypeParser(
      OCTETS,
      { parseAs: 'buffer', bodyLimit: SEALED_FILE_BYTES_MAX },
      async (_: unknown, body: Buffer) => body,
    )
    scope.post(
      '/api/v1/tipoff-letters/:id/sealings',
      {
        config: OFFICE,
        bodyLimit: SEALED_FILE_BYTES_MAX,
        schema: {
          tags,
          summary: 'The same letter sealed anew to the officers of now, as an age file',
          params: ById,
          consumes: [OCTETS],
          response: responses,
        },
      },
      async (request, reply) => {
        channelOf(request.actor)
        const { body } = request
        if (!Buffer.isBuffer(body)) throw refuse('tipoff.not-sealed', 422)
        // The parameters were held to their shape; in a scope of its own the compiler forgets it.
        const { id } = request.params as { id: string }
        await request.act((plain) => sealAnew(withRules(plain), id, body))
        return reply.code(201).send(ok)
      },
    )
  })
}
