import type { FastifyInstance, FastifyServerOptions } from 'fastify'

/**
 * Structured lines without personal data: the route's pattern, never the address asked for (it may hold a receipt),
 * no network address, no body, no header.
 */
export function loggerFor(level: string): Exclude<FastifyServerOptions['logger'], undefined> {
  if (level === 'silent') return false
  return {
    level,
    base: null,
    serializers: {
      req: (request) => ({ method: request.method, route: request.routeOptions?.url }),
      res: (reply) => ({ status: reply.statusCode }),
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        code: error.code ?? '',
        message: error.message,
        stack: error.stack ?? '',
      }),
    },
  }
}

export function addLogging(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.config.unseen) return
    const line = {
      id: request.id,
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    }
    request.log.info(line, 'answered')
  })
}
