import { checkAlarm } from '#capabilities/playbook/index.ts'
import { refuse } from '#kernel/problem.ts'
import { placeWithin, requireAlarms } from '../access.ts'
import type { AlarmContext, GroundedRule } from '../context.ts'
import { foundBy, reachOf } from '../rules/index.ts'
import type { DraftRule } from '../schema.ts'
import type { Finding } from '../shapes/finding.ts'
import { gather } from './gather.ts'

const DAY_MS = 86_400_000
/** Longer spans read more than a page can say. */
const DAYS_MOST = 184
const DAYS_USUAL = 60

export interface BackTest {
  rule: GroundedRule
  /** The numbers that were tried. */
  params: GroundedRule['params']
  from: string
  until: string
  days: number
  /** What both ring for, what only the tried numbers ring for, and what they no longer ring for. */
  both: Finding[]
  more: Finding[]
  less: Finding[]
}

/** A rule with other numbers over a span that is past. Nothing is written. */
export async function backTest(context: AlarmContext, draft: DraftRule): Promise<BackTest> {
  requireAlarms(context.actor, 'answer')
  const { alarms, now, today } = context
  const { rule: key, place: asked, from: first, until: last = today, ...typed } = draft
  const place = placeWithin(context, asked)
  const rule = alarms.ruleOn(key, today)
  // Of petitions only the county hears.
  if (!rule || reachOf(rule.kind, place).length < context.scope.length) throw refuse('not-found', 404)
  const params = {
    ...rule.params,
    ...Object.fromEntries(Object.entries(typed).filter(([name]) => name in rule.params)),
  }
  checkAlarm(key, { ...rule, params })
  const to_ms = Math.min(alarms.startOf(last) + DAY_MS, now.getTime())
  const from_ms = first === undefined ? to_ms - DAYS_USUAL * DAY_MS : alarms.startOf(first)
  const days = Math.ceil((to_ms - from_ms) / DAY_MS)
  if (days < 1 || days > DAYS_MOST) throw refuse('alarm.span', 422, { field: 'from', params: { days: DAYS_MOST } })
  const records = await gather(context, { place, from_ms, to_ms }, [rule.params, params])
  const reading = { now_ms: to_ms, offset_minutes: alarms.offset_minutes }
  const run = (numbers: GroundedRule['params']) =>
    foundBy(rule, numbers, records, reading).filter(({ at_ms }) => at_ms >= from_ms)
  const [current, tried] = [run(rule.params), run(params)]
  const shares = (all: readonly Finding[]) => {
    const ids = new Set(all.flatMap(({ evidence }) => evidence.map(({ id }) => id)))
    return ({ evidence }: Finding) => evidence.some(({ id }) => ids.has(id))
  }
  const [isCurrent, isTried] = [shares(current), shares(tried)]
  return {
    rule,
    params,
    from: alarms.dayOf(from_ms),
    until: alarms.dayOf(to_ms - 1),
    days,
    both: tried.filter(isCurrent),
    more: tried.filter((one) => !isCurrent(one)),
    less: current.filter((one) => !isTried(one)),
  }
}
