import { Type } from 'typebox'
import { staffOf } from '#platform/http/act.ts'
import { addDeskOne } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskPartnershipPage } from '#web/desk/partnership/partnership-page.tsx'
import { DeskPartnershipsPage } from '#web/desk/partnership/partnerships-page.tsx'
import { requireMay } from '../access.ts'
import { actOnPartnership } from '../actions/act.ts'
import type { WithPartnerships } from '../context.ts'
import { getPartnership, HEAPS, listDesk, readPartnership } from '../queries/partnership.ts'
import { type ActBody, type DeskVerb, PARTNERSHIP_ACTS } from '../schema.ts'
import { addForming, mayForm } from './forming.tsx'
import { type PartnershipBook, shownLine, shownPartnership } from './view.ts'

const LINES_MOST = 300
const hide = { hide: true } as const
const config = { access: { power: 'partnership.list' } } as const

/** The desks' face of partnerships: those in reach, one with its acts, a new one. */
export function addDeskPages(app: App, withPartnerships: WithPartnerships, book: PartnershipBook): void {
  app.get(
    '/desk/partnerships',
    { config, schema: { ...hide, querystring: Type.Object({ heap: Type.Optional(Type.Enum(HEAPS)) }) } },
    async (request, reply) => {
      const { heap = 'all' } = request.query
      const lines = await request.act(async (plain) => {
        const context = withPartnerships(plain)
        const rows = await listDesk(context, heap, LINES_MOST)
        return rows.map((row) => shownLine(context, book, languageOf(request), row))
      })
      const may = mayForm(request.actor, staffOf(request).scope, book)
      return sendPage(request, reply, <DeskPartnershipsPage lines={lines} heap={heap} mayForm={may} />, 'desk')
    },
  )
  addForming(app, withPartnerships, book)
  addOne(app, withPartnerships, book)
}

function addOne(app: App, withPartnerships: WithPartnerships, book: PartnershipBook): void {
  addDeskOne<DeskVerb>(app, {
    noun: 'partnership',
    plural: 'partnerships',
    acts: PARTNERSHIP_ACTS,
    act: (plain, id, verb, body) => actOnPartnership(withPartnerships(plain), id, verb, body as ActBody),
    check: async (plain, id, verb) => requireMay(plain.actor, verb, await getPartnership(plain, id)),
    draw: async (request, reply, id, shown) => {
      const view = await request.act(async (plain) => {
        const context = withPartnerships(plain)
        const detail = await readPartnership(context, id)
        const one = shownPartnership(context, book, languageOf(request), detail)
        return { one, version: detail.state.version, may: detail.may }
      })
      const page = <DeskPartnershipPage view={{ ...view, ...shown }} />
      return sendPage(request, reply, page, 'desk')
    },
  })
}
