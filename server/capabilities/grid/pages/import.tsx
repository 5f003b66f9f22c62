import type { FastifyRequest } from 'fastify'
import { isId, newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { answerForm } from '#platform/http/answer-form.ts'
import { requireShape } from '#platform/http/fault.ts'
import { checkFormToken, FORM_FIELD } from '#platform/http/form-token.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { GridImportPage } from '#web/desk/grid/import-page.tsx'
import { requireGrids } from '../access.ts'
import { importGrids } from '../actions/import.ts'
import type { WithGrids } from '../context.ts'
import { GridImport } from '../shapes/imports.ts'

const config = { access: { power: 'grid.change' as const } }
const BYTES_MAX = 12 * 1024 * 1024
const FIELD_MAX = 400
type Typed = Record<string, string>

export function addGridImportPages(app: App, withGrids: WithGrids): void {
  app.get('/desk/grid-imports', { config, schema: { hide: true } }, async (request, reply) => {
    requireGrids(request.actor, 'change')
    return sendPage(request, reply, <GridImportPage requestId={newId()} typed={{}} />, 'desk')
  })
  app.post(
    '/desk/grid-imports',
    { config: { ...config, takesFiles: true }, bodyLimit: BYTES_MAX + 65_536, schema: { hide: true } },
    async (request, reply) => {
      requireGrids(request.actor, 'change')
      const typed: Typed = {}
      return answerForm(request, reply, {
        work: async () => {
          const geojson = await fileOf(request, typed)
          const { requestId: id, validOn, reason, crs, draft } = typed
          const body = {
            id,
            validOn,
            reason: reason?.trim(),
            crs,
            geojson,
            ...(draft === 'yes' ? { draft: true } : {}),
          }
          requireShape(request, GridImport, body)
          return request.act((context) => importGrids(withGrids(context), body as GridImport)) // Just held against the shape.
        },
        done: (done) => sendPage(request, reply, <GridImportPage requestId={newId()} typed={{}} done={done} />, 'desk'),
        again: (fault) => <GridImportPage requestId={newId()} typed={typed} fault={fault} />,
        usual: 'desk',
      })
    },
  )
}

/** The file's content; the fields before it land in `typed`. @throws Problem `geojson.malformed` 422 */
async function fileOf(request: FastifyRequest, typed: Typed): Promise<unknown> {
  let trusted = false
  for await (const part of request.parts({ limits: { fileSize: BYTES_MAX, files: 1, fields: 10 } })) {
    if (part.type === 'field') {
      const value = String(part.value).slice(0, FIELD_MAX)
      if (part.fieldname === FORM_FIELD) {
        checkFormToken(request.server.floor.keys, request, value)
        trusted = true
      } else if (part.fieldname !== 'requestId' || isId(value)) typed[part.fieldname] = value
    } else {
      if (!trusted) throw refuse('form.expired', 403)
      return parsed((await part.toBuffer()).toString('utf8'))
    }
  }
  throw refuse('geojson.malformed', 422, { field: 'file' })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw refuse('geojson.malformed', 422, { field: 'file' })
  }
}
