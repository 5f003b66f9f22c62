import { calendarOn, getRuleOn, type Playbook, ruleOn, rulesOn } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import type { CatalogueItem, DisclosureRules } from '../context.ts'

type Rule = Playbook['disclosure-catalogue'][number]

const itemOf = ({ key, body, basis }: Rule): CatalogueItem => ({ ...body, key, basis: { zh: basis.zh, en: basis.en } })

/** The playbook as disclosures read it, with the calendar as published until `asOf`. */
export function disclosureRules(playbook: Playbook, asOf: string): DisclosureRules {
  const calendar = compileCalendar(calendarOn(playbook, asOf))
  return {
    calendar,
    dayOf: (at_ms) => localDate(calendar, at_ms),
    itemOn: (key, day) => {
      const rule = ruleOn(playbook['disclosure-catalogue'], key, day)
      return rule && itemOf(rule)
    },
    itemsOn: (day) => rulesOn(playbook['disclosure-catalogue'], day).map(itemOf),
    clocksOn: (day) => getRuleOn(playbook['disclosure-clocks'], 'default', day).body,
  }
}
