import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { LogController } from 'fastify'
import { newId } from '#kernel/id.ts'
import { addActing } from './act.ts'
import { addAssets } from './asset-routes.ts'
import { addCompression } from './compression.ts'
import { addErrors } from './errors.ts'
import type { FaceFacts, Floor } from './floor.ts'
import { requireForms } from './forms-only.ts'
import { addHeaders } from './headers.ts'
import { addHealth } from './health.ts'
import * as limits from './limits.ts'
import { addLogging, loggerFor } from './logging.ts'
import { addMetrics } from './metrics.ts'
import { addOpenApi } from './openapi.tsx'
import { refuseForeignChanges } from './origin.ts'
import { answerRawError, answerRouterError } from './raw-errors.ts'
import { refuseUnreadableText } from './readable.ts'
import { addRouteBook } from './route-book.ts'
import { addSwitches } from './switches.ts'
import { validators } from './validation.ts'

/** The web server with everything that every route stands on; capabilities add their routes to it. */
export async function makeServer(floor: Floor, facts: () => FaceFacts) {
  const app = Fastify({
    logger: loggerFor(floor.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    trustProxy: floor.trustProxy,
    bodyLimit: limits.BODY_BYTES_MAX,
    requestTimeout: limits.REQUEST_TIMEOUT_MS,
    keepAliveTimeout: limits.KEEP_ALIVE_TIMEOUT_MS,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerRawError,
    frameworkErrors: answerRouterError,
    http: {
      maxHeaderSize: limits.HEADER_BYTES_MAX,
      headersTimeout: limits.HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: limits.CONNECTIONS_CHECK_MS,
    },
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.server.maxConnections = limits.CONNECTIONS_MAX
  app.setValidatorCompiler(validators())
  // Another site may send plain text without asking; nothing of ours does.
  app.removeContentTypeParser('text/plain')

  addRouteBook(app)
  addErrors(app)
  addLogging(app)
  addMetrics(app)
  addHeaders(app, floor.publicUrl)
  addCompression(app)
  // A refusal is worded in the reader's language, which a cookie may say.
  await app.register(cookie)
  refuseForeignChanges(app)
  await app.register(formbody, { bodyLimit: limits.BODY_BYTES_MAX })
  await app.register(multipart, {
    throwFileSizeLimit: true,
    limits: { fieldSize: limits.BODY_BYTES_MAX, fields: limits.FORM_FIELDS_MAX, files: 5, fileSize: 15 * 1024 * 1024 },
  })
  app.decorate('facts', facts)
  addActing(app, floor)
  refuseUnreadableText(app)
  requireForms(app)
  await addOpenApi(app)
  addHealth(app)
  addSwitches(app)
  addAssets(app)
  return app
}

export type App = Awaited<ReturnType<typeof makeServer>>
