import type { FastifyReply, FastifyRequest } from 'fastify'
import { newId } from '#kernel/id.ts'
import { plainCents } from '#kernel/money.ts'
import { levelOf } from '#kernel/place.ts'
import { isProblem } from '#kernel/problem.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { sendWorkbook } from '#platform/sheets/send-workbook.ts'
import { DeskAssetsPage, NewAssetPage, type NewAssetView } from '#web/desk/asset/assets-page.tsx'
import { assetPaths } from '#web/ui/board/asset-view.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { registerAsset } from '../actions/register.ts'
import { listDesk } from '../queries/list.ts'
import { RegisterBody } from '../schema.ts'
import { type AssetBook, shownLine } from './view.ts'

const LINES_MOST = 300
const WORKBOOK_MOST = 20_000
const hide = { hide: true } as const

/** The register on the desk, and the form that adds to it. */
export function addDeskPages(app: App, book: AssetBook): void {
  app.get(assetPaths.desk, { config: { access: { power: 'asset.list' } }, schema: hide }, async (request, reply) => {
    const lang = languageOf(request)
    const view = await request.act(async (context) => ({
      today: context.today,
      lines: (await listDesk(context, LINES_MOST)).map((line) => shownLine(book, lang, line)),
    }))
    const { scope } = staffOf(request)
    const mayAdd = levelOf(scope) === 'village' && mayDo(request.actor, 'register', scope)
    return sendPage(request, reply, <DeskAssetsPage view={{ ...view, mayAdd }} />, 'desk')
  })
  addNew(app, book)
  addWorkbook(app, book)
}

function addNew(app: App, book: AssetBook): void {
  const draw = (request: FastifyRequest, reply: FastifyReply, shown: Pick<NewAssetView, 'typed' | 'fault'>) => {
    const code = staffOf(request).scope
    const village = { code, name: book.places().nameOf(code, languageOf(request)) }
    const view = { village, id: shown.typed['id'] ?? newId(), ...shown }
    return sendPage(request, reply, <NewAssetPage view={view} />, 'desk')
  }
  const config = { access: { power: 'asset.register' } } as const
  app.get(assetPaths.deskNew, { config, schema: hide }, async (request, reply) => {
    requireMay(request.actor, 'register', staffOf(request).scope)
    return draw(request, reply, { typed: {} })
  })
  app.post(assetPaths.deskNew, { config, schema: { ...hide, body: FormWords } }, async (request, reply) => {
    requireMay(request.actor, 'register', staffOf(request).scope)
    const typed = textsOf(request.body)
    const given = bodyOfForm({ ...typed, measure: typed['measure']?.normalize('NFKC') }, RegisterBody)
    try {
      requireShape(request, RegisterBody, given)
      // The form has passed the shape.
      const { id } = await request.act((context) => registerAsset(context, given as RegisterBody))
      return reply.redirect(`${assetPaths.deskOne(id)}?done=1`, 303)
    } catch (error) {
      if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
      return draw(request, reply.code(error.status), { typed, fault: faultOf(error) })
    }
  })
}

/** All assets within reach as a workbook; tenants that are people stay masked. */
function addWorkbook(app: App, book: AssetBook): void {
  app.get(
    assetPaths.workbook,
    { config: { access: { power: 'asset.list' } }, schema: hide },
    async (request, reply) => {
      const lang = languageOf(request)
      const { asset: say, fund } = messagesFor(lang)
      const lines = await request.act((context) => listDesk(context, WORKBOOK_MOST))
      const rows = lines.map((line) => [
        ...[book.places().nameOf(line.villageCode, lang), line.name, say.sorts[line.sort], line.place],
        ...[plainCents(line.measureHundredths), line.unit, say.stages[line.stage], line.tenant, line.until],
        line.rentCents === undefined ? '' : plainCents(line.rentCents),
        ...[line.months, plainCents(line.paidCents), plainCents(line.owedCents)],
      ])
      const heads = [
        ...[fund.village, say.name, say.sort, say.place, say.measure, say.unit, say.stage, say.tenant],
        ...[say.until, say.rent, say.months, say.paid, say.owed],
      ]
      return sendWorkbook(reply, 'assets.xlsx', [{ name: say.title, rows: [heads, ...rows] }])
    },
  )
}
