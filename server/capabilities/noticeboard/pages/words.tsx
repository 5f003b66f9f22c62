import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { HelpPage } from '#web/villager/board/help-page.tsx'
import { PrivacyPage } from '#web/villager/board/privacy-page.tsx'
import { PUBLIC } from './params.ts'

/** Pages of words only. */
export function addWordPages(app: App): void {
  app.get('/privacy', { config: PUBLIC, schema: { hide: true } }, async (request, reply) =>
    sendPage(request, reply, <PrivacyPage />),
  )
  app.get('/help', { config: PUBLIC, schema: { hide: true } }, async (request, reply) =>
    sendPage(request, reply, <HelpPage />),
  )
}
