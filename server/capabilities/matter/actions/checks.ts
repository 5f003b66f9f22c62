import { startOfLocalDay } from '#kernel/calendar.ts'
import { dueAt } from '#kernel/clock.ts'
import { refuse } from '#kernel/problem.ts'
import { parentUnit, placeOfUnit, unitOfPlace, unitsAbove } from '#kernel/unit.ts'
import type { MatterContext } from '../context.ts'
import type { MatterRow } from '../queries/matter.ts'
import { type ActionData, type MatterState, mayRefuse } from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'

const DAY_MS = 86_400_000

/** What of the request is kept in the action; ids and versions are not content. */
export function dataOf(verb: DeskVerb, body: ActBody, { rules }: MatterContext): ActionData {
  const { id: _id, seen: _seen, until, ...data } = body
  if (verb !== 'suspended' || until === undefined) return data
  // The day named is the last day of rest: the clock runs again from the next morning.
  return { ...data, until_ms: startOfLocalDay(rules.calendar, until) + DAY_MS }
}

type Check = (
  context: MatterContext,
  matter: MatterState,
  data: ActionData,
  row: MatterRow,
) => ActionData | Promise<ActionData>

const downTo: Check = async (context, matter, data) => {
  const units = [data.to ?? '', ...(data.coUnits ?? [])]
  const from = context.actor.kind === 'staff' ? context.actor.unit : matter.holder
  for (const unit of units) {
    if (!unitsAbove(unit).includes(from)) throw refuse('matter.unit-not-below', 409, { field: 'to', params: { unit } })
  }
  await requireUnits(context, units)
  return data
}

const sideways: Check = async (context, matter, data) => {
  const to = data.to ?? ''
  if (to === matter.holder || parentUnit(to) !== parentUnit(matter.holder))
    throw refuse('matter.unit-not-beside', 409, { field: 'to' })
  await requireUnits(context, [to])
  return data
}

const back: Check = (_context, matter, data) => {
  const to = matter.senders.at(-1)
  if (to === undefined || to === matter.holder) throw refuse('matter.no-one-above', 409)
  return { ...data, to }
}

const notMine: Check = (context, matter, data, row) => {
  if (!mayRefuse(matter, context.now.getTime(), context.rules)) throw refuse('matter.refusal-too-late', 409)
  return back(context, matter, data, row)
}

const upward: Check = (_context, matter, data) => {
  const to = parentUnit(matter.holder)
  if (to === undefined) throw refuse('matter.no-one-above', 409)
  return { ...data, to }
}

const extension: Check = ({ rules }, matter, data) => {
  const { longest, times } = rules.commonOf(matter.start_ms).extension
  if (matter.extensionAsked) throw refuse('matter.extension-already-asked', 409)
  if (matter.extensions >= times) throw refuse('matter.extensions-used', 409, { params: { limit: times } })
  if ((data.days ?? 0) > longest.days)
    throw refuse('matter.extension-too-long', 400, { field: 'days', params: { limit: longest.days } })
  return data
}

const suspension: Check = ({ rules, now }, matter, data) => {
  const { longest, times } = rules.commonOf(matter.start_ms).suspension
  if (matter.suspensions >= times) throw refuse('matter.suspensions-used', 409, { params: { limit: times } })
  const until_ms = data.until_ms ?? 0
  if (until_ms <= now.getTime()) throw refuse('matter.suspension-in-the-past', 400, { field: 'until' })
  if (until_ms - DAY_MS > dueAt(rules.calendar, now.getTime(), longest, 0)) {
    throw refuse('matter.suspension-too-long', 400, { field: 'until', params: { limit: longest.days } })
  }
  return data
}

const heard: Check = (_context, _matter, data) => {
  if (data.reached && data.solved === undefined) throw refuse('validation.required', 400, { field: 'solved' })
  if (!data.reached && (data.solved !== undefined || data.satisfaction !== undefined))
    throw refuse('matter.not-reached-no-say', 400, { field: 'solved' })
  return data
}

const sorting: Check = async (context, matter, data, row) => {
  if (data.kind === undefined && data.placeCode === undefined)
    throw refuse('validation.required', 400, { field: 'kind' })
  if (data.kind !== undefined && !context.rules.kindOn(data.kind, matter.start_ms))
    throw refuse('kind.unknown', 400, { field: 'kind' })
  const { placeCode } = data
  if (placeCode !== undefined && placeCode.slice(0, 12) !== row.village_code)
    throw refuse('matter.other-village', 409, { field: 'placeCode' })
  if (placeCode !== undefined) await requireUnits(context, [unitOfPlace(placeCode)])
  return data
}

const CHECKS: Partial<Record<DeskVerb, Check>> = {
  assigned: downTo,
  'passed-across': sideways,
  'passed-up': upward,
  returned: back,
  refused: notMine,
  'extension-asked': extension,
  suspended: suspension,
  'called-back': heard,
  sorted: sorting,
}

/** What the rules of the day say of this act beyond its state; gives the data that will be kept. */
export async function checkAct(
  context: MatterContext,
  row: MatterRow,
  matter: MatterState,
  verb: DeskVerb,
  data: ActionData,
): Promise<ActionData> {
  return (await CHECKS[verb]?.(context, matter, data, row)) ?? data
}

async function requireUnits({ tx, county }: MatterContext, codes: string[]): Promise<void> {
  const found = await tx
    .selectFrom('unit')
    .select('code')
    .where('county', '=', county)
    .where('code', 'in', codes)
    .execute()
  const missing = codes.find((code) => !found.some((unit) => unit.code === code))
  if (missing !== undefined)
    throw refuse('unit.unknown', 400, { field: 'to', params: { unit: missing, place: placeOfUnit(missing) } })
}
