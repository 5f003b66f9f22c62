import { sendLive } from '#platform/http/live.ts'
import type { App } from '#platform/http/server.ts'
import { reachesChange, requireDesk } from '../access.ts'
import { MATTER_CHANGED } from '../context.ts'

/** Tells an open desk that a matter within its reach has changed; the desk then asks anew. */
export function addDeskEvents(app: App): void {
  app.get(
    '/desk/events',
    { config: { access: { power: 'matter.list' } }, schema: { hide: true } },
    async (request, reply) => {
      const { actor } = request
      requireDesk(actor, 'list')
      return sendLive(request, reply, (change) => change.about === MATTER_CHANGED && reachesChange(actor, change))
    },
  )
}
