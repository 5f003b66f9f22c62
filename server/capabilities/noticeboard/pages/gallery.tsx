import { Type } from 'typebox'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DENSITIES } from '#web/ui/density.ts'
import { GalleryPage } from '#web/ui/gallery/gallery-page.tsx'
import { PUBLIC } from './params.ts'

const Asked = Type.Object({ density: Type.Optional(Type.Enum(DENSITIES)) })

/** Every component of the design system, for whoever builds with it. */
export function addGalleryPage(app: App): void {
  app.get('/gallery', { config: PUBLIC, schema: { hide: true, querystring: Asked } }, async (request, reply) =>
    sendPage(request, reply, <GalleryPage density={request.query.density ?? 'standard'} />),
  )
}
