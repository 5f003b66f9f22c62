import { Type } from 'typebox'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DuePage } from '#web/desk/household/due-page.tsx'
import { dueHouseholds } from '../queries/due.ts'
import type { PageDoor } from './desk.tsx'
import { gridWordsFor } from './words.ts'

const Asked = Type.Object({ place: Type.Optional(Type.String({ pattern: '^[0-9]{6,15}$' })) })

/** Which key households are to be seen, and how many are behind, place by place. */
export function addDuePages(app: App, { rules }: Pick<PageDoor, 'rules'>): void {
  app.get(
    '/desk/due-visits',
    { config: { access: { power: 'household.list' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      const facts = request.server.facts()
      const lang = languageOf(request)
      const { place, list, now } = await request.act(async (context) => {
        const place = request.query.place ?? context.scope
        return { place, list: await dueHouseholds(context, place), now: context.now }
      })
      const page = (
        <DuePage
          {...list}
          places={list.places.map((one) => ({ ...one, name: facts.placeName(one.code, lang) }))}
          place={{ code: place, name: facts.placeName(place, lang) }}
          now={now}
          words={gridWordsFor(request, rules())}
        />
      )
      return sendPage(request, reply, page, 'desk')
    },
  )
}
