import type { Context } from '#platform/context.ts'
import { requireOpen, sayUnsigned } from '#platform/facts/unsigned.ts'
import { readPublic } from '../queries/honour.ts'
import type { ObjectionBody } from '../schema.ts'

/** What anybody objects while an honour is up: no name, and no number stays readable. */
export async function objectToHonour(
  context: Context,
  village: string,
  honour: string,
  body: ObjectionBody,
): Promise<{ id: string; repeated: boolean }> {
  const { row, state } = await readPublic(context, village, honour)
  return await sayUnsigned(context, {
    noun: 'honour',
    verb: 'objected',
    table: 'honour_objection',
    thing: row,
    body,
    check: () => requireOpen('honour', state.stage === 'noticed' && context.today <= (state.until ?? '')),
  })
}
