import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { CheckPage } from '#web/villager/log/check-page.tsx'
import { PUBLIC } from '../routes/answers.ts'

/** Where the code of a printed sheet leads. The code stands after the `#`, so this server never learns which paper is checked. */
export function addCheckPage(app: App): void {
  app.get('/check', { config: PUBLIC, schema: { hide: true } }, async (request, reply) =>
    sendPage(request, reply, <CheckPage />),
  )
}
