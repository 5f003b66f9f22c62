import type { FastifyReply, FastifyRequest } from 'fastify'
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
      // Addresses of walls that were kept from before.
      if (request.query.wall === '1')
        return reply.redirect(`/command/wall${request.query.place ? `?place=${request.query.place}` : ''}`, 303)
      return draw(request, reply, request.query)
    },
  )
  app.get(
    '/command/wall',
    { config: { access: { power: 'command.see' } }, schema: { hide: true, querystring: CommandAsk } },
    async (request, reply) => draw(request, reply, { ...request.query, wall: '1' }),
  )
  const draw = async (request: FastifyRequest, reply: FastifyReply, ask: CommandAsk) => {
    const { view, map } = await lookAt(request, book, ask)
    const drawing = map && drawingOf(map.topology, view.place.code)
    const page = <CommandRoomPage view={view} drawing={drawing} schematic={map?.schematic ?? false} />
    return sendPage(request, reply, page, 'desk')
  }
}
