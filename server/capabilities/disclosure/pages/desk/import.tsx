import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Cell as SheetCell } from '#kernel/csv.ts'
import { plainCents } from '#kernel/money.ts'
import { refuse } from '#kernel/problem.ts'
import { answerForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { readSheets } from '#platform/sheets/read-sheet.ts'
import { takeSheet } from '#platform/sheets/take-sheet.ts'
import { writeWorkbook } from '#platform/sheets/write-workbook.ts'
import { DisclosureImportPage, type ImportView } from '#web/desk/disclosure/import-page.tsx'
import { deskPaths } from '#web/desk/disclosure/view.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { LANGUAGES, type Language } from '#web/ui/messages/language.ts'
import { problemSentence } from '#web/ui/messages/problem.ts'
import { saveDraft } from '../../actions/draft.ts'
import { keepFaulty, readFaulty } from '../../actions/import.ts'
import { type DeskItem, readForWriting } from '../../queries/desk.ts'
import {
  type Cell,
  EMPTY,
  type Imported,
  labelColumn,
  readImported,
  type SheetFault,
  sheetNameOf,
  withFaults,
} from '../../rules/index.ts'
import { ById, type DeskDoor, hide, itemLine, may, railFacts } from './door.ts'

const BYTES_MAX = 5 * 1024 * 1024
const SHEET_LIMITS = { rows: 600, columns: 12, sheets: 12 }
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ByImport = Type.Object({ ...ById.properties, importId: Type.String({ format: 'uuid' }) })

/** The sheet of single figures is called so in either language. */
const FIGURES = LANGUAGES.map((lang) => messagesFor(lang).disclosure.entry.figures)
const wordIn = (lang: Language, words: { zh: string; en: string }): string => (lang === 'en' ? words.en : words.zh)

const readItem = (door: DeskDoor, request: FastifyRequest, id: string): Promise<DeskItem> =>
  request.act((plain) => readForWriting(door.withRules(plain), id))

async function importPage(
  door: DeskDoor,
  request: FastifyRequest,
  id: string,
  more: Partial<Pick<ImportView, 'fault' | 'wrong'>> = {},
) {
  const { item, line, saves } = await readItem(door, request, id)
  const view = {
    rail: await request.act((plain) => railFacts(door.withRules(plain), 'item')),
    line: itemLine(door, languageOf(request), line),
    item,
    saves,
    fault: more.fault,
    wrong: more.wrong,
  }
  return <DisclosureImportPage view={view} />
}

/** A month from a workbook: all of it or nothing, and a sheet that says what is wrong in which line. */
export function addDisclosureImports(app: App, door: DeskDoor): void {
  app.get(
    '/desk/disclosures/:id/imports',
    { config: may('draft'), schema: { ...hide, params: ById } },
    async (request, reply) => sendPage(request, reply, await importPage(door, request, request.params.id), 'desk'),
  )
  app.post(
    '/desk/disclosures/:id/imports',
    { config: { ...may('draft'), takesFiles: true }, bodyLimit: BYTES_MAX + 65_536, schema: { ...hide, params: ById } },
    async (request, reply) => {
      const { id } = request.params
      const item = await readItem(door, request, id)
      return answerForm(request, reply, {
        work: () => takeImport(door, request, item),
        done: async (wrong) => {
          if (!wrong) return reply.redirect(`${deskPaths.item(id)}?done=imported`, 303)
          return sendPage(request, reply.code(422), await importPage(door, request, id, { wrong }), 'desk')
        },
        again: (fault) => importPage(door, request, id, { fault }),
        usual: 'desk',
      })
    },
  )
  addTemplates(app, door)
}

/** Saves what was read, or keeps the file with its faults; nothing of a faulty file is taken over. */
async function takeImport(door: DeskDoor, request: FastifyRequest, item: DeskItem): Promise<ImportView['wrong']> {
  const { file, fields, fileName } = await takeSheet(request, BYTES_MAX)
  const sheets = await readSheets(file, SHEET_LIMITS)
  const only = sheets[0]?.name === '' ? (fields['table'] ?? item.item.tables[0]?.key) : undefined
  const read = readImported(item.item, sheets, FIGURES, only)
  if (!read.found) throw refuse('sheet.no-heads', 422, { field: 'file' })
  const { id } = item.row
  if (read.faults.length > 0) {
    const say = sayer(languageOf(request), item)
    const head = messagesFor(languageOf(request)).disclosure.desk.import.errorHead
    const kept = { fileName, sheets: withFaults(sheets, read.faults, head, say) }
    const importId = await request.act((plain) => keepFaulty(door.withRules(plain), id, kept))
    return { importId, faults: read.faults }
  }
  const saves = Number(fields['saves'] ?? item.saves)
  await request.act((plain) => saveDraft(door.withRules(plain), id, { saves, content: merged(item, read) }))
  return undefined
}

/** Sheets that are in the file take the place of what was there; the others stay. */
function merged({ content = EMPTY, saves }: DeskItem, read: Imported) {
  const { nothing: _, ...before } = content
  const files = saves > 0 ? content.files : []
  return {
    ...before,
    files,
    figures: { ...content.figures, ...read.figures },
    tables: { ...content.tables, ...read.tables },
  }
}

const sayer = (lang: Language, { item }: DeskItem) => {
  const t = messagesFor(lang)
  return ({ table, column, code, params }: SheetFault): string => {
    const found = item.tables.find((one) => one.key === table)?.columns.find((one) => one.key === column)
    const sentence = problemSentence(t, code, params ?? {}, 422)
    return found ? t.disclosure.desk.at(wordIn(lang, found.name), sentence) : sentence
  }
}

function addTemplates(app: App, door: DeskDoor): void {
  app.get(
    '/desk/disclosures/:id/template.xlsx',
    { config: may('draft'), schema: { ...hide, params: ById } },
    async (request, reply) => {
      const item = await readItem(door, request, request.params.id)
      const name = `${item.row.village_code}-${item.row.item}-${item.row.period}.xlsx`
      return reply
        .type(XLSX)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(await writeWorkbook(templateOf(item, languageOf(request))))
    },
  )
  app.get(
    '/desk/disclosures/:id/imports/:importId/faults.xlsx',
    { config: may('draft'), schema: { ...hide, params: ByImport } },
    async (request, reply) => {
      const { id, importId } = request.params
      const { sheets } = await request.act((plain) => readFaulty(door.withRules(plain), id, importId))
      return reply
        .type(XLSX)
        .header('content-disposition', 'attachment; filename="faults.xlsx"')
        .send(await writeWorkbook(sheets))
    },
  )
}

const cellOf = (type: string, cell: Cell | undefined): SheetCell =>
  cell === undefined ? '' : type === 'money' && typeof cell === 'number' ? plainCents(cell) : cell

/** A sheet for each table, with what the draft holds already, or the names of last time for recurring lines. */
function templateOf({ item, content, last }: DeskItem, lang: Language) {
  const heads = messagesFor(lang).disclosure.desk
  const figures = item.figures.map((figure): SheetCell[] => [
    wordIn(lang, figure.name),
    cellOf(figure.type, content?.figures[figure.key]),
  ])
  const tables = item.tables.map((table) => {
    const rows = content?.tables[table.key] ?? []
    const label = labelColumn(table)?.key ?? ''
    const names = table.part && table.part !== 'vouchers' ? (last?.tables[table.key] ?? []) : []
    const shown = rows.length > 0 ? rows : names.map((row) => ({ [label]: row[label] ?? '' }))
    return {
      name: sheetNameOf(wordIn(lang, table.name)),
      rows: [
        table.columns.map((column): SheetCell => wordIn(lang, column.name)),
        ...shown.map((row) => table.columns.map((column) => cellOf(column.type, row[column.key]))),
      ],
    }
  })
  const figuresName = messagesFor(lang).disclosure.entry.figures
  const head: SheetCell[] = [heads.item, heads.import.wrote]
  return figures.length > 0 ? [...tables, { name: sheetNameOf(figuresName), rows: [head, ...figures] }] : tables
}
