import { calendarOn, getRuleOn, type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import type { TeamContext, WithTeams } from '../context.ts'

const DAY_MS = 86_400_000

/** The playbook as teams read it. */
function teamRules(playbook: Playbook, day: string): Pick<TeamContext, 'kinds' | 'rule' | 'harmonies' | 'dayAfter'> {
  const calendar = compileCalendar(calendarOn(playbook, day))
  const { body, basis } = getRuleOn(playbook['team-rules'], 'default', day)
  return {
    kinds: rulesOn(playbook['team-kinds'], day)
      .map(({ key, body: kind }) => ({ key, ...kind }))
      .sort((a, b) => a.order - b.order),
    rule: { ...body, basis },
    harmonies: getRuleOn(playbook['practice-rules'], 'default', day).body.harmonies,
    dayAfter: (at, days) => localDate(calendar, at.getTime() + days * DAY_MS),
  }
}

/** Puts the rules of the day beside the transaction. */
export function teamRulesFrom(playbook: () => Playbook): WithTeams {
  const rulesOf = readOnceADay(playbook, teamRules)
  return (context) => ({ ...context, ...rulesOf(context.today) })
}
