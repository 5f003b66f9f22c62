import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { TipoffKeysPage } from '#web/desk/tipoff/keys-page.tsx'
import { tipoffDeskPaths } from '#web/desk/tipoff/parts.tsx'
import { TipoffReportsPage } from '#web/desk/tipoff/reports-page.tsx'
import { channelOf } from '../access.ts'
import { OFFICE } from '../routes/desk.ts'

const hide = { hide: true } as const

/** Frames without anything in them: what fills them the browser fetches sealed. */
export function addDeskPages(app: App): void {
  app.get(tipoffDeskPaths.reports, { config: OFFICE, schema: hide }, async (request, reply) => {
    channelOf(request.actor)
    return sendPage(request, reply, <TipoffReportsPage />, 'desk')
  })
  app.get(tipoffDeskPaths.keys, { config: OFFICE, schema: hide }, async (request, reply) => {
    channelOf(request.actor)
    return sendPage(request, reply, <TipoffKeysPage />, 'desk')
  })
}
