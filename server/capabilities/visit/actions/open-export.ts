import { createDecipheriv } from 'node:crypto'
import { isId } from '#kernel/id.ts'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { sha256, unseal } from '#platform/crypto/keys.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext } from '../context.ts'
import { type ExportFile, readExport } from '../rules/export-file.ts'

export interface OpenedExport {
  author: string
  place: string
  records: { id: string; body: unknown }[]
  photos: { sha256: string; bytes: Buffer }[]
}

const TAG_BYTES = 16
const BYTES_MARK = 1

/** AES-256-GCM as browsers seal it: the tag stands at the end. */
function opened(key: Buffer, name: string, { iv, data }: { iv: string; data: string }): Buffer {
  const sealed = Buffer.from(data, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'))
  decipher.setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()])
}

/** Opens a phone's export with the recovery key that the county holds; only for a phone of one's own territory. */
export async function openExport(context: VisitContext, text: string): Promise<OpenedExport> {
  requireRecord(context.actor, 'quarantine')
  const file = readExport(text)
  if (!file) throw refuse('export.unreadable', 422, { field: 'file' })
  const device = isId(file.device) ? await findDevice(context, file.device) : undefined
  if (!device?.recovery_sealed || !contains(context.scope, device.scope))
    throw refuse('export.unknown-phone', 422, { field: 'file' })
  try {
    const recovery = Buffer.from(unseal(context.keys.field, device.recovery_sealed), 'base64')
    return {
      author: device.account_id,
      place: device.scope,
      ...rowsOf(opened(recovery, 'by recovery', file.byRecovery), file),
    }
  } catch {
    throw refuse('export.unreadable', 422, { field: 'file' })
  }
}

const findDevice = (context: VisitContext, id: string) =>
  asSystem(context, () =>
    context.tx
      .selectFrom('grid_device')
      .select(['account_id', 'scope', 'recovery_sealed'])
      .where('county', '=', context.county)
      .where('id', '=', id)
      .executeTakeFirst(),
  )

function rowsOf(key: Buffer, { rows }: ExportFile): Pick<OpenedExport, 'records' | 'photos'> {
  const records: OpenedExport['records'] = []
  const photos: OpenedExport['photos'] = []
  for (const row of rows) {
    const marked = opened(key, row.name, row)
    const content = marked.subarray(1)
    if (marked[0] === BYTES_MARK) photos.push({ sha256: sha256(content).toString('hex'), bytes: content })
    else {
      const { id, body } = JSON.parse(content.toString()) as { id: string; body: unknown } // Sealed by the app itself.
      if (isId(id)) records.push({ id, body })
    }
  }
  return { records, photos }
}
