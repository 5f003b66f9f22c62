import { sql } from 'kysely'
import { getRecordOfMatter } from '#capabilities/matter/index.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { soundTypeOf } from '#platform/files/sound.ts'
import { keepFile } from '#platform/files/store.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext } from '../context.ts'
import { attachedTo, getRecord, type RecordRow } from '../queries/record.ts'
import { noteOpening } from './open.ts'
import { findSent, notePhoto } from './photos.ts'

/** Kept as it was spoken, under its own hash: what it is, its bytes must say. Row first, bytes second, commit last. */
export async function keepVoice(context: VisitContext, folder: string, bytes: Uint8Array): Promise<void> {
  const { tx, county, now, visits } = context
  const hash = sha256(bytes).toString('hex')
  if (await findSent(context, hash, 'voice')) return
  if (bytes.length > visits.voiceBytes) throw refuse('voice.too-large', 413, { field: 'voice' })
  const type = soundTypeOf(bytes)
  if (!type) throw refuse('voice.wrong-type', 415, { field: 'voice' })
  await sql`select keep_file(${county}, ${hash}, ${type}, ${bytes.length}, null, null, ${now})`.execute(tx)
  await notePhoto(context, hash, hash, 'voice')
  await record(context, 'voice.kept', { kind: 'grid-voice', id: hash })
  await keepFile(folder, bytes)
}

/** For whoever may open the record; that it was listened to is written down, for the household too. */
export async function hearVoice(
  context: VisitContext,
  recordId: string,
  isBeginning: boolean,
): Promise<{ sha256: string; type: string }> {
  requireRecord(context.actor, 'open')
  return await heard(context, await getRecord(context, recordId), isBeginning)
}

/** The same for whoever may read the matter that arose from the record: what was said at the door goes with it. */
export async function hearVoiceOfMatter(
  context: VisitContext,
  matterId: string,
  isBeginning: boolean,
): Promise<{ sha256: string; type: string }> {
  const { id, voice_s } = await getRecordOfMatter(context, matterId)
  // A visit's second wish is another matter: the voice note went with the first.
  if (voice_s === undefined) throw refuse('not-found', 404)
  return await asSystem(context, async () => {
    const { scope: _, ...rest } = context
    const row = await getRecord({ ...rest, scope: context.county }, id)
    return await heard(context, row, isBeginning)
  })
}

async function heard(context: VisitContext, row: RecordRow, isBeginning: boolean) {
  const { tx, county } = context
  const found = await tx
    .selectFrom('record_photo as p')
    .innerJoin('file as f', (on) => on.onRef('f.county', '=', 'p.county').onRef('f.sha256', '=', 'p.sha256'))
    .select(['f.sha256', 'f.media_type as type'])
    .where('p.county', '=', county)
    .where('p.record_id', '=', row.id)
    .where('p.sort', '=', 'voice')
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  // A player asks for its sound in pieces: once is once.
  if (isBeginning) await noteOpening(context, row, 'record.heard', 'household.record-heard')
  return found
}

/** A photo of a record, for whoever may open the record. */
export async function getPhotoOfRecord(context: VisitContext, recordId: string, hash: string): Promise<string> {
  requireRecord(context.actor, 'open')
  const row = await getRecord(context, recordId)
  const found = (await attachedTo(context, recordId)).find((one) => one.sort === 'photo' && one.sha256 === hash)
  if (!found) throw refuse('not-found', 404)
  await noteOpening(context, row, 'record.photo-read', 'household.record-read')
  return hash
}
