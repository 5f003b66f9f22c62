import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { soundTypeOf } from '#platform/files/sound.ts'
import { answerForm } from '#platform/http/answer-form.ts'
import { checkFormToken, FORM_FIELD } from '#platform/http/form-token.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { PhoneImportPage } from '#web/desk/visit/phone-import-page.tsx'
import { requireRecord } from '../access.ts'
import { importExport } from '../actions/import-export.ts'
import { type OpenedExport, openExport } from '../actions/open-export.ts'
import { findSent, notePhoto } from '../actions/photos.ts'
import { keepVoice } from '../actions/voices.ts'
import type { WithVisits } from '../context.ts'

const access = { access: { power: 'record.quarantine' as const } }
const BYTES_MAX = 20 * 1024 * 1024
const Counted = Type.Optional(Type.String({ pattern: '^[0-9]{1,6}$' }))

/** A phone that cannot send hands its work over as a file; only the county can open it. */
export function addPhoneImports(app: App, withVisits: WithVisits): void {
  app.get(
    '/desk/quarantine/imports',
    { config: access, schema: { hide: true, querystring: Type.Object({ aside: Counted, known: Counted }) } },
    async (request, reply) => {
      requireRecord(request.actor, 'quarantine')
      const { aside, known } = request.query
      const done = aside === undefined ? undefined : { aside: Number(aside), known: Number(known ?? 0) }
      return sendPage(request, reply, <PhoneImportPage done={done} />, 'desk')
    },
  )
  app.post(
    '/desk/quarantine/imports',
    { config: { ...access, takesFiles: true }, bodyLimit: BYTES_MAX + 65_536, schema: { hide: true } },
    async (request, reply) => {
      requireRecord(request.actor, 'quarantine')
      return answerForm(request, reply, {
        work: async () => {
          const text = await fileOf(request)
          const opened = await request.act((context) => openExport(withVisits(context), text))
          for (const one of opened.photos) await takeBytes(request, withVisits, one)
          return request.act((context) => importExport(withVisits(context), opened))
        },
        done: ({ aside, known }) => reply.redirect(`/desk/quarantine/imports?aside=${aside}&known=${known}`, 303),
        again: (fault) => <PhoneImportPage fault={fault} />,
        usual: 'desk',
      })
    },
  )
}

async function fileOf(request: FastifyRequest): Promise<string> {
  let isOurs = false
  for await (const part of request.parts({ limits: { fileSize: BYTES_MAX, files: 1, fields: 10 } })) {
    if (part.type === 'file') {
      if (!isOurs) throw refuse('form.expired', 403)
      return (await part.toBuffer()).toString('utf8')
    }
    if (part.fieldname === FORM_FIELD) {
      checkFormToken(request.server.floor.keys, request, part.value)
      isOurs = true
    }
  }
  throw refuse('export.unreadable', 422, { field: 'file' })
}

/** A photo or a voice note: the bytes themselves say which. */
async function takeBytes(
  request: FastifyRequest,
  withVisits: WithVisits,
  { bytes }: OpenedExport['photos'][number],
): Promise<void> {
  const sent = sha256(bytes).toString('hex')
  if (soundTypeOf(bytes)) {
    await request.act((context) => keepVoice(withVisits(context), request.server.floor.filesDir, bytes))
    return
  }
  if (await request.act((context) => findSent(context, sent, 'photo'))) return
  const kept = await request.server.darkroom.keep(request, bytes)
  await request.act((context) => notePhoto(context, sent, kept.sha256))
}
