import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import { refuse } from '#kernel/problem.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import type { App } from '#platform/http/server.ts'
import { requireRecord } from '../access.ts'
import { findSent, notePhoto, type Sort } from '../actions/photos.ts'
import { keepVoice } from '../actions/voices.ts'
import type { WithVisits } from '../context.ts'
import { BySha } from '../schema.ts'

const PART_BYTES_MAX = 1024 * 1024
/** What the parser takes at most; the playbook's limit is under it. */
const VOICE_BYTES_MAX = 8 * 1024 * 1024
const RANGE = /^bytes (\d+)-(\d+)\/(\d+)$/
const sync = { access: { power: 'record.sync' } } as const
const tags = ['grid app']

// The plug-in's scope has lost the types; the schema has checked the address.
const hashIn = (request: FastifyRequest): string => (request.params as { sha256: string }).sha256

/** Parts of one sender, apart from everybody else's: nobody can spoil another's photo. */
function draftOf(request: FastifyRequest, hash: string): string {
  const id = request.actor.kind === 'staff' ? request.actor.id : randomUUID()
  return join(request.server.floor.filesDir, 'incoming', `${hash}.${id}`)
}

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.size ?? 0

/** How one sort of bytes is looked up, how large it may be, and what becomes of it once it is whole. */
interface Way {
  url: `/api/v1/sync/${string}/:sha256`
  sort: Sort
  summary: string
  most(request: FastifyRequest): number
  keep(request: FastifyRequest, hash: string, bytes: Buffer): Promise<void>
}

export function addSyncPhotoRoutes(app: App, withVisits: WithVisits): void {
  addWay(app, {
    url: '/api/v1/sync/photos/:sha256',
    sort: 'photo',
    summary: 'A part of a photo, with Content-Range',
    most: ({ server }) => server.darkroom.limits().bytes,
    keep: async (request, hash, bytes) => {
      await request.server.darkroom.keep(request, bytes, (context, kept) => notePhoto(context, hash, kept.sha256))
    },
  })
  addWay(app, {
    url: '/api/v1/sync/voices/:sha256',
    sort: 'voice',
    summary: 'A part of a voice note, with Content-Range',
    // Read without the database: the rule itself is asked again when all is there.
    most: () => VOICE_BYTES_MAX,
    keep: (request, _hash, bytes) =>
      request.act(async (context) => void (await keepVoice(withVisits(context), request.server.floor.filesDir, bytes))),
  })
}

/** Content-addressed and resumable: in parts, each at its place, whole only when the hash is right. */
function addWay(app: App, way: Way): void {
  app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: PART_BYTES_MAX },
      async (_: FastifyRequest, body: Buffer) => body,
    )
    scope.head(way.url, { config: sync, schema: { tags, params: BySha } }, async (request, reply) => {
      requireRecord(request.actor, 'sync')
      const hash = hashIn(request)
      const stored = await request.act((context) => findSent(context, hash, way.sort))
      if (stored) return reply.header('upload-complete', '?1').code(200).send()
      const offset = String(await sizeOf(draftOf(request, hash)))
      return reply.header('upload-offset', offset).code(200).send()
    })
    scope.put(
      way.url,
      {
        config: sync,
        bodyLimit: PART_BYTES_MAX,
        schema: {
          tags,
          summary: way.summary,
          params: BySha,
          consumes: ['application/octet-stream'],
        },
      },
      async (request, reply) => {
        requireRecord(request.actor, 'sync')
        const hash = hashIn(request)
        const draft = draftOf(request, hash)
        const part = partOf(request, way.most(request))
        const size = await sizeOf(draft)
        // Asked at the beginning alone: what has begun to come is not stored yet, or comes to the same in the end.
        const stored = size === 0 && (await request.act((context) => findSent(context, hash, way.sort)))
        if (stored) return { sha256: hash, stored: true }
        // All had come, and the answer or the process died before it was put together.
        if (size >= part.total) return await finish(request, draft, hash, way)
        if (size === 0 && part.bytes.length === part.total) return await put(request, hash, part.bytes, way)
        if (part.from !== size) {
          reply.header('upload-offset', String(size))
          throw refuse('photo.offset', 409, { params: { offset: size } })
        }
        const now = await append(draft, part.bytes)
        if (now < part.total)
          return reply.code(202).header('upload-offset', String(now)).send({ sha256: hash, stored: false })
        return await finish(request, draft, hash, way)
      },
    )
  })
}

interface Part {
  bytes: Buffer
  from: number
  total: number
}

function partOf(request: FastifyRequest, most: number): Part {
  const { body } = request
  if (!Buffer.isBuffer(body)) throw refuse('file.wrong-type', 415)
  const range = request.headers['content-range']
  if (range === undefined) return { bytes: body, from: 0, total: body.length }
  const [from = -1, to = -1, total = -1] = RANGE.exec(range)?.slice(1).map(Number) ?? []
  if (from < 0 || to - from + 1 !== body.length || to >= total) throw refuse('photo.range', 400)
  if (total > most) throw refuse('file.too-large', 413, { field: 'photos' })
  return { bytes: body, from, total }
}

async function append(path: string, bytes: Buffer): Promise<number> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a', 0o600)
  try {
    // Not forced to the disk: a part that a power cut takes is asked for again, and the hash decides over the whole.
    await file.writeFile(bytes)
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}

async function finish(request: FastifyRequest, draft: string, hash: string, way: Way) {
  const bytes = await readFile(draft)
  const isRight = sha256(bytes).toString('hex') === hash
  if (isRight) await way.keep(request, hash, bytes)
  await rm(draft, { force: true })
  if (!isRight) throw refuse('photo.hash', 422, { field: 'photos' })
  return { sha256: hash, stored: true }
}

async function put(request: FastifyRequest, hash: string, bytes: Buffer, way: Way) {
  if (sha256(bytes).toString('hex') !== hash) throw refuse('photo.hash', 422, { field: 'photos' })
  await way.keep(request, hash, bytes)
  return { sha256: hash, stored: true }
}
