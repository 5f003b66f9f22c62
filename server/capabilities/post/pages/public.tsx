import { Type } from 'typebox'
import { orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { qrPath } from '#platform/render/qr.ts'
import { postPaths } from '#web/ui/board/post-view.ts'
import { PostsPage } from '#web/villager/post/posts-page.tsx'
import { PostsPaper } from '#web/villager/post/posts-paper.tsx'
import type { WithPostRules } from '../context.ts'
import { readPublicPosts } from '../queries/detail.ts'
import type { PlacesOfPosts } from '../queries/list.ts'
import { newestPublication } from '../queries/publications.ts'
import { AskedDay, VillageCode } from '../schema.ts'
import { shownPosts } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const hide = { hide: true } as const

/** Who holds which post, for everybody, and the same as a paper for the wall. */
export function addPublicPages(app: App, withRules: WithPostRules, book: PlacesOfPosts): void {
  const open = { config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) } as const
  app.get(
    '/v/:code/posts',
    { ...open, schema: { ...hide, params: ByVillage, querystring: AskedDay } },
    async (request, reply) => {
      const lang = languageOf(request)
      const village = villageOfPage(book.places(), request.params.code, lang)
      const { posts, published } = await request.act(async (plain) => ({
        posts: shownPosts(book, lang, await readPublicPosts(withRules(plain), village.code, request.query)),
        published: await newestPublication(plain, village.code),
      }))
      return sendPage(request, reply, <PostsPage village={village} posts={posts} published={published} />)
    },
  )
  app.get('/v/:code/posts/paper', { ...open, schema: { ...hide, params: ByVillage } }, async (request, reply) => {
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), request.params.code, lang)
    const posts = await request.act(async (plain) =>
      shownPosts(book, lang, await readPublicPosts(withRules(plain), village.code, {})),
    )
    const qr = qrPath(app.floor.publicUrl + postPaths.list(village.code))
    const above = book.places().nameOf(village.code.slice(0, 9), lang)
    return sendPage(request, reply, <PostsPaper view={{ above, village, posts, qr }} />)
  })
}
