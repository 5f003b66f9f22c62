import { refuse } from '#kernel/problem.ts'
import type { MatterContext } from '../context.ts'
import type { MatterAction, Verb } from '../rules/index.ts'

const PART: Partial<Record<Verb, 'report' | 'addition' | 'evidence'>> = {
  reported: 'report',
  joined: 'addition',
  added: 'addition',
  handled: 'evidence',
}

/** Puts the photos that the action names with its matter. Each must have been kept before. */
export async function insertFiles(context: MatterContext, matterId: string, action: MatterAction): Promise<void> {
  const part = PART[action.verb]
  const named = [...new Set(action.data.files)]
  if (part === undefined || named.length === 0) return
  const { tx, county, rules, now } = context
  const { report, evidence } = rules.photosOn(now.getTime())
  const most = part === 'evidence' ? evidence : report
  if (named.length > most) throw refuse('file.too-many', 400, { field: 'files', params: { most } })
  const rows = named.map((sha256) => ({ county, matter_id: matterId, sha256, action_id: action.id, part }))
  await tx
    .insertInto('matter_file')
    .values(rows)
    .onConflict((conflict) => conflict.constraint('matter_file_pk').doNothing())
    .execute()
  // Asked after naming: a file is within reach through the matter that names it.
  const kept = await tx
    .selectFrom('file')
    .select('sha256')
    .where('county', '=', county)
    .where('sha256', 'in', named)
    .execute()
  if (kept.length < named.length) throw refuse('file.unknown', 400, { field: 'files' })
}
