import { Type } from 'typebox'
import { aboveOf, orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { qrPath } from '#platform/render/qr.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { DecisionPage } from '#web/villager/decision/decision-page.tsx'
import { DecisionsPage } from '#web/villager/decision/decisions-page.tsx'
import { RepresentativesPage } from '#web/villager/decision/representatives-page.tsx'
import { ResultSheet } from '#web/villager/decision/result-sheet.tsx'
import type { WithDecisionRules } from '../context.ts'
import { publicationsOf, readPublicDecision } from '../queries/detail.ts'
import { listPublic, revisionsOf } from '../queries/list.ts'
import { readRepresentatives } from '../queries/register.ts'
import { VillageCode } from '../schema.ts'
import { type DecisionBook, shownDecision, shownLine } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const ByDecision = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
const Older = Type.Object({
  at: Type.Optional(Type.String({ format: 'date-time' })),
  id: Type.Optional(Type.String({ format: 'uuid' })),
})
/** As many as a phone can hold against the log at once. */
const PAGE_LINES = 60
const hide = { hide: true } as const

const open = (book: DecisionBook) =>
  ({ config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) }) as const

/** What a village decides, for everybody: no sign-in, no script needed. */
export function addPublicPages(app: App, withRules: WithDecisionRules, book: DecisionBook): void {
  addList(app, withRules, book)
  addOne(app, withRules, book)
  app.get(
    '/v/:code/representatives',
    { ...open(book), schema: { ...hide, params: ByVillage } },
    async (request, reply) => {
      const village = villageOfPage(book.places(), request.params.code, languageOf(request))
      const people = await request.act((context) => readRepresentatives(context, village.code))
      return sendPage(request, reply, <RepresentativesPage village={village} people={people} />)
    },
  )
}

function addList(app: App, withRules: WithDecisionRules, book: DecisionBook): void {
  app.get(
    '/v/:code/decisions',
    { ...open(book), schema: { ...hide, params: ByVillage, querystring: Older } },
    async (request, reply) => {
      const lang = languageOf(request)
      const village = villageOfPage(book.places(), request.params.code, lang)
      const { at, id } = request.query
      const before = at && id ? { at: new Date(at), id } : undefined
      const lines = await request.act(async (plain) => {
        const { rules } = withRules(plain)
        const rows = await listPublic(plain, { villageCode: village.code, before, limit: PAGE_LINES + 1 })
        const revs = await revisionsOf(
          plain,
          rows.map((row) => row.id),
        )
        return rows.map((row) => ({ ...shownLine(rules, book, lang, row), rev: revs.get(row.id) ?? 0 }))
      })
      const shown = lines.slice(0, PAGE_LINES)
      const last = shown.at(-1)
      const query = last && new URLSearchParams({ at: last.openedAt.toISOString(), id: last.id })
      const older = lines.length > PAGE_LINES ? `${decisionPaths.list(village.code)}?${query}` : undefined
      return sendPage(
        request,
        reply,
        <DecisionsPage view={{ village, lines: shown, older, isLater: before !== undefined }} />,
      )
    },
  )
}

function addOne(app: App, withRules: WithDecisionRules, book: DecisionBook): void {
  app.get(
    '/v/:code/decisions/:id',
    { ...open(book), schema: { ...hide, params: ByDecision } },
    async (request, reply) => {
      const { code, id } = request.params
      const lang = languageOf(request)
      const village = villageOfPage(book.places(), code, lang)
      const view = await request.act(async (plain) => ({
        decision: shownDecision(book, lang, await readPublicDecision(withRules(plain), code, id), false),
        published: (await publicationsOf(plain, id)).map(({ rev }) => rev),
      }))
      return sendPage(request, reply, <DecisionPage view={{ village, ...view }} />)
    },
  )
  app.get(
    '/v/:code/decisions/:id/sheet',
    { ...open(book), schema: { ...hide, params: ByDecision } },
    async (request, reply) => {
      const { code, id } = request.params
      const lang = languageOf(request)
      const above = aboveOf(book.places(), villageOfPage(book.places(), code, lang).code, lang)
      const detail = await request.act((plain) => readPublicDecision(withRules(plain), code, id))
      if (!detail.result) throw refuse('not-found', 404)
      const qr = qrPath(app.floor.publicUrl + decisionPaths.one(code, id))
      const tellers = detail.actions.findLast(({ verb }) => verb === 'counted')?.data.tellers ?? []
      const decision = shownDecision(book, lang, detail, false)
      return sendPage(request, reply, <ResultSheet view={{ above, decision, qr, tellers }} />)
    },
  )
}
