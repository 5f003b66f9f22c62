import type { FastifyRequest } from 'fastify'
import { refuse } from '#kernel/problem.ts'
import { checkFormToken, FORM_FIELD } from '#platform/http/form-token.ts'

export interface TakenSheet {
  /** What was typed beside it. */
  fields: Record<string, string>
  file: Buffer
  fileName: string
}

/** A form of ours with one workbook in it, which comes last. @throws Problem `form.expired` 403, `sheet.unreadable` 422 */
export async function takeSheet(request: FastifyRequest, bytesMax: number): Promise<TakenSheet> {
  const fields: Record<string, string> = {}
  let trusted = false
  if (!request.isMultipart()) throw refuse('sheet.unreadable', 422, { field: 'file' })
  for await (const part of request.parts({ limits: { fileSize: bytesMax, files: 1, fields: 10 } })) {
    if (part.type === 'file') {
      if (!trusted) throw refuse('form.expired', 403)
      return { fields, file: await part.toBuffer(), fileName: part.filename }
    }
    if (part.fieldname === FORM_FIELD) {
      checkFormToken(request.server.floor.keys, request, part.value)
      trusted = true
    } else fields[part.fieldname] = String(part.value)
  }
  throw refuse('sheet.unreadable', 422, { field: 'file' })
}
