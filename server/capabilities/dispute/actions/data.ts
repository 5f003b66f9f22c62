import { refuse } from '#kernel/problem.ts'
import type { DisputeContext } from '../context.ts'
import type { DisputeRow } from '../queries/dispute.ts'
import { findHour, findMediator } from '../queries/registers.ts'
import type { ActionData, DisputeState, Occasion } from '../rules/index.ts'
import type { ActBody, ActVerb } from '../schema.ts'
import { instalmentsIn } from './instalments.ts'

type Content = Omit<ActBody, 'id' | 'seen'>
interface Standing {
  row: Pick<DisputeRow, 'place_code'>
  state: DisputeState
}
type Reading = (
  context: DisputeContext,
  standing: Standing,
  content: Content,
) => Partial<ActionData> | Promise<Partial<ActionData>>

const due = ({ disputes, now }: DisputeContext, step: Parameters<DisputeContext['disputes']['dueOn']>[0]) =>
  disputes.dueOn(step, now.getTime())

const told =
  (occasion: Occasion): Reading =>
  ({ disputes, today }, { state }) => ({ routes: disputes.routesFor(occasion, state.kind, today) })

/** In the register, in their term, and for that kind of quarrel. */
const mediatorNamed: Reading = async (context, { state }, { mediator = '' }) => {
  const { today } = context
  const found = await findMediator(context, mediator)
  if (!found || found.ended_on !== null || found.since > today || found.until < today)
    throw refuse('dispute.no-mediator', 422, { field: 'mediator' })
  if (!found.subjects.includes(state.kind)) throw refuse('dispute.not-qualified', 422, { field: 'mediator' })
  return { mediatorName: found.name, ...(found.account === null ? {} : { account: found.account }) }
}

/** A session of the micro-court is one of the hours that its judge gave out. */
const sessionSet: Reading = async (context, { row }, { form, hour, on }) => {
  if (form !== 'court') {
    if (on === undefined) throw refuse('validation.required', 400, { field: 'on' })
    if (on < context.today) throw refuse('dispute.day-gone', 422, { field: 'on' })
    return { hour: undefined }
  }
  if (hour === undefined) throw refuse('validation.required', 400, { field: 'hour' })
  const found = await findHour(context, hour)
  const isNear = found !== undefined && row.place_code.startsWith(found.place_code)
  if (!found || !isNear || found.dropped_on !== null || found.held_on < context.today)
    throw refuse('dispute.no-hour', 422, { field: 'hour' })
  return { on: found.held_on, time: found.from_time, place: `${found.place_text} · ${found.court} ${found.judge}` }
}

const extended: Reading = ({ disputes, today }, { state }, { days = 0 }) => {
  const { extend, extensions_most } = disputes.ruleOn(today)
  if (state.dueOn === undefined) throw refuse('dispute.not-now', 409, { params: { stage: state.stage } })
  if (state.extensions >= extensions_most) throw refuse('dispute.no-extension', 409)
  if (days > extend.days) throw refuse('dispute.extension-most', 422, { field: 'days', params: { most: extend.days } })
  return { dueOn: disputes.daysAfter(state.dueOn, days) }
}

/** The court confirms what is written, and not in matters of marriage and descent. */
const agreed: Reading = (context, { state }, { agreement, instalments = '' }) => {
  const { confirmable } = context.disputes.kindOn(state.kind, context.today)
  return {
    instalments: instalmentsIn(instalments),
    ...(confirmable && agreement === 'written' ? { confirmBy: due(context, 'confirm') } : {}),
  }
}

const READINGS: Partial<Record<ActVerb, Reading>> = {
  'mediator-named': mediatorNamed,
  accepted: (context) => ({ dueOn: due(context, 'mediate') }),
  'session-set': sessionSet,
  extended,
  agreed,
  refused: told('refused'),
  failed: told('failed'),
  withdrawn: told('withdrawn'),
  breached: told('breached'),
  'violence-noted': told('violence'),
  'confirmation-applied': (context) => ({ dueOn: due(context, 'courtDecides') }),
}

/** What of the request is kept, with the clocks that it sets going and the routes that it tells. */
export async function dataOf(
  context: DisputeContext,
  standing: Standing,
  verb: ActVerb,
  content: Content,
): Promise<ActionData> {
  const { instalments: _, ...given } = content
  return { ...given, ...(await READINGS[verb]?.(context, standing, content)), day: context.today }
}
