import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { CommandRoomPage } from '#web/command/command-page.tsx'
import { drawingOf } from '#web/ui/map/shapes.ts'
import type { CommandBook } from '../context.ts'
import { lookAt } from '../routes.ts'
import { CommandAsk } from '../schema.ts'

/** One screen, one question: where are people needed now? */
export function addCommandPages(app: App, book: CommandBook): void {
  app.get(
    '/command',
    { config: { access: { power: 'command.see' } }, schema: { hide: true, querystring: CommandAsk } },
    async (request, reply) => {
      const { view, map } = await lookAt(request, book, request.query)
      const drawing = map && drawingOf(map.topology, view.place.code)
      const page = <CommandRoomPage view={view} drawing={drawing} schematic={map?.schematic ?? false} />
      return sendPage(request, reply, page, 'desk')
    },
  )
}
