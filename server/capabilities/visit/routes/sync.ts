import type { FastifyRequest } from 'fastify'
import { isId } from '#kernel/id.ts'
import { isProblem, type Problem, refuse } from '#kernel/problem.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { problemBody, problemOf } from '#platform/http/errors.ts'
import { requireShape } from '#platform/http/fault.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { requireRecord } from '../access.ts'
import { keepMany } from '../actions/keep-many.ts'
import { quarantineByKey, registerDevice, setAside } from '../actions/quarantine.ts'
import { type Kept, keepRecord } from '../actions/record.ts'
import { recoveryOf } from '../actions/recovery.ts'
import type { WithVisits } from '../context.ts'
import { acked } from '../queries/quarantine.ts'
import { snapshotOf } from '../queries/snapshot.ts'
import { Acks, ById, Device, GridRecord, GridRecords, Quarantined, SnapshotAsked } from '../schema.ts'

const tags = ['grid app']
const sync = { access: { power: 'record.sync' } } as const
const QUARANTINE_RATE = { name: 'quarantine', points: 600, duration_s: 3600 }
/** Twenty of the longest. */
const BATCH_BYTES_MAX = 1024 * 1024
const PASSING = new Set([401, 403, 429, 500, 503, 507])

export function addSyncRoutes(app: App, withVisits: WithVisits): void {
  addRecords(app, withVisits)
  addDevices(app, withVisits)
  app.get(
    '/api/v1/sync/snapshot',
    { config: sync, schema: { tags, summary: 'What a phone needs of its grid', querystring: SnapshotAsked } },
    async (request, reply) => {
      const { now, ...content } = await request.act(async (context) => ({
        ...(await snapshotOf(withVisits(context), request.query)),
        now: context.now,
      }))
      // The number moves with every transaction of the county; the content does not.
      const tag = `"${canonicalHash({ ...content, version: 0 })
        .toString('base64url')
        .slice(0, 27)}"`
      reply.headers({ etag: tag, 'cache-control': 'private, no-cache' })
      if (request.headers['if-none-match'] === tag) return reply.code(304).send()
      return reply.send({ ...content, serverTime: now.toISOString() })
    },
  )
  app.post(
    '/api/v1/sync/acks',
    { config: sync, schema: { tags, summary: 'What the county holds: only that may a phone forget', body: Acks } },
    async (request) => {
      const { ids, photos = [] } = request.body
      return request.act((context) => {
        requireRecord(context.actor, 'sync')
        return acked(context, ids, photos)
      })
    },
  )
  app.put(
    '/api/v1/sync/quarantine/:id',
    {
      config: { access: { open: 'by-secret' } },
      schema: {
        tags,
        summary: 'Unsent work of a phone whose worker may not send any more',
        params: ById,
        body: Quarantined,
      },
    },
    async (request, reply) => {
      await limitRate(request, QUARANTINE_RATE)
      const { id } = request.params
      await request.act((context) => quarantineByKey(withVisits(context), id, request.body))
      return reply.code(202).send({ id, state: 'quarantined' })
    },
  )
}

function addDevices(app: App, withVisits: WithVisits): void {
  app.post(
    '/api/v1/sync/devices',
    { config: sync, schema: { tags, summary: 'Register the key of a phone', body: Device } },
    async (request, reply) => {
      const done = await request.act((context) => registerDevice(withVisits(context), request.body))
      return reply.code(done.repeated ? 200 : 201).send(done)
    },
  )
  app.get(
    '/api/v1/sync/devices/:id/recovery',
    { config: sync, schema: { tags, summary: 'For a forgotten PIN: what opens one’s own phone again', params: ById } },
    async (request) => request.act((context) => recoveryOf(withVisits(context), request.params.id)),
  )
}

const bodyOf = (kept: Kept) => {
  const { repeated: _r, appOld: _o, ...rest } = kept
  return rest
}

function addRecords(app: App, withVisits: WithVisits): void {
  app.put(
    '/api/v1/sync/records/:id',
    {
      config: sync,
      attachValidation: true,
      schema: {
        tags,
        summary: 'One record of a duty or a visit; sending it again does nothing twice',
        params: ById,
        body: GridRecord,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      requireRecord(request.actor, 'sync')
      const kept = await taken(request, withVisits, id)
      if (!isProblem(kept)) {
        if (!kept.appOld) return reply.code(kept.repeated ? 200 : 201).send(bodyOf(kept))
        const old = refuse('app.too-old', 426)
        return reply
          .code(426)
          .type('application/problem+json')
          .send({ ...problemBody(request, old), kept: bodyOf(kept) })
      }
      throw kept
    },
  )
  app.post(
    '/api/v1/sync/records',
    {
      config: sync,
      bodyLimit: BATCH_BYTES_MAX,
      schema: { tags, summary: 'Several records at once, each answered for itself', body: GridRecords },
    },
    async (request) => {
      const read = (body: unknown): GridRecord => {
        requireShape(request, GridRecord, body)
        return body as GridRecord // Just held against the shape.
      }
      const answers = await request.act((context) =>
        keepMany(withVisits(context), request.body.records, { read, refusalOf }),
      )
      const answered = answers.map((one) =>
        'kept' in one
          ? { ...bodyOf(one.kept), status: one.kept.repeated ? 200 : 201 }
          : { ...problemBody(request, asideOf(one.problem)), id: one.id },
      )
      return { records: answered }
    },
  )
}

/** Taken in, or the reason why not, with the content kept aside: nothing a worker wrote is lost by a refusal. */
async function taken(request: FastifyRequest, withVisits: WithVisits, id: string): Promise<Kept | Problem> {
  // Without an id of its own nothing can be kept aside either.
  if (!isId(id)) throw refuse('id.malformed', 422)
  const body = request.body as GridRecord // Its validation is looked at first.
  try {
    if (request.validationError) throw problemOf(request.validationError) ?? request.validationError
    return await request.act((context) => keepRecord(withVisits(context), id, body))
  } catch (error) {
    const problem = refusalOf(error)
    if (!problem) throw error
    const same = problem.code === 'same-id-other-content'
    const power = body && typeof body === 'object'
    if (power)
      await request.act((context) =>
        setAside(withVisits(context), id, body, same ? 'same-id-other-content' : 'refused'),
      )
    return asideOf(problem)
  }
}

/** Passing troubles are tried again by the phone; a bug of ours must be seen. */
function refusalOf(error: unknown): Problem | undefined {
  const problem = problemOf(error)
  return problem && !PASSING.has(problem.status) ? problem : undefined
}

/** As the phone is told: its words are held at a desk. */
const asideOf = ({ code, field, params }: Problem): Problem =>
  refuse(code, code === 'same-id-other-content' ? 409 : 422, {
    ...(field ? { field } : {}),
    params: { ...params, quarantined: 1 },
  })
