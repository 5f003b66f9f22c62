import { refuse } from '#kernel/problem.ts'
import { formatReceipt, RECEIPT_ALPHABET, readReceipt } from '#kernel/receipt.ts'
import type { Context } from '#platform/context.ts'
import { fingerprint } from '#platform/crypto/keys.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { folded, type RoundState } from '../rules/index.ts'
import { factsOfRound } from './round.ts'

const SIGNS = 8

/** The slips of a group: made again from the county's key whenever they are printed, so that no code lies anywhere. */
export function slipsOf({ keys }: Pick<Context, 'keys'>, round: string, group: string, slips: number): string[] {
  return Array.from({ length: slips }, (_, n) => {
    const bytes = fingerprint(keys.index, 'appraisal-slip', `${round}/${group}/${n}`)
    return [...bytes.subarray(0, SIGNS)].map((byte) => RECEIPT_ALPHABET[byte % RECEIPT_ALPHABET.length]).join('')
  })
}

export const hashOf = ({ keys }: Pick<Context, 'keys'>, code: string): Buffer =>
  fingerprint(keys.index, 'appraisal-code', code)

export const writtenCode = formatReceipt

export interface OpenCode {
  hash: Buffer
  id: string
  group: string
  state: RoundState
}

/** What a code opens. @throws Problem `appraisal.no-code` 422, `appraisal.code-used` or `appraisal.over` 409 */
export async function findByCode(context: Context, typed: string): Promise<OpenCode> {
  const code = readReceipt(typed)
  const refused = refuse('appraisal.no-code', 422, { field: 'code' })
  if (code === undefined) throw refused
  const hash = hashOf(context, code)
  return await asSystem(context, async () => {
    const found = await context.tx
      .selectFrom('appraisal_code')
      .select(['appraisal_id', 'rater_group', 'used'])
      .where('county', '=', context.county)
      .where('code_hash', '=', hash)
      .executeTakeFirst()
    if (!found) throw refused
    if (found.used) throw refuse('appraisal.code-used', 409, { field: 'code' })
    const state = folded(await factsOfRound(context, found.appraisal_id))
    if (state.stage !== 'open' || context.today > state.until) throw refuse('appraisal.over', 409, { field: 'code' })
    return { hash, id: found.appraisal_id, group: found.rater_group, state }
  })
}
