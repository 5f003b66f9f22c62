import { getRuleOn, type Playbook } from '#capabilities/playbook/index.ts'
import { endOfWorkday, localDate, startOfLocalDay, type WorkCalendar } from '#kernel/calendar.ts'
import type { TipoffRules } from '../context.ts'

export function tipoffRules(playbook: Pick<Playbook, 'tipoff-rules'>, calendar: WorkCalendar, now: Date): TipoffRules {
  const today = localDate(calendar, now.getTime())
  const number = (key: string) => getRuleOn(playbook['tipoff-rules'], key, today).body.value
  return {
    today,
    workdaysAfter: (day, count) => localDate(calendar, endOfWorkday(calendar, startOfLocalDay(calendar, day), count)),
    numbers: {
      acceptWorkdays: number('accept-workdays'),
      feedbackWorkdays: number('feedback-workdays'),
      keepDays: number('keep-days'),
      keepMonths: number('keep-months'),
      overlapDays: number('keyset-overlap-days'),
      keysetMonths: number('keyset-months'),
      perHour: number('reports-per-address-hour'),
      burstPerHour: number('reports-per-hour'),
      workBits: number('work-bits'),
    },
  }
}
