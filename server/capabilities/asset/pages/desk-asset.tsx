import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskAssetPage, type DeskAssetView } from '#web/desk/asset/asset-page.tsx'
import { assetPaths } from '#web/ui/board/asset-view.ts'
import { requireMay } from '../access.ts'
import { actOnAsset } from '../actions/act.ts'
import { offeredGrounds } from '../actions/grounds.ts'
import type { WithAssetRules } from '../context.ts'
import { getAsset } from '../queries/asset.ts'
import { readAsset } from '../queries/detail.ts'
import { type ActBody, ASSET_ACTS, type DeskVerb } from '../schema.ts'
import { type AssetBook, shownAsset } from './view.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Asked = Type.Object({
  done: Type.Optional(Type.String({ maxLength: 1 })),
  names: Type.Optional(Type.String({ maxLength: 1 })),
})

interface Shown extends Pick<DeskAssetView, 'refusal' | 'done'> {
  names?: boolean
}

/** One asset on the desk, and each act on it as a form. */
export function addAssetDesk(app: App, withRules: WithAssetRules, book: AssetBook): void {
  const draw = drawer(withRules, book)
  app.get(
    '/desk/assets/:id',
    { config: { access: { power: 'asset.list' } }, schema: { hide: true, params: ById, querystring: Asked } },
    async (request, reply) => {
      const { done, names } = request.query
      return draw(request, reply, request.params.id, { done: done === '1', names: names === '1' })
    },
  )
  for (const { verb, resource, body: shape } of ASSET_ACTS)
    app.post(
      `/desk/assets/:id/${resource}`,
      { config: { access: { power: `asset.${verb}` } }, schema: { hide: true, params: ById, body: FormWords } },
      async (request, reply) => {
        const { id } = request.params
        const typed = textsOf(request.body)
        const given = bodyOfForm(typed, shape)
        if (typed['months'] !== undefined) given['months'] = Number(typed['months'])
        await request.act(async (context) =>
          requireMay(context.actor, verb, (await getAsset(context, id)).village_code),
        )
        try {
          requireShape(request, shape, given)
          // The form has passed the shape of its act.
          await request.act((plain) => actOnAsset(withRules(plain), id, verb, given as unknown as ActBody))
          return reply.redirect(`${assetPaths.deskOne(id)}?done=1`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
          return draw(request, reply.code(error.status), id, {
            refusal: { verb, typed, fault: faultOf(error) },
            done: false,
          })
        }
      },
    )
}

function drawer(withRules: WithAssetRules, book: AssetBook) {
  return async (request: FastifyRequest, reply: FastifyReply, id: string, { names = false, ...shown }: Shown) => {
    const idOf = formIds<DeskVerb>()
    const view = await request.act(async (plain): Promise<DeskAssetView> => {
      const context = withRules(plain)
      const detail = await readAsset(context, id, names)
      const asset = shownAsset(book, languageOf(request), context.today, detail, detail.tenants)
      const village = detail.row.village_code
      const none = { decisions: [], items: [] }
      const grounds = {
        let: detail.may.let ? await offeredGrounds(context, village, 'let') : none,
        disposed: detail.may.disposed ? await offeredGrounds(context, village, 'disposed') : none,
      }
      return { asset, may: detail.may, grounds, idOf, ...shown }
    })
    return sendPage(request, reply, <DeskAssetPage view={view} />, 'desk')
  }
}
