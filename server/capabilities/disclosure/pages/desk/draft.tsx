import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { takePhotos } from '#capabilities/photo/index.ts'
import { isProblem, refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DraftPage } from '#web/desk/disclosure/draft-page.tsx'
import { deskPaths } from '#web/desk/disclosure/view.ts'
import type { Fault as FormFault } from '#web/ui/components/fault.tsx'
import { saveDraft } from '../../actions/draft.ts'
import { readForWriting } from '../../queries/desk.ts'
import {
  type Content,
  EMPTY,
  type Fault,
  FILE_KINDS,
  labelColumn,
  numbersHidden,
  readTyped,
  type Typed,
  typedFrom,
  typedOf,
  withLastNames,
} from '../../rules/index.ts'
import { ById, type DeskDoor, Fields, hide, itemLine, may, railFacts } from './door.ts'

const FORM_BYTES_MAX = 2 * 1024 * 1024
const BYTES_IN_MEGABYTE = 1024 * 1024
const MORE_ROWS = 5
const EXTRA_ROWS_MAX = 200
const LABEL_MAX = 200
const Saved = Type.Object({ saved: Type.Optional(Type.String({ maxLength: 4 })) })
const ByPaper = Type.Object({ ...ById.properties, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) })

interface Shown {
  typed?: Typed
  saves?: number
  faults?: readonly Fault[]
  fault?: FormFault
  extraRows?: number
  saved?: boolean
}

async function draftPage(door: DeskDoor, request: FastifyRequest, id: string, shown: Shown) {
  const limits = request.server.darkroom.limits()
  const view = await request.act(async (plain) => {
    const context = door.withRules(plain)
    const item = await readForWriting(context, id)
    const content = item.content ?? EMPTY
    return {
      rail: await railFacts(context, 'item'),
      line: { ...itemLine(door, languageOf(request), item.line), subject: content.subject },
      item: item.item,
      typed: shown.typed ?? typedOf(item.item, content),
      saves: shown.saves ?? item.saves,
      savedAt: item.savedAt,
      faults: shown.faults ?? item.faults,
      fault: shown.fault,
      files: item.saves > 0 ? content.files : [],
      hasLast: item.last !== undefined,
      photos: { most: limits.perEvidence, megabytes: Math.floor(limits.bytes / BYTES_IN_MEGABYTE) },
      saved: shown.saved ?? false,
      extraRows: shown.extraRows ?? 0,
    }
  })
  return <DraftPage view={view} />
}

async function sendDraft(door: DeskDoor, request: FastifyRequest, reply: FastifyReply, id: string, shown: Shown) {
  return sendPage(request, reply, await draftPage(door, request, id, shown), 'desk')
}

/** Writing an item: the form comes back as it was typed, however often it is refused. */
export function addDraftPages(app: App, door: DeskDoor): void {
  app.get(
    '/desk/disclosures/:id/draft',
    { config: may('draft'), schema: { ...hide, params: ById, querystring: Saved } },
    async (request, reply) =>
      sendDraft(door, request, reply, request.params.id, { saved: request.query.saved !== undefined }),
  )
  app.post(
    '/desk/disclosures/:id/draft',
    { config: may('draft'), bodyLimit: FORM_BYTES_MAX, schema: { ...hide, params: ById, body: Fields } },
    async (request, reply) => answerDraft(door, request, reply, request.params.id, request.body),
  )
  addPaperForms(app, door)
}

const countIn = (text: string | undefined): number => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0)

async function answerDraft(
  door: DeskDoor,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  fields: Record<string, string>,
) {
  const item = await request.act((plain) => readForWriting(door.withRules(plain), id))
  const typed = typedFrom(item.item, fields)
  const saves = countIn(fields['saves'])
  const extraRows = Math.min(countIn(fields['extraRows']), EXTRA_ROWS_MAX)
  const step = fields['do'] ?? 'save'
  const again = { typed, saves, extraRows, faults: [] }
  if (step === 'rows') return sendDraft(door, request, reply, id, { ...again, extraRows: extraRows + MORE_ROWS })
  if (step === 'last' && item.last) {
    const named = withLastNames(item.item, typed, item.last, (table) => labelColumn(table)?.key)
    return sendDraft(door, request, reply, id, { ...again, typed: named })
  }
  const read = readTyped(item.item, typed, item.saves > 0 ? (item.content?.files ?? []) : [])
  if (read.faults.length > 0) return sendDraft(door, request, reply.code(422), id, { ...again, faults: read.faults })
  const content = step === 'hide' ? numbersHidden(read.content) : read.content
  try {
    await request.act((plain) => saveDraft(door.withRules(plain), id, { saves, content }))
  } catch (error) {
    if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
    return sendDraft(door, request, reply.code(error.status), id, { ...again, fault: faultOf(error) })
  }
  return reply.redirect(step === 'check' ? deskPaths.item(id) : `${deskPaths.draft(id)}?saved=1`, 303)
}

/** Saves the draft with other papers. */
async function changePapers(
  door: DeskDoor,
  request: FastifyRequest,
  id: string,
  saves: number,
  change: (files: Content['files']) => Content['files'],
): Promise<void> {
  await request.act(async (plain) => {
    const context = door.withRules(plain)
    const item = await readForWriting(context, id)
    const content = item.content ?? EMPTY
    await saveDraft(context, id, { saves, content: { ...content, files: change(content.files) } })
  })
}

function addPaperForms(app: App, door: DeskDoor): void {
  app.post(
    '/desk/disclosures/:id/papers',
    { config: { ...may('draft'), takesFiles: true }, schema: { ...hide, params: ById } },
    async (request, reply) => {
      const { id } = request.params
      await request.act((plain) => readForWriting(door.withRules(plain), id))
      const { fields, photos, problem } = await takePhotos(request, 'evidence')
      const kind = FILE_KINDS.find((one) => one === fields['kind']) ?? 'voucher'
      const label = (fields['label'] ?? '').trim().slice(0, LABEL_MAX)
      try {
        if (problem) throw problem
        if (!label) throw refuse('validation.required', 400, { field: 'label' })
        if (photos.length === 0) throw refuse('validation.required', 400, { field: 'photos' })
        await changePapers(door, request, id, countIn(fields['saves']), (files) => [
          ...files.filter(({ sha256 }) => !photos.includes(sha256)),
          ...photos.map((sha256) => ({ sha256, kind, label })),
        ])
      } catch (error) {
        if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
        return sendDraft(door, request, reply.code(error.status), id, { fault: faultOf(error) })
      }
      return reply.redirect(`${deskPaths.draft(id)}?saved=1`, 303)
    },
  )
  app.post(
    '/desk/disclosures/:id/papers/:sha256/removals',
    { config: may('draft'), schema: { ...hide, params: ByPaper, body: Fields } },
    async (request, reply) => {
      const { id, sha256 } = request.params
      await changePapers(door, request, id, countIn(request.body['saves']), (files) =>
        files.filter((file) => file.sha256 !== sha256),
      )
      return reply.redirect(`${deskPaths.draft(id)}?saved=1`, 303)
    },
  )
}
