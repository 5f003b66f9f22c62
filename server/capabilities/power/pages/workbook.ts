import { plainCents } from '#kernel/money.ts'
import { languageOf } from '#platform/http/face.ts'
import type { App } from '#platform/http/server.ts'
import { sendWorkbook } from '#platform/sheets/send-workbook.ts'
import { powerPaths } from '#web/ui/board/power-view.ts'
import { type Messages, messagesFor } from '#web/ui/messages/index.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { PowerContext, WithPowerRules } from '../context.ts'
import type { ItemRow } from '../queries/item.ts'
import { listDesk } from '../queries/list.ts'
import { paymentsWithin, suppliersWithin } from '../queries/suppliers.ts'
import { type PowerBook, shownLine } from './view.ts'

const LINES_MOST = 20_000

interface Writing {
  context: PowerContext
  book: PowerBook
  lang: Language
  t: Messages
}

/** Items, works, builders and payments within reach: one workbook, a sheet each. Nobody's own papers. */
export function addWorkbook(app: App, withRules: WithPowerRules, book: PowerBook): void {
  app.get(
    powerPaths.workbook,
    { config: { access: { power: 'power.list' } }, schema: { hide: true } },
    async (request, reply) => {
      const lang = languageOf(request)
      const sheets = await request.act(async (plain) => {
        const writing: Writing = { context: withRules(plain), book, lang, t: messagesFor(lang) }
        const items = await listDesk(plain, { heap: 'all', limit: LINES_MOST })
        const works = await listDesk(plain, { heap: 'all', sort: 'project', limit: LINES_MOST })
        return [
          itemSheet(writing, items),
          worksSheet(writing, works),
          await supplierSheet(writing),
          await paymentSheet(writing),
        ]
      })
      return sendWorkbook(reply, 'works.xlsx', sheets)
    },
  )
}

function itemSheet({ context, book, lang, t }: Writing, rows: readonly ItemRow[]) {
  const { workbook: say, power } = t
  const inLanguage = (words: { zh: string; en: string } | undefined) => words?.[lang === 'en' ? 'en' : 'zh']
  const heads = [say.village, say.title, say.power, say.stage, say.next, say.openedOn, say.dueOn, say.yuan]
  const lines = rows.map((row) => {
    const line = shownLine(context, book, lang, row)
    return [
      ...[line.villageName, line.title, inLanguage(line.power), power.stages[line.stage], inLanguage(line.next?.name)],
      ...[context.powers.dayOf(line.openedAt.getTime()), line.dueOn, yuan(line.amountCents)],
    ]
  })
  return { name: power.items, rows: [heads, ...lines] }
}

function worksSheet({ context, book, lang, t }: Writing, rows: readonly ItemRow[]) {
  const { workbook: say, project, power } = t
  const heads = [
    ...[say.village, say.title, say.stage, say.openedOn, project.supplier],
    ...[project.budget, project.contract, project.changes, project.settled, project.paid],
    ...[say.finishBy, say.inspectedOn],
  ]
  const lines = rows.map((row) => {
    const line = shownLine(context, book, lang, row)
    const sums = [row.budget_cents, row.contract_cents, row.change_cents, row.settled_cents, row.paid_cents]
    return [
      ...[line.villageName, line.title, power.stages[line.stage], context.powers.dayOf(line.openedAt.getTime())],
      ...[row.supplier, ...sums.map((cents) => yuan(cents === null ? undefined : Number(cents)))],
      ...[row.finish_by, row.inspected_on],
    ]
  })
  return { name: project.title, rows: [heads, ...lines] }
}

async function supplierSheet({ context, book, lang, t: { project, workbook: say } }: Writing) {
  const heads = [
    ...[say.village, project.supplier, project.sort, project.trade, project.since, project.works],
    ...[project.cleanWorks, project.lateWorks, project.sentBackWorks, project.overWorks],
  ]
  const lines = (await suppliersWithin(context, LINES_MOST)).map((one) => [
    ...[book.places().nameOf(one.villageCode, lang), one.name, project.sorts[one.sort], one.trade, one.since],
    ...[one.works, one.clean, one.late, one.sentBack, one.over],
  ])
  return { name: project.suppliers, rows: [heads, ...lines] }
}

async function paymentSheet({ context, book, lang, t: { project, workbook: say } }: Writing) {
  const heads = [say.village, project.day, project.item, project.payee, say.yuan, project.reason]
  const lines = (await paymentsWithin(context, LINES_MOST)).map((one) => [
    ...[book.places().nameOf(one.villageCode, lang), context.powers.dayOf(one.orderedAt.getTime()), one.title],
    ...[one.payee ?? project.toPeople(String(one.people ?? 0)), yuan(one.amountCents), project.reasons[one.reason]],
  ])
  return { name: project.payments, rows: [heads, ...lines] }
}

const yuan = (cents: number | undefined): string => (cents === undefined ? '' : plainCents(cents))
