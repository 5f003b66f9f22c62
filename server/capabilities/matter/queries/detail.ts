import { record } from '#platform/audit/audit.ts'
import { type MatterPower, mayDo, requireMay } from '../access.ts'
import type { KindOfMatter, MatterContext } from '../context.ts'
import {
  elapsedMinutes,
  finalDue,
  folded,
  heldMinutes,
  isPaused,
  isPossible,
  type MatterAction,
  type MatterState,
  stepDue,
  workedMinutes,
} from '../rules/index.ts'
import { DESK_ACTS, type DeskVerb } from '../schema.ts'
import { actionsOf, getMatter, type MatterRow } from './matter.ts'

export interface Held {
  holder: string
  minutes: number
}

export interface MatterClock {
  start_ms: number
  /** All working minutes, whoever held it; the sum of `held`. */
  elapsed_minutes: number
  /** Those of units, which count against the limit. */
  worked_minutes: number
  held: Held[]
  limit_days: number
  limit_unit: 'workday' | 'day'
  due_ms: number
  stepDue_ms: number | undefined
  paused: boolean
}

export function clockOf({ rules, now }: MatterContext, state: MatterState): MatterClock {
  const now_ms = now.getTime()
  const { finish } = rules.clocksOf(state.kind, state.start_ms)
  return {
    start_ms: state.start_ms,
    elapsed_minutes: elapsedMinutes(state, now_ms, rules),
    worked_minutes: workedMinutes(state, now_ms, rules),
    held: heldMinutes(state, now_ms, rules),
    limit_days: finish.days + state.extension_days,
    limit_unit: finish.unit,
    due_ms: finalDue(state, now_ms, rules),
    stepDue_ms: stepDue(state, rules),
    paused: isPaused(state),
  }
}

export interface WaitingPerson {
  id: string
  anonymous: boolean
  nameMask: string | null
  phoneTail: string | null
  forOther: string | null
  reportedAt: Date
}

export interface MatterDetail {
  row: MatterRow
  kind: KindOfMatter | undefined
  state: MatterState
  actions: MatterAction[]
  clock: MatterClock
  waiting: WaitingPerson[]
  files: { sha256: string; part: string; actionId: string }[]
  /** What this actor may do with it now: the screen offers these and no others. */
  may: DeskVerb[]
  mayReadPhone: boolean
  parts: { id: string; number: number; title: string; state: string }[]
}

/** The whole matter for a desk. Opening it reads a personal record and is written down. */
export async function readMatter(context: MatterContext, id: string): Promise<MatterDetail> {
  // Asked in one breath: where the matter is out of reach, that is the answer, and the rest is dropped unread.
  const [row, actions, waiting, files, parts] = await Promise.all([
    getMatter(context, id),
    actionsOf(context, id),
    waitingFor(context, id),
    filesOf(context, id),
    partsOf(context, id),
  ])
  const stand = { holder: row.holder, supervisor: row.supervisor, coUnits: row.co_units, handledBy: row.handled_by }
  requireMay(context.actor, 'read', stand)
  await record(context, 'matter.read', { kind: 'matter', id, place: row.place_code }, { day: context.today })
  const now_ms = context.now.getTime()
  const state = folded(actions, context.rules)
  const may = (power: MatterPower) => mayDo(context.actor, power, stand)
  return {
    row,
    kind: context.rules.kindOn(row.kind, row.reported_at.getTime()),
    state,
    actions,
    clock: clockOf(context, state),
    waiting,
    files,
    may: DESK_ACTS.map((act) => act.verb).filter((verb) => may(verb) && isPossible(verb, state, now_ms, context.rules)),
    mayReadPhone: may('read-phone'),
    parts,
  }
}

async function waitingFor({ tx, county }: MatterContext, id: string): Promise<WaitingPerson[]> {
  return await tx
    .selectFrom('matter_reporter')
    .select([
      'id',
      'anonymous',
      'name_mask as nameMask',
      'phone_tail as phoneTail',
      'for_other as forOther',
      'reported_at as reportedAt',
    ])
    .where('county', '=', county)
    .where('matter_id', '=', id)
    .orderBy('reported_at')
    .limit(100)
    .execute()
}

export async function filesOf({ tx, county }: MatterContext, id: string) {
  return await tx
    .selectFrom('matter_file')
    .select(['sha256', 'part', 'action_id as actionId'])
    .where('county', '=', county)
    .where('matter_id', '=', id)
    .limit(100)
    .execute()
}

export async function partsOf({ tx, county }: MatterContext, id: string) {
  return await tx
    .selectFrom('matter')
    .select(['id', 'number', 'title', 'state'])
    .where('county', '=', county)
    .where('split_from', '=', id)
    .orderBy('number')
    .limit(20)
    .execute()
}
