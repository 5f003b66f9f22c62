import type { Multipart, MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { isProblem, type Problem, refuse } from '#kernel/problem.ts'
import { tooLarge } from '#platform/files/reencoder.ts'
import { acceptForm, FORM_FIELD } from '#platform/http/form-token.ts'
import { readablePart, unreadable } from '#platform/http/readable.ts'

export interface TakenForm {
  /** What was typed; of a name sent twice, the last. */
  fields: Record<string, string>
  /** SHA-256 of each photo that was kept, in the order of the form, none twice. */
  photos: string[]
  /** Why a photo, or a text, was not taken. Beside the fields, so that the page can come back with everything typed still there. */
  problem?: Problem
}

const FIELD_BYTES_MAX = 64 * 1024
const FIELDS_MAX = 100
/** Past the playbook's number the rest is read and dropped; past this one the form is no form of ours. */
const FILES_MAX = 30

/**
 * Reads a form of ours, with or without photos (multipart or urlencoded). Photos are kept as they arrive; the action
 * that names them puts them with its matter.
 * @throws Problem `form.expired` 403, unless the route keeps its form (`keepsForm`): then `request.formRefusal` says so
 */
export async function takePhotos(
  request: FastifyRequest,
  purpose: 'report' | 'evidence' = 'report',
): Promise<TakenForm> {
  // A urlencoded form has passed the check of its token before it came here.
  if (!request.isMultipart()) return { fields: textsOf(request.body), photos: [] }
  const { darkroom, floor } = request.server
  const limits = darkroom.limits()
  const most = purpose === 'report' ? limits.perReport : limits.perEvidence
  const fields: Record<string, string> = {}
  const photos = new Set<string>()
  let problem: Problem | undefined
  let trusted = false
  for await (const part of partsOf(request, limits.bytes)) {
    if (part.type === 'field') {
      if (part.fieldname === FORM_FIELD) {
        acceptForm(floor.keys, request, part.value)
        trusted = !request.formRefusal
      } else {
        const text = readablePart(String(part.value))
        if (text !== part.value) problem ??= unreadable(part.fieldname)
        fields[part.fieldname] = text
      }
      continue
    }
    const bytes = await bytesOf(part)
    // Our forms carry the token first: no file of another site's form is kept.
    if (!trusted) acceptForm(floor.keys, request, undefined)
    if (!trusted || bytes?.length === 0) continue
    if (photos.size >= most) problem ??= refuse('file.too-many', 400, { field: 'photos', params: { most } })
    else if (!bytes) problem ??= tooLarge(limits)
    else {
      const kept = await darkroom.keep(request, bytes).catch(problemOnly)
      if (isProblem(kept)) problem ??= kept
      else photos.add(kept.sha256)
    }
  }
  if (!trusted) acceptForm(floor.keys, request, undefined)
  return { fields, photos: [...photos], ...(problem ? { problem } : {}) }
}

const partsOf = (request: FastifyRequest, fileSize: number): AsyncIterableIterator<Multipart> =>
  request.parts({
    throwFileSizeLimit: false,
    limits: { fileSize: fileSize + 1, fieldSize: FIELD_BYTES_MAX, fields: FIELDS_MAX, files: FILES_MAX },
  } as Parameters<FastifyRequest['parts']>[0])

/** The whole file, or nothing when it is larger than it may be; the rest of it is not kept in memory. */
async function bytesOf(part: MultipartFile): Promise<Buffer | undefined> {
  const bytes = await part.toBuffer()
  return part.file.truncated ? undefined : bytes
}

function problemOnly(error: unknown): Problem {
  if (isProblem(error)) return error
  throw error
}

const textsOf = (body: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      String(Array.isArray(value) ? value.at(-1) : value),
    ]),
  )
