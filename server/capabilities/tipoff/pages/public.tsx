import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { MailboxPage } from '#web/villager/tipoff/mailbox-page.tsx'
import { tipoffPaths } from '#web/villager/tipoff/paths.ts'
import { TipoffPage } from '#web/villager/tipoff/tipoff-page.tsx'
import { UNSEEN } from '../routes/public.ts'

const hide = { hide: true } as const

/** Pages that seal and open in the browser: no form of theirs is ever posted, so none sets a cookie. */
export function addPublicPages(app: App): void {
  app.get(tipoffPaths.report, { config: UNSEEN, schema: hide }, async (request, reply) =>
    sendPage(request, reply, <TipoffPage />),
  )
  app.get(tipoffPaths.mailbox, { config: UNSEEN, schema: hide }, async (request, reply) =>
    sendPage(request, reply, <MailboxPage />),
  )
  // Not "storage": on a grid worker's phone that would delete records which have not been sent yet.
  app.get(tipoffPaths.leave, { config: UNSEEN, schema: hide }, async (_request, reply) =>
    reply.header('clear-site-data', '"cache"').redirect('/', 303),
  )
}
