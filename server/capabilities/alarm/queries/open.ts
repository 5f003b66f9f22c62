import type { AlarmRule } from '#capabilities/playbook/index.ts'
import type { AlarmContext } from '../context.ts'
import { countAlarms, listAlarms } from './alarm.ts'

export interface OpenAlarms {
  open: number
  unanswered: number
  lines: {
    id: string
    name: { zh: string; en: string }
    place: string
    raisedAt: Date
    urgency: AlarmRule['urgency']
    late: boolean
  }[]
}

/** What rings now in a place, the most urgent first; nothing of the records behind it. */
export async function openAlarms(context: AlarmContext, place: string, limit: number): Promise<OpenAlarms> {
  const rows = await listAlarms(context, { heap: 'open', place, limit })
  return {
    open: await countAlarms(context, 'open', place),
    unanswered: await countAlarms(context, 'unanswered', place),
    lines: rows.map((row) => ({
      id: row.id,
      name: context.alarms.rule(row.rule, row.rule_from)?.name ?? { zh: row.rule, en: row.rule },
      place: row.place_code,
      raisedAt: row.raised_at,
      urgency: row.urgency as AlarmRule['urgency'], // Held to these words by the table's constraint.
      late: row.stage === 'open' && row.answer_by < context.now,
    })),
  }
}
