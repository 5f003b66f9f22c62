import type { FastifyRequest } from 'fastify'
import { csv } from '#kernel/csv.ts'
import { isId, newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { answerForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { readSheet } from '#platform/sheets/read-sheet.ts'
import { takeSheet } from '#platform/sheets/take-sheet.ts'
import { ImportedPage, ImportPage } from '#web/desk/household/import-page.tsx'
import { messagesFor } from '#web/ui/messages/index.ts'
import { LANGUAGES } from '#web/ui/messages/language.ts'
import { requireHousehold } from '../access.ts'
import { importHouseholds } from '../actions/import.ts'
import type { HouseholdRules } from '../context.ts'
import { getImport } from '../queries/imports.ts'
import { COLUMNS, type ImportDoor, readRows } from '../rules/import-rows.ts'
import { ById } from '../schema.ts'
import type { PageDoor } from './desk.tsx'

const access = { access: { power: 'household.import' as const } }
const ROWS_MAX = 50_000
const COLUMNS_MAX = 60
const BYTES_MAX = 20 * 1024 * 1024

/** Headings as either language writes them. */
const headings = new Map(
  LANGUAGES.flatMap((lang) => COLUMNS.map((key) => [messagesFor(lang).household.columns[key], key] as const)),
)
const consents = new Map(
  LANGUAGES.flatMap((lang) =>
    (['law', 'consent', 'none'] as const).flatMap((key) => [
      [messagesFor(lang).household.consents[key], key] as const,
      [key, key] as const,
    ]),
  ),
)

const wordsOf = ({ keyKinds }: HouseholdRules) => ({
  consentOf: (word: string): ImportDoor['consent'] | undefined => consents.get(word),
  flagOf: (word: string) => keyKinds.find(({ key, name }) => [key, name.zh, name.en].includes(word))?.key,
})

async function sheetOf(request: FastifyRequest): Promise<{ requestId: string; file: Buffer }> {
  const { fields, file } = await takeSheet(request, BYTES_MAX)
  const { requestId = '' } = fields
  return { requestId: isId(requestId) ? requestId : newId(), file }
}

export function addImportPages(app: App, { withHouseholds, rules }: PageDoor): void {
  addImported(app)
  app.get('/desk/household-imports', { config: access, schema: { hide: true } }, async (request, reply) => {
    requireHousehold(request.actor, 'import')
    return sendPage(request, reply, <ImportPage requestId={newId()} rows={ROWS_MAX} />, 'desk')
  })
  app.get(
    '/desk/household-imports/template.csv',
    { config: access, schema: { hide: true } },
    async (request, reply) => {
      const { household } = messagesFor(languageOf(request))
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="households.csv"')
        .send(csv([COLUMNS.map((key) => household.columns[key])]))
    },
  )
  app.post(
    '/desk/household-imports',
    { config: { ...access, takesFiles: true }, bodyLimit: BYTES_MAX + 65_536, schema: { hide: true } },
    async (request, reply) => {
      requireHousehold(request.actor, 'import')
      return answerForm(request, reply, {
        work: async () => {
          const { requestId, file } = await sheetOf(request)
          const sheet = await readSheet(file, { rows: ROWS_MAX, columns: COLUMNS_MAX })
          const { missing, ...read } = readRows(sheet, headings)
          if (missing.length > 0) throw refuse('sheet.columns', 422, { field: 'file' })
          const ask = { id: requestId, ...read, words: wordsOf(rules()) }
          return request.act((context) => importHouseholds(withHouseholds(context), ask))
        },
        done: ({ id }) => reply.redirect(`/desk/household-imports/${id}`, 303),
        again: (fault) => <ImportPage requestId={newId()} rows={ROWS_MAX} fault={fault} />,
        usual: 'desk',
      })
    },
  )
}

/** What became of a workbook: the numbers, and every row that was not taken. */
function addImported(app: App): void {
  app.get(
    '/desk/household-imports/:id',
    { config: access, schema: { hide: true, params: ById } },
    async (request, reply) => {
      const found = await request.act((context) => getImport(context, request.params.id))
      return sendPage(request, reply, <ImportedPage {...found} />, 'desk')
    },
  )
  app.get(
    '/desk/household-imports/:id/faults.csv',
    { config: access, schema: { hide: true, params: ById } },
    async (request, reply) => {
      const { faults } = await request.act((context) => getImport(context, request.params.id))
      const { household } = messagesFor(languageOf(request))
      const say = household.importing
      const words: Record<string, string> = household.faults
      const columns: Record<string, string> = household.columns
      const lines = faults.map(({ row, column, code }) => [row, columns[column] ?? column, words[code] ?? code])
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="faults.csv"')
        .send(csv([[say.row, say.column, say.fault], ...lines]))
    },
  )
}
