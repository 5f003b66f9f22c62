import { Type } from 'typebox'
import { contains, levelOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { CalendarPage } from '#web/desk/post/calendar-page.tsx'
import { postPaths } from '#web/ui/board/post-view.ts'
import { requireDesk } from '../access.ts'
import type { WithPostRules } from '../context.ts'
import { listReadiness, type PlacesOfPosts, villagesOf } from '../queries/list.ts'
import { inLanguage, shownFinding } from './view.ts'

const Asked = Type.Object({ town: Type.Optional(Type.String({ pattern: '^[0-9]{9}$' })) })

/** The election calendar of a town: whose terms end when, and what is not ready. The county chooses a town. */
export function addCalendar(app: App, withRules: WithPostRules, book: PlacesOfPosts): void {
  app.get(
    postPaths.desk,
    { config: { access: { power: 'post.list' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      requireDesk(request.actor)
      const { scope } = staffOf(request)
      if (levelOf(scope) === 'village') return reply.redirect(postPaths.deskOne(scope), 303)
      const lang = languageOf(request)
      const places = book.places()
      const towns = levelOf(scope) === 'county' ? places.childrenOf(scope) : []
      const town = request.query.town ?? (towns[0]?.code || scope)
      if (!contains(scope, town) || places.find(town)?.level !== 'town') throw refuse('not-found', 404)
      const rows = await request.act(async (plain) => {
        const context = withRules(plain)
        const bodies = context.posts.bodiesOn(context.today)
        const nameOf = (key: string) => {
          const body = bodies.find((one) => one.key === key)
          return body ? inLanguage(lang, body.name) : key
        }
        return (await listReadiness(context, villagesOf(places, town))).map(({ village, held, ends, findings }) => ({
          ...{ code: village, name: places.nameOf(village, lang), held },
          ends: ends.map(({ body, until }) => ({ body: nameOf(body), until })),
          findings: findings.map((one) => shownFinding(lang, bodies, [], one)),
        }))
      })
      const tabs = towns.map(({ code }) => ({ code, name: places.shortNameOf(code, lang) }))
      const view = { town: { code: town, name: places.nameOf(town, lang) }, towns: tabs, rows }
      return sendPage(request, reply, <CalendarPage view={view} />, 'desk')
    },
  )
}
