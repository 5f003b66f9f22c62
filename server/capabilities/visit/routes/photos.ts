import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import { refuse } from '#kernel/problem.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import type { App } from '#platform/http/server.ts'
import { requireRecord } from '../access.ts'
import { findPhoto, notePhoto } from '../actions/photos.ts'
import { BySha } from '../schema.ts'

const PART_BYTES_MAX = 1024 * 1024
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

/** Content-addressed and resumable: in parts, each at its place, whole only when the hash is right. */
export function addSyncPhotoRoutes(app: App): void {
  app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: PART_BYTES_MAX },
      async (_: FastifyRequest, body: Buffer) => body,
    )
    scope.head(
      '/api/v1/sync/photos/:sha256',
      { config: sync, schema: { tags, params: BySha } },
      async (request, reply) => {
        requireRecord(request.actor, 'sync')
        const hash = hashIn(request)
        const stored = await request.act((context) => findPhoto(context, hash))
        if (stored) return reply.header('upload-complete', '?1').code(200).send()
        const offset = String(await sizeOf(draftOf(request, hash)))
        return reply.header('upload-offset', offset).code(200).send()
      },
    )
    scope.put(
      '/api/v1/sync/photos/:sha256',
      {
        config: sync,
        bodyLimit: PART_BYTES_MAX,
        schema: {
          tags,
          summary: 'A part of a photo, with Content-Range',
          params: BySha,
          consumes: ['application/octet-stream'],
        },
      },
      async (request, reply) => {
        requireRecord(request.actor, 'sync')
        const hash = hashIn(request)
        const stored = await request.act((context) => findPhoto(context, hash))
        if (stored) return { sha256: hash, stored: true }
        const draft = draftOf(request, hash)
        const part = partOf(request)
        const size = await sizeOf(draft)
        // All had come, and the answer or the process died before it was put together.
        if (size >= part.total) return await finish(request, draft, hash)
        if (part.from !== size) {
          reply.header('upload-offset', String(size))
          throw refuse('photo.offset', 409, { params: { offset: size } })
        }
        const now = await append(draft, part.bytes)
        if (now < part.total)
          return reply.code(202).header('upload-offset', String(now)).send({ sha256: hash, stored: false })
        return await finish(request, draft, hash)
      },
    )
  })
}

interface Part {
  bytes: Buffer
  from: number
  total: number
}

function partOf(request: FastifyRequest): Part {
  const { body } = request
  if (!Buffer.isBuffer(body)) throw refuse('file.wrong-type', 415)
  const range = request.headers['content-range']
  if (range === undefined) return { bytes: body, from: 0, total: body.length }
  const [from = -1, to = -1, total = -1] = RANGE.exec(range)?.slice(1).map(Number) ?? []
  if (from < 0 || to - from + 1 !== body.length || to >= total) throw refuse('photo.range', 400)
  if (total > request.server.darkroom.limits().bytes) throw refuse('file.too-large', 413, { field: 'photos' })
  return { bytes: body, from, total }
}

async function append(path: string, bytes: Buffer): Promise<number> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}

async function finish(request: FastifyRequest, draft: string, hash: string) {
  const bytes = await readFile(draft)
  if (sha256(bytes).toString('hex') !== hash) {
    await rm(draft, { force: true })
    throw refuse('photo.hash', 422, { field: 'photos' })
  }
  const kept = await request.server.darkroom.keep(request, bytes)
  await request.act((context) => notePhoto(context, hash, kept.sha256))
  await rm(draft, { force: true })
  return { sha256: hash, stored: true }
}
