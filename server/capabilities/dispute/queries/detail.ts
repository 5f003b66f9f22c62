import { record } from '#platform/audit/audit.ts'
import { mayDo, requireDesk, seesNames } from '../access.ts'
import type { DisputeContext } from '../context.ts'
import { applied, type DisputeAction, type DisputeState, folded } from '../rules/index.ts'
import { ACTS, type ActVerb } from '../schema.ts'
import { actionsOf, type DisputeRow, getDispute, partyNames } from './dispute.ts'

export interface DisputeDetail {
  row: DisputeRow
  state: DisputeState
  actions: DisputeAction[]
  names: Map<number, string>
  /** What the reader may do now: by their post, and by where the dispute stands. */
  may: ActVerb[]
}

/** Whole, on a desk; reading it is recorded. */
export async function readDispute(context: DisputeContext, id: string): Promise<DisputeDetail> {
  requireDesk(context.actor)
  const row = await getDispute(context, id)
  const actions = await actionsOf(context, id)
  const state = folded(actions)
  const names = await partyNames(context, id, seesNames(context.actor, state))
  await record(context, 'dispute.read', { kind: 'dispute', id, place: row.place_code })
  const may = ACTS.map(({ verb }) => verb).filter((verb) => mayDo(context.actor, verb, state) && isOpenFor(state, verb))
  return { row, state, actions, names, may }
}

/** Whether an act has its turn, asked of the rules themselves: tried with words that none of them refuses. */
function isOpenFor(state: DisputeState, verb: ActVerb): boolean {
  const { mediators, sessions, parties, agreement } = state
  const waiting = sessions.find(({ heldOn, dropped }) => heldOn === undefined && !dropped)
  const left = agreement?.instalments.findIndex(({ doneOn }) => doneOn === undefined) ?? -1
  const words = { reason: '—', paper: '—', text: '—', facts: '—', duty: '—', terms: '—', manner: '—', court: '—' }
  const data = {
    ...words,
    day: verb === 'breached' ? '9999-12-31' : '0000-00-00',
    dueOn: '9999-12-31',
    on: '9999-12-31',
    days: 1,
    party: parties[0]?.position ?? 1,
    how: 'written',
    form: 'in-person',
    agreement: 'written',
    instalments: [{ dueOn: '9999-12-31', text: '—' }],
    instalment: left + 1,
    signers: parties.length,
    outcome: 'confirmed',
    mediator: verb === 'recused' ? (mediators[0]?.id ?? '') : '-',
    mediatorName: '—',
    ...(verb === 'session-dropped' ? { session: waiting?.id ?? '' } : {}),
  } as const
  try {
    applied(state, { id: '', verb, at_ms: 0, by: { kind: 'staff' }, data })
    return verb !== 'consented' || parties.some(({ consentedOn }) => consentedOn === undefined)
  } catch {
    return false
  }
}
