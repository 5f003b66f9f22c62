import type { FastifyReply, FastifyRequest } from 'fastify'
import { isProblem, type Problem, refuse } from '#kernel/problem.ts'
import { formatReceipt } from '#kernel/receipt.ts'
import { languageOf } from '#platform/http/face.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { problemSentence } from '#web/ui/messages/problem.ts'
import { takeRequest } from '../actions/report.ts'
import type { OpenBook } from '../context.ts'
import { openRequests, requestOfToken } from '../queries/requests.ts'
import { type Naming, requestOf } from '../rules/georeport.ts'
import { type Fields, xmlList } from '../rules/xml.ts'
import { Asked, File, Sent } from '../schema.ts'

/** Per network: enough for a city's open-data harvester, too little to copy the county by the hour. */
export const OPEN_RATE = { name: 'open-data', points: 600, duration_s: 600 }
const SEND_RATE = { name: 'open-report', points: 60, duration_s: 3600 }
/** As the standard has it: ninety days, or so many requests, whichever is less. */
const LIMIT = 1000
const DAYS_MS = 90 * 86_400_000
const PUBLIC = { access: { open: 'public' } } as const
const FORMATS = ['json', 'xml'] as const
type Format = (typeof FORMATS)[number]

const formatOf = (url: string): Format => (url.split('?')[0]?.endsWith('.xml') ? 'xml' : 'json')

function send(reply: FastifyReply, format: Format, names: readonly [string, string], rows: readonly Fields[]) {
  if (format === 'json') return reply.type('application/json; charset=utf-8').send(JSON.stringify(rows))
  return reply.type('text/xml; charset=utf-8').send(xmlList(names[0], names[1], rows))
}

/** Refusals in the standard's own shape, with its own codes. */
function sendError(problem: Problem, request: FastifyRequest, reply: FastifyReply) {
  const description = problemSentence(messagesFor(languageOf(request)), problem.code, problem.params)
  reply.code(problem.status)
  if (problem.status === 429) reply.header('retry-after', String(problem.params?.['retryAfter_s'] ?? 60))
  return send(reply, formatOf(request.url), ['errors', 'error'], [{ code: problem.status, description }])
}

type Ended = (error: unknown, request: FastifyRequest, reply: FastifyReply) => unknown
const errorHandler: Ended = (error, request, reply) => {
  if (isProblem(error)) return sendError(error, request, reply)
  const status = (error as { statusCode?: number }).statusCode ?? 500
  if (status >= 500) throw error
  return sendError(refuse('open.malformed', 400), request, reply)
}

/** Open311 GeoReport v2: services, requests and reports for public kinds of matter. */
export function addGeoReport(app: App, book: OpenBook): void {
  const county = app.floor.county
  const requireHere = (asked: { jurisdiction_id?: string | undefined }) => {
    if (asked.jurisdiction_id && asked.jurisdiction_id !== county) throw refuse('open.jurisdiction', 404)
  }
  for (const format of FORMATS) {
    app.get(
      `/open311/v2/services.${format}`,
      { config: PUBLIC, schema: { hide: true, querystring: Asked }, errorHandler },
      async (request, reply) => {
        await limitRate(request, OPEN_RATE)
        requireHere(request.query)
        return send(reply, format, ['services', 'service'], await servicesOf(request, book))
      },
    )
    app.get(
      `/open311/v2/requests.${format}`,
      { config: PUBLIC, schema: { hide: true, querystring: Asked }, errorHandler },
      async (request, reply) => {
        await limitRate(request, OPEN_RATE)
        requireHere(request.query)
        return send(reply, format, ['service_requests', 'request'], await requestsOf(request, book, request.query))
      },
    )
    app.post(
      `/open311/v2/requests.${format}`,
      { config: { ...PUBLIC, byKey: true }, schema: { hide: true, body: Sent }, errorHandler },
      async (request, reply) => {
        await limitRate(request, SEND_RATE)
        requireHere(request.body)
        return send(reply.code(201), format, ['service_requests', 'request'], [await take(request, book)])
      },
    )
  }
  addSingle(app, book)
}

