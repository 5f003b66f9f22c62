import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'

const PUBLIC = { access: { open: 'public' } } as const

/** `/healthz`: the process lives. `/readyz`: it can serve, the database answers; `log: behind` when the log may not sign. `/metrics`: Prometheus. */
export function addHealth(app: FastifyInstance): void {
  app.get('/healthz', { config: PUBLIC, schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { config: PUBLIC, schema: { hide: true } }, async (_request, reply) => {
    try {
      await sql`select 1`.execute(app.floor.database.db)
      return { status: 'ready', log: app.floor.log.standing.state }
    } catch {
      return reply.code(503).send({ status: 'degraded', database: 'unreachable' })
    }
  })
  app.get('/metrics', { config: PUBLIC, schema: { hide: true } }, async (_request, reply) =>
    reply.type(app.metrics.registry.contentType).send(await app.metrics.registry.metrics()),
  )
}
