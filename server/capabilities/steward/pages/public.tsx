import { Type } from 'typebox'
import { orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { StewardPage } from '#web/villager/steward/steward-page.tsx'
import { chosenSpan, lightsOf, type StewardBook } from './view.ts'

const ByVillage = Type.Object({ code: Type.String({ pattern: '^[0-9]{12}$' }) })
const Asked = Type.Object({ span: Type.Optional(Type.String({ maxLength: 7 })) })

/** The five lights of a village for everybody: only what is public, and each number leads to its records. */
export function addPublicSteward(app: App, book: StewardBook): void {
  app.get(
    '/v/:code/steward',
    {
      config: { access: { open: 'public' } },
      errorHandler: orFindVillage(() => book.places()),
      schema: { hide: true, params: ByVillage, querystring: Asked },
    },
    async (request, reply) => {
      const village = villageOfPage(book.places(), request.params.code, languageOf(request))
      const view = await request.act(async (context) => {
        const { key, keys, span } = chosenSpan(request.query.span, context.today)
        return { lights: await lightsOf(context, village.code, span), key, keys }
      })
      return sendPage(request, reply, <StewardPage view={{ village, ...view }} />)
    },
  )
}
