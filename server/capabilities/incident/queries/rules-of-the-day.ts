import { calendarOn, getRuleOn, type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import type { IncidentRules, WithIncidents } from '../context.ts'

function incidentRules(playbook: Playbook, county: string, day: string): IncidentRules {
  const { policeUnit, shown_days } = getRuleOn(playbook['incident-rules'], 'default', day).body
  const kinds = rulesOn(playbook['incident-kinds'], day)
    .toSorted((a, b) => a.body.order - b.body.order)
    .map(({ key, body }) => ({ key, name: body.name }))
  const calendar = compileCalendar(calendarOn(playbook, day))
  const dayOf = (at: Date) => localDate(calendar, at.getTime())
  return { dayOf, policeUnit: `${county}/dept-${policeUnit}`, shown_days, kinds }
}

export function incidentRulesFrom(playbook: () => Playbook, county: string): WithIncidents {
  const rulesOf = readOnceADay(playbook, (book, day) => incidentRules(book, county, day))
  return (context) => ({ ...context, incidents: rulesOf(context.today) })
}
