import type { FastifyInstance, RouteOptions } from 'fastify'
import { Type } from 'typebox'
import type { RouteAccess } from './access.ts'
import { problemResponses } from './problem-schema.ts'

/** Every route that was registered, for the access matrix and for OpenAPI. */
export interface BookedRoute {
  method: string
  url: string
  access: RouteAccess
  schema: RouteOptions['schema']
}

declare module 'fastify' {
  interface FastifyInstance {
    routeBook: BookedRoute[]
  }
}

export function addRouteBook(app: FastifyInstance): void {
  const book: BookedRoute[] = []
  app.decorate('routeBook', book)
  app.addHook('onRoute', (route: RouteOptions) => {
    const access = route.config?.access
    if (!access) throw new Error(`${String(route.method)} ${route.url} does not say who may call it (config.access)`)
    // Whatever else it answers, any route of the API may refuse.
    if (route.schema?.tags)
      route.schema.response = { ...problemResponses, ...((route.schema.response as object) ?? { 200: Type.Unknown() }) }
    const methods = Array.isArray(route.method) ? route.method : [route.method]
    for (const method of methods)
      if (method !== 'HEAD') book.push({ method, url: route.url, access, schema: route.schema })
  })
}
