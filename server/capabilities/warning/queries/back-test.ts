import { checkWarning } from '#capabilities/playbook/index.ts'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { requireSupervisor } from '../access.ts'
import type { GroundedRule, WarningContext } from '../context.ts'
import { found } from '../rules/index.ts'
import type { DraftRule } from '../schema.ts'
import type { Finding } from '../shapes/finding.ts'
import { gatherLedgers } from './gather/index.ts'

export interface Tried extends Finding {
  village: string
}

export interface BackTest {
  rule: GroundedRule
  /** The numbers that were tried. */
  params: GroundedRule['params']
  villages: number
  /** What both find, what only the tried numbers find, and what they no longer find. */
  both: Tried[]
  more: Tried[]
  less: Tried[]
}

/** A rule with other numbers over everything on record, whenever it happened. Nothing is written. */
export async function backTest(context: WarningContext, draft: DraftRule): Promise<BackTest> {
  requireSupervisor(context.actor)
  const { warnings, today, scope } = context
  const { rule: key, place = scope, ...typed } = draft
  if (scope === '-' || !contains(scope, place)) throw refuse('not-found', 404)
  const rule = warnings.ruleOn(key, today)
  if (!rule) throw refuse('not-found', 404)
  const params = {
    ...rule.params,
    ...Object.fromEntries(Object.entries(typed).filter(([name]) => name in rule.params)),
  }
  checkWarning(key, { ...rule, params })
  const ledgers = await gatherLedgers(context, place)
  const run = (numbers: GroundedRule['params']): Tried[] =>
    ledgers.flatMap((ledger) =>
      found(rule.kind, numbers, ledger, warnings.reading)
        .filter(({ on }) => on <= today)
        .map((one) => ({ ...one, village: ledger.village })),
    )
  const [now, tried] = [run(rule.params), run(params)]
  const keyOf = ({ village, anchor }: Tried) => `${village} ${anchor}`
  const [inNow, inTried] = [new Set(now.map(keyOf)), new Set(tried.map(keyOf))]
  return {
    rule,
    params,
    villages: ledgers.length,
    both: tried.filter((one) => inNow.has(keyOf(one))),
    more: tried.filter((one) => !inNow.has(keyOf(one))),
    less: now.filter((one) => !inTried.has(keyOf(one))),
  }
}
