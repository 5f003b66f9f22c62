import { Type } from 'typebox'
import { townsOf, villagesNamed } from '#capabilities/place/index.ts'
import { safeBack } from '#platform/http/back.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { paths } from '#web/ui/paths.ts'
import { FeedbackPage } from '#web/villager/report/feedback-page.tsx'
import { FEEDBACK_KIND } from './report-form.ts'
import type { ResidentBook } from './resident-book.ts'

const Asked = Type.Object({
  page: Type.Optional(Type.String({ maxLength: 1000 })),
  q: Type.Optional(Type.String({ maxLength: 80 })),
})
const PAGE_MAX = 80

/** Complaints about the platform itself, in the platform: the law asks for an entry on every page. */
export function addFeedbackPage(app: App, book: ResidentBook): void {
  app.get(
    '/feedback',
    { config: { access: { open: 'public' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      const page = shownPage(request.query.page)
      const formOf = (code: string) =>
        `${paths.report(code)}?${new URLSearchParams({ kind: FEEDBACK_KIND, ...(page ? { page } : {}) })}`
      const village = /^\/v\/(\d{12})(\/|$)/.exec(page)?.[1]
      if (village && book.places().find(village)) return reply.redirect(formOf(village), 303)
      const { county } = request.server.floor
      const lang = languageOf(request)
      const asked = request.query.q?.trim()
      return sendPage(
        request,
        reply,
        <FeedbackPage
          towns={townsOf(book.places(), county, lang)}
          hrefOf={formOf}
          action="/feedback"
          keep={page ? { page } : {}}
          {...(asked ? { asked, found: villagesNamed(book.places(), county, asked, lang) } : {})}
        />,
      )
    },
  )
}

/** Its path only, and of a receipt's page not even that: the address is the secret. */
function shownPage(page: string | undefined): string {
  const [path = ''] = safeBack(page, '').split(/[?#]/)
  return (path.startsWith('/r/') ? paths.track : path).slice(0, PAGE_MAX)
}
