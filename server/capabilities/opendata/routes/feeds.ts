import { atomFeed, iCalendar } from '#capabilities/disclosure/index.ts'
import { villageOfPage } from '#capabilities/place/index.ts'
import { faceOf } from '#platform/http/face.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { openPaths } from '#web/ui/board/open-data.ts'
import type { OpenBook } from '../context.ts'
import { notices, visitingDays } from '../queries/feeds.ts'
import { weekdaysIn } from '../rules/days.ts'
import { VillageCode } from '../schema.ts'
import { OPEN_RATE } from './georeport.ts'

const FEED_ENTRIES = 30
const DAYS_MOST = 60
const route = { config: { access: { open: 'public' } }, schema: { hide: true, params: VillageCode } } as const

/** What a village decided, as Atom; the days on which workers go from door to door, as a calendar. */
export function addFeeds(app: App, book: OpenBook): void {
  app.get('/v/:code/notices.atom', route, async (request, reply) => {
    await limitRate(request, OPEN_RATE)
    const { code } = request.params
    const { t, lang } = faceOf(request, reply)
    const village = villageOfPage(book.places(), code, lang)
    const lines = await request.act((context) => notices(context, code, FEED_ENTRIES))
    const { publicUrl } = request.server.floor
    const words = t.openData.notice
    const feed = atomFeed({
      id: publicUrl + decisionPaths.list(code),
      self: publicUrl + openPaths.notices(code),
      title: words.title(village.name),
      lang,
      entries: lines.map(({ id, title, publishedAt, passed }) => ({
        id: `urn:uuid:${id}`,
        url: publicUrl + decisionPaths.one(code, id),
        title,
        updated: publishedAt,
        summary: passed === null ? words.open : passed ? words.passed : words.rejected,
        category: words.category,
      })),
    })
    return reply.type('application/atom+xml; charset=utf-8').send(feed)
  })
  app.get('/v/:code/visiting-days.ics', route, async (request, reply) => {
    await limitRate(request, OPEN_RATE)
    const { code } = request.params
    const { t, lang } = faceOf(request, reply)
    const village = villageOfPage(book.places(), code, lang)
    const { publicUrl, clock } = request.server.floor
    const days = await request.act(async (context) => {
      const rounds = await visitingDays(context, code)
      return rounds.flatMap((round) =>
        weekdaysIn(round, context.today, DAYS_MOST).map((day) => ({ id: round.id, day })),
      )
    })
    const calendar = iCalendar({
      name: t.openData.visiting(village.name),
      stamp: clock(),
      events: days.map(({ id, day }) => ({
        uid: `${id}-${day}`,
        day,
        title: t.openData.visiting(village.name),
        url: `${publicUrl}/v/${code}`,
      })),
    })
    return reply.type('text/calendar; charset=utf-8').send(calendar)
  })
}
