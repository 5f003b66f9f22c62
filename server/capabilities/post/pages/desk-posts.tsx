import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import { requireVillage } from '#platform/access/village.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskPostsPage, type DeskPostsView } from '#web/desk/post/posts-page.tsx'
import { postPaths } from '#web/ui/board/post-view.ts'
import { requireMay } from '../access.ts'
import { actOnPosts } from '../actions/act.ts'
import type { WithPostRules } from '../context.ts'
import { readDeskPosts } from '../queries/detail.ts'
import type { PlacesOfPosts } from '../queries/list.ts'
import { type ActBody, type DeskVerb, POST_ACTS, VillageCode } from '../schema.ts'
import { choicesOf } from './choices.ts'
import { shownFinding, shownPosts } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const Asked = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })

/** The posts of one village on the desk, and each act on them as a form. */
export function addPostsDesk(app: App, withRules: WithPostRules, book: PlacesOfPosts): void {
  const draw = drawer(withRules, book)
  app.get(
    '/desk/posts/:code',
    { config: { access: { power: 'post.list' } }, schema: { hide: true, params: ByVillage, querystring: Asked } },
    async (request, reply) => draw(request, reply, request.params.code, { done: request.query.done === '1' }),
  )
  for (const { verb, resource, body: shape } of POST_ACTS)
    app.post(
      `/desk/posts/:code/${resource}`,
      { config: { access: { power: `post.${verb}` } }, schema: { hide: true, params: ByVillage, body: FormWords } },
      async (request, reply) => {
        const { code } = request.params
        const typed = textsOf(request.body)
        const given = bodyOfForm({ ...typed, firm: undefined }, shape)
        if (typed['firm'] !== undefined) given['firm'] = typed['firm'] === 'firm'
        await request.act((plain) => requireVillage(plain, code))
        requireMay(request.actor, verb, code)
        try {
          requireShape(request, shape, given)
          // The form has passed the shape of its act.
          await request.act((plain) => actOnPosts(withRules(plain), code, verb, given as unknown as ActBody))
          return reply.redirect(`${postPaths.deskOne(code)}?done=1`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
          const refusal = { verb, typed, fault: faultOf(error) }
          return draw(request, reply.code(error.status), code, { refusal, done: false })
        }
      },
    )
}

function drawer(withRules: WithPostRules, book: PlacesOfPosts) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    code: string,
    shown: Pick<DeskPostsView, 'refusal' | 'done'>,
  ) => {
    const lang = languageOf(request)
    const view = await request.act(async (plain): Promise<DeskPostsView> => {
      const context = withRules(plain)
      const found = await readDeskPosts(context, code)
      const bodies = context.posts.bodiesOn(context.today)
      return {
        posts: shownPosts(book, lang, found),
        version: found.book.version,
        findings: found.findings.map((one) => shownFinding(lang, bodies, found.book.officers, one)),
        declarations: found.book.declared.flatMap(({ id, officer, tie, relation, endedOn }) => {
          const name = found.book.officers.find((one) => one.id === officer)?.name
          return name === undefined || endedOn !== undefined
            ? []
            : [{ id, officer: name, tie, relation, party: found.parties.get(id) }]
        }),
        past: found.book.terms
          .filter(({ ended, until }) => ended !== undefined || until < context.today)
          .map((term) => choicesOf(lang, found.book, bodies).past(term)),
        choices: choicesOf(lang, found.book, bodies).offered(context.today),
        may: found.may,
        idOf: formIds<DeskVerb>(),
        ...shown,
      }
    })
    return sendPage(request, reply, <DeskPostsPage view={view} />, 'desk')
  }
}
