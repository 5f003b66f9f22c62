import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import type { App } from '#platform/http/server.ts'
import { sendWorkbook } from '#platform/sheets/send-workbook.ts'
import { postPaths } from '#web/ui/board/post-view.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import type { WithPostRules } from '../context.ts'
import { listHolders, type PlacesOfPosts, villagesOf } from '../queries/list.ts'
import { inLanguage } from './view.ts'

/** Everybody who holds a post within reach, as a workbook: what is public and no more. */
export function addWorkbook(app: App, withRules: WithPostRules, book: PlacesOfPosts): void {
  app.get(
    postPaths.workbook,
    { config: { access: { power: 'post.list' } }, schema: { hide: true } },
    async (request, reply) => {
      const lang = languageOf(request)
      const { workbook: say, post } = messagesFor(lang)
      const places = book.places()
      const rows = await request.act(async (plain) => {
        const context = withRules(plain)
        const bodies = context.posts.bodiesOn(context.today)
        return (await listHolders(context, villagesOf(places, staffOf(request).scope))).map(
          ({ village, term, name }) => {
            const body = bodies.find(({ key }) => key === term.body)
            const title = body?.posts.find(({ key }) => key === term.post)?.name
            return [
              ...[places.nameOf(village, lang), body ? inLanguage(lang, body.name) : term.body],
              ...[title ? inLanguage(lang, title) : term.post, name, post.ways[term.way]],
              ...[term.since, term.until, term.phone],
            ]
          },
        )
      })
      const heads = [say.village, post.body, post.post, post.name, post.term, say.openedOn, post.until, post.phone]
      return sendWorkbook(reply, 'posts.xlsx', [{ name: post.title, rows: [heads, ...rows] }])
    },
  )
}
