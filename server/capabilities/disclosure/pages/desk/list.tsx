import { Type } from 'typebox'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DisclosureListPage } from '#web/desk/disclosure/list-page.tsx'
import { HEAPS, listHeap } from '../../queries/desk.ts'
import { type DeskDoor, hide, itemLine, may, railFacts } from './door.ts'

const SHOWN = 200
const Asked = Type.Object({ heap: Type.Optional(Type.Enum(HEAPS)) })

/** The heaps of the desk, one at a time. */
export function addListPage(app: App, door: DeskDoor): void {
  app.get(
    '/desk/disclosures',
    { config: may('list'), schema: { ...hide, querystring: Asked } },
    async (request, reply) => {
      const lang = languageOf(request)
      const view = await request.act(async (plain) => {
        const context = door.withRules(plain)
        const rail = await railFacts(context, 'mine')
        const heap = request.query.heap ?? (rail.side === 'above' ? 'late' : 'mine')
        const lines = await listHeap(context, heap, SHOWN)
        return {
          rail: { ...rail, current: heap },
          heap,
          lines: lines.map((line) => itemLine(door, lang, line)),
          total: rail.counts[heap] ?? lines.length,
        }
      })
      return sendPage(request, reply, <DisclosureListPage view={view} />, 'desk')
    },
  )
}
