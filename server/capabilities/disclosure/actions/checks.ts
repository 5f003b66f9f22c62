import { refuse } from '#kernel/problem.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import type { DisclosureContext } from '../context.ts'
import { type DisclosureRow, findDraft, itemOf } from '../queries/disclosure.ts'
import { type Content, type Fault, faultsOf } from '../rules/index.ts'

export const hashOf = (content: Content): string => canonicalHash(content).toString('hex')

/** The first fault as a refusal; pages show all of them beside the draft. */
export function refusalOf({ code, params = {}, ...at }: Fault) {
  const field = [at.figure, at.table, at.row, at.column].filter((part) => part !== undefined).join('.')
  return refuse(code, 422, { params: { ...params }, ...(field ? { field } : {}) })
}

/** The draft, when nothing keeps it from going on. @throws Problem of the first fault, 422 */
export async function requireFit(context: DisclosureContext, row: DisclosureRow): Promise<Content> {
  const draft = await findDraft(context, row.id)
  if (!draft) throw refuse('disclosure.empty', 422)
  const clocks = context.rules.clocksOn(context.rules.dayOf(context.now.getTime()))
  const [fault] = faultsOf(itemOf(context, row), draft.content, clocks)
  if (fault) throw refusalOf(fault)
  return draft.content
}