function addSingle(app: App, book: OpenBook): void {
  const route = { config: PUBLIC, schema: { hide: true, params: File, querystring: Asked }, errorHandler }
  app.get('/open311/v2/services/:file', route, async (request, reply) => {
    await limitRate(request, OPEN_RATE)
    const [code, format] = partsOf(request.params.file)
    const found = (await servicesOf(request, book)).find((one) => one['service_code'] === code)
    if (!found) throw refuse('open.service', 404)
    // No kind asks for more than the standard's own fields.
    if (format === 'json') return reply.send({ service_code: code, attributes: [] })
    const xml = `<?xml version="1.0" encoding="utf-8"?>\n<service_definition><service_code>${code}</service_code><attributes/></service_definition>\n`
    return reply.type('text/xml; charset=utf-8').send(xml)
  })
  app.get('/open311/v2/requests/:file', route, async (request, reply) => {
    await limitRate(request, OPEN_RATE)
    const [number, format] = partsOf(request.params.file)
    const rows = await requestsOf(request, book, { service_request_id: number })
    if (rows.length === 0) throw refuse('open.request', 404)
    return send(reply, format, ['service_requests', 'request'], rows)
  })
  app.get('/open311/v2/tokens/:file', route, async (request, reply) => {
    await limitRate(request, OPEN_RATE)
    const [token, format] = partsOf(request.params.file)
    const id = UUID.test(token) ? await request.act((context) => requestOfToken(context, token)) : undefined
    if (id === undefined) throw refuse('open.request', 404)
    return send(reply, format, ['service_requests', 'request'], [{ service_request_id: String(id), token }])
  })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const partsOf = (file: string): [string, Format] => {
  const dot = file.lastIndexOf('.')
  return [file.slice(0, dot), file.slice(dot + 1) as Format] // The schema lets no other ending through.
}

export function namingOf(
  request: FastifyRequest,
  book: OpenBook,
  rules: { offset_ms: number; kind: Naming['kind'] },
): Naming {
  const lang = languageOf(request)
  const { states, outcomes } = messagesFor(lang).openData
  const places = book.places()
  return {
    ...rules,
    place: (code) =>
      [...new Set([code.slice(0, 9), code.slice(0, 12), code])].map((one) => places.nameOf(one, lang)).join(' '),
    unit: (code) => places.unitName(code, lang),
    state: (state) => ({ ...states, ...outcomes })[state as keyof typeof states] ?? state,
  }
}

async function servicesOf(request: FastifyRequest, book: OpenBook): Promise<Fields[]> {
  const zh = languageOf(request) === 'zh-CN'
  return await request.act(async (plain) => {
    const { rules, now } = book.withRules(plain)
    return rules
      .kindsOn(now.getTime())
      .filter((kind) => kind.public)
      .map(({ key, name, hint, group }) => ({
        service_code: key,
        service_name: zh ? name.zh : name.en,
        description: zh ? hint.zh : hint.en,
        metadata: false,
        type: 'realtime',
        keywords: '',
        group,
      }))
  })
}

const timeOf = (typed: string | undefined): Date | undefined => {
  if (!typed) return undefined
  const at = new Date(typed)
  if (Number.isNaN(at.getTime())) throw refuse('open.malformed', 400)
  return at
}

async function requestsOf(request: FastifyRequest, book: OpenBook, asked: Asked): Promise<Fields[]> {
  return await request.act(async (plain) => {
    const { rules, now, county } = book.withRules(plain)
    const kind = (key: string) => {
      const found = rules.kindOn(key, now.getTime())
      return languageOf(request) === 'zh-CN' ? (found?.name.zh ?? key) : (found?.name.en ?? key)
    }
    const naming = namingOf(request, book, { offset_ms: rules.calendar.offset_ms, kind })
    const until = timeOf(asked.end_date) ?? (asked.start_date ? undefined : new Date(now.getTime() + 1))
    const from = timeOf(asked.start_date) ?? new Date((until ?? now).getTime() - DAYS_MS)
    const numbers = asked.service_request_id?.split(',').map((one) => one.trim())
    if (numbers && !numbers.every((one) => /^[0-9]{1,12}$/.test(one))) throw refuse('open.request', 404)
    const status = asked.status?.split(',').filter((one) => one === 'open' || one === 'closed')
    if (asked.status && status?.length !== asked.status.split(',').length) throw refuse('open.malformed', 400)
    const rows = await openRequests(plain, {
      place: county,
      // A request that is asked for by its number is told whenever it was made.
      ...(numbers ? { numbers: numbers.map(Number) } : { from, until: until ?? new Date(from.getTime() + DAYS_MS) }),
      ...(asked.service_code ? { kinds: asked.service_code.split(',') } : {}),
      status: status as ('open' | 'closed')[] | undefined,
      limit: LIMIT,
    })
    return rows.map((row) => requestOf(row, naming))
  })
}

async function take(request: FastifyRequest, book: OpenBook): Promise<Fields> {
  return await request.act(async (plain) => {
    const context = book.withRules(plain)
    const done = await takeRequest(context, request.body as Sent, { places: book.places(), findGrid: book.findGrid })
    const number = await requestOfToken(context, done.id)
    const notice = messagesFor(languageOf(request)).openData.receipt(formatReceipt(done.receipt))
    return { service_request_id: String(number), token: done.id, service_notice: notice, account_id: null }
  })
}
