import { newId } from '#kernel/id.ts'
import { record } from '#platform/audit/audit.ts'
import type { DisclosureContext, Happening, RecordSource } from '../context.ts'
import { notYetDrafted } from '../queries/records.ts'
import { insertEvent } from './oblige.ts'

/** After a week without the program what was missed is for people to open. */
const LOOKED_BACK_MS = 7 * 86_400_000
const SUBJECT_MAX = 60

/** What another capability has published, the catalogue names, and nothing was drafted of yet. */
export async function listFresh(context: DisclosureContext, source: RecordSource): Promise<Happening[]> {
  const happened = await source.happenedSince(context, new Date(context.now.getTime() - LOOKED_BACK_MS))
  // A county may have taken the item out of its catalogue.
  const named = happened.filter(({ item, day }) => context.rules.itemOn(item, day)?.frequency === 'event')
  return await notYetDrafted(context, source, named)
}

/**
 * It becomes an obligation with its draft, without anybody remembering it: the village only reads it over, and is late if
 * it does not.
 */
export async function draftFromRecord(
  context: DisclosureContext,
  { key: source }: RecordSource,
  { recordId, stage, villageCode, item: key, day, subject, figures, tables }: Happening,
): Promise<void> {
  const { tx, county, now, rules } = context
  const item = rules.itemOn(key, day)
  if (!item) return
  const id = newId(now.getTime())
  const event = { id, day, subject: subject.slice(0, SUBJECT_MAX), filled: { figures, tables } }
  await insertEvent(context, { villageCode, item, origin: 'event' }, event)
  await tx
    .insertInto('disclosure_record')
    .values({ county, source, record_id: recordId, stage, village_code: villageCode, disclosure_id: id })
    .execute()
  await record(context, 'disclosure.opened', { kind: 'disclosure', id, place: villageCode }, { item: key })
}
