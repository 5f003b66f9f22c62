import { Type } from 'typebox'
import { countByColour } from '#capabilities/warning/index.ts'
import { contains, levelOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskSteward } from '#web/desk/steward/steward-page.tsx'
import { requireDesk } from '../access.ts'
import { noLights, readLights } from '../queries/lights.ts'
import { chosenSpan, lightsOf, type StewardBook } from './view.ts'

const Asked = Type.Object({
  place: Type.Optional(Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,2}$' })),
  span: Type.Optional(Type.String({ maxLength: 7 })),
})
const CODE_STEP = 3

/** The five lights of a village, a town or the county, with what is not public: the warnings. */
export function addDeskSteward(app: App, book: StewardBook): void {
  app.get(
    '/desk/steward',
    { config: { access: { power: 'steward.read' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      requireDesk(request.actor)
      const lang = languageOf(request)
      const { scope } = staffOf(request)
      const { place = scope } = request.query
      const found = book.places().find(place)
      if (!contains(scope, place) || !found || found.level === 'grid') throw refuse('not-found', 404)
      const children = found.level === 'village' ? [] : book.places().childrenOf(place)
      const view = await request.act(async (context) => {
        const { key, keys, span } = chosenSpan(request.query.span, context.today)
        const lights = await lightsOf(context, place, span)
        const warnings = await countByColour(context, place, place.length)
        const below =
          children.length > 0
            ? await readLights(context, { within: place, digits: place.length + CODE_STEP, span })
            : []
        const belowWarnings =
          children.length > 0 ? await countByColour(context, place, place.length + CODE_STEP) : new Map()
        const rows = children.map(({ code }) => ({
          code,
          name: book.places().nameOf(code, lang),
          lights: below.find((one) => one.place === code) ?? noLights(code),
          warnings: belowWarnings.get(code),
        }))
        return { key, keys, lights, warnings: warnings.get(place), rows }
      })
      const parent = place === scope ? undefined : place.slice(0, -CODE_STEP)
      const villages =
        found.level === 'county'
          ? children.flatMap(({ code }) => book.places().childrenOf(code)).length
          : Math.max(1, children.length)
      const of = { code: place, name: book.places().nameOf(place, lang), level: levelOf(place), parent }
      return sendPage(request, reply, <DeskSteward view={{ place: of, villages, ...view }} />, 'desk')
    },
  )
}
