import { disclosureRules } from '#capabilities/disclosure/index.ts'
import {
  calendarOn,
  type Playbook,
  type Rule,
  readOnceADay,
  ruleOn,
  rulesOn,
  type WarningRule,
} from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import type { GroundedRule, WarningRules, WithWarningRules } from '../context.ts'

const grounded = ({ key, validFrom, validTo, body, basis }: Rule<WarningRule>): GroundedRule => ({
  ...body,
  key,
  validFrom,
  ...(validTo === undefined ? {} : { validTo }),
  basis,
})

/** The playbook as warnings read it, with the limits of tendering of `today`. */
export function warningRules(playbook: Playbook, today: string): WarningRules {
  const calendar = compileCalendar(calendarOn(playbook, today))
  const rules = playbook['warning-rules'].map(grounded).sort((a, b) => a.order - b.order)
  const bands = rulesOn(playbook['tender-bands'], today).map(({ body }) => body)
  const limitsOf = (sort: 'works' | 'goods' | 'services') =>
    bands
      .flatMap((band) => (band.sort === sort && band.below_cents !== undefined ? [band.below_cents] : []))
      .sort((a, b) => a - b)
  const limits = { works: limitsOf('works'), goods: limitsOf('goods'), services: limitsOf('services') }
  const catalogue = disclosureRules(playbook, today).itemsOn(today)
  return {
    all: () => rules,
    rule: (key, validFrom) => rules.find((rule) => rule.key === key && rule.validFrom === validFrom),
    ruleOn: (key, day) => {
      const rule = ruleOn(playbook['warning-rules'], key, day)
      return rule && grounded(rule)
    },
    reading: { today, limitsOf: (sort) => limits[sort] },
    dayOf: (at_ms) => localDate(calendar, at_ms),
    catalogue: () => catalogue,
    itemName: (key) => catalogue.find((item) => item.key === key)?.name.zh ?? key,
  }
}

/** Puts the rules of the day beside the transaction. */
export function warningRulesFrom(playbook: () => Playbook): WithWarningRules {
  const rulesOf = readOnceADay(playbook, warningRules)
  return (context) => ({ ...context, warnings: rulesOf(context.today) })
}
