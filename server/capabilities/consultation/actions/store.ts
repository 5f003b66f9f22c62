import type { Context } from '#platform/context.ts'
import { factColumns } from '#platform/facts/row.ts'
import type { ConsultationFact } from '../shapes/vocabulary.ts'

export async function appendFact(
  { tx, county }: Context,
  consultationId: string,
  seq: number,
  fact: ConsultationFact,
  hash: Buffer | null,
): Promise<void> {
  await tx
    .insertInto('consultation_fact')
    .values({ county, consultation_id: consultationId, seq, ...factColumns(fact, hash) })
    .execute()
}
