import swagger from '@fastify/swagger'
import { type OpenApiDocument, OpenApiPage } from '#web/desk/api/openapi-page.tsx'
import { sendPage } from './page.ts'
import type { App } from './server.ts'

const PUBLIC = { access: { open: 'public' } } as const

/** OpenAPI 3.1 from the same schemas that validate, at /openapi.json, with a page to read it at /api. */
export async function addOpenApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Shanzhi', description: 'Open platform for county rural governance', version: '1' },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sid' } } },
    },
    hideUntagged: true,
  })
  app.get('/openapi.json', { config: PUBLIC, schema: { hide: true } }, async () => app.swagger())
  app.get('/api', { config: PUBLIC, schema: { hide: true } }, async (request, reply) =>
    sendPage(request, reply, <OpenApiPage document={app.swagger() as OpenApiDocument} />, 'desk'),
  )
}
