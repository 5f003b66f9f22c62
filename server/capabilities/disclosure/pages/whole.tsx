import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import type { Language } from '#web/ui/messages/language.ts'
import { paths } from '#web/ui/paths.ts'
import { DuePage } from '#web/villager/disclosure/due-page.tsx'
import { RequestsPage } from '#web/villager/disclosure/requests-page.tsx'
import { type WholeLine, WholePage } from '#web/villager/disclosure/whole-page.tsx'
import type { WithDisclosureRules } from '../context.ts'
import { type Completeness, completenessOf, listDue } from '../queries/due.ts'
import { startOfYear, yearCounts } from '../queries/news.ts'
import { listRequests } from '../queries/requests.ts'
import { type DisclosureBook, pageOfVillage, placeIn, villageIn } from './book.ts'
import { shownDue } from './entry-view.ts'
import { ByPlace, ByVillage, hide, PUBLIC } from './params.ts'

const DUE_WITHIN_DAYS = 100
const DUE_SHOWN = 100
const REQUESTS_SHOWN = 50
const BELOW = { 6: 9, 9: 12 } as const

/** How complete and how punctual a village, a town and the county are; what is missing; what was asked for. */
export function addWholePages(app: App, withRules: WithDisclosureRules, book: DisclosureBook): void {
  app.get('/disclosure/:code', { config: PUBLIC, schema: { ...hide, params: ByPlace } }, async (request, reply) => {
    const { code } = request.params
    const lang = languageOf(request)
    const place = placeIn(book, code, lang)
    const lines = await request.act((plain) => {
      const context = withRules(plain)
      const digits = BELOW[code.length as 6] ?? 12
      return completenessOf(context, { place: code, digits, from: startOfYear(context) })
    })
    const named = lines.map((line) => namedLine(book, lang, line))
    const total = named.reduce(added, { code, name: place.name, due: 0, published: 0, late: 0, missing: 0 })
    const isVillage = code.length === 12
    const view = {
      place,
      village: isVillage ? villageIn(book, code, lang) : undefined,
      trail: trailTo(book, code, lang),
      total,
      children: isVillage ? [] : named,
      period: request.server.floor.clock().toISOString().slice(0, 4),
    }
    return sendPage(request, reply, <WholePage view={view} />)
  })
  addDuePage(app, withRules, book)
  addRequestsPage(app, withRules, book)
}

const namedLine = (book: DisclosureBook, lang: Language, { place, ...counts }: Completeness): WholeLine => ({
  code: place,
  name: book.places().nameOf(place, lang),
  ...counts,
})

const added = (sum: WholeLine, line: WholeLine): WholeLine => ({
  ...sum,
  due: sum.due + line.due,
  published: sum.published + line.published,
  late: sum.late + line.late,
  missing: sum.missing + line.missing,
})

function trailTo(book: DisclosureBook, code: string, lang: Language) {
  const above = [6, 9, 12].filter((digits) => digits < code.length).map((digits) => code.slice(0, digits))
  return [
    ...above.map((one) => ({ label: book.places().nameOf(one, lang), href: entryPaths.whole(one) })),
    { label: book.places().nameOf(code, lang), ...(code.length === 12 ? { href: paths.village(code) } : {}) },
  ]
}

function addDuePage(app: App, withRules: WithDisclosureRules, book: DisclosureBook): void {
  app.get(
    '/v/:code/due',
    { ...pageOfVillage(book), schema: { ...hide, params: ByVillage } },
    async (request, reply) => {
      const { code } = request.params
      const village = villageIn(book, code, languageOf(request))
      const view = await request.act(async (plain) => {
        const context = withRules(plain)
        const due = await listDue(context, code, { within_days: DUE_WITHIN_DAYS, limit: DUE_SHOWN })
        return { village, due: due.map(shownDue), counts: await yearCounts(context, code) }
      })
      return sendPage(request, reply, <DuePage view={view} />)
    },
  )
}

function addRequestsPage(app: App, withRules: WithDisclosureRules, book: DisclosureBook): void {
  app.get(
    '/v/:code/requests',
    { ...pageOfVillage(book), schema: { ...hide, params: ByVillage } },
    async (request, reply) => {
      const { code } = request.params
      const village = villageIn(book, code, languageOf(request))
      const view = await request.act(async (plain) => {
        const context = withRules(plain)
        const { request: share } = context.rules.clocksOn(context.rules.dayOf(context.now.getTime()))
        const rows = await listRequests(context, code, REQUESTS_SHOWN)
        return {
          village,
          share: { villagers: share.villagers.of, representatives: share.representatives.of },
          requests: rows.map((row) => ({
            id: row.id,
            subject: row.subject,
            takenAt: row.taken_at,
            villagers: row.villagers,
            villagersOf: row.villagers_of,
            representatives: row.representatives,
            representativesOf: row.representatives_of,
            isReached: row.disclosure_id !== null,
          })),
        }
      })
      return sendPage(request, reply, <RequestsPage view={view} />)
    },
  )
}
