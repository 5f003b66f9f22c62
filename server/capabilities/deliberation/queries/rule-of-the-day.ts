import { calendarOn, getRuleOn, type Playbook, readOnceADay } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import type { DeliberationContext } from '../context.ts'

const DAY_MS = 86_400_000

/** The playbook as deliberations read it. */
export function deliberationRule(playbook: Playbook, day: string): Pick<DeliberationContext, 'rule' | 'dayAfter'> {
  const calendar = compileCalendar(calendarOn(playbook, day))
  const { body, basis } = getRuleOn(playbook['deliberation-rules'], 'default', day)
  return {
    rule: { ...body, basis },
    dayAfter: (at, days) => localDate(calendar, at.getTime() + days * DAY_MS),
  }
}

/** The rule of the day, held until the day or the playbook changes. */
export const deliberationRuleFrom = (playbook: () => Playbook) => readOnceADay(playbook, deliberationRule)
