import type { ActResource } from '#capabilities/alarm/schema.ts'
import type { Evidence } from '#capabilities/alarm/shapes/finding.ts'
import type { AlarmAction, Reason, Stage } from '#capabilities/alarm/shapes/vocabulary.ts'
import type { AlarmRule } from '#capabilities/playbook/schema.ts'

interface Words {
  zh: string
  en: string
}

export interface ShownAlarmLine {
  id: string
  place: string
  name: Words
  urgency: AlarmRule['urgency']
  stage: Stage
  raisedAt: string
  /** Nobody has said by then that it was seen. */
  late: boolean
  answerBy: string
  owner: string
  records: number
}

export interface ShownEvidence extends Evidence {
  placeName: string
}

/** One alarm with its rule in plain words, its numbers filled in. */
export interface ShownAlarm extends ShownAlarmLine {
  version: number
  says: Words
  basis: Words
  starter: boolean
  happenedAt: string
  evidence: readonly ShownEvidence[]
  reason: Reason | undefined
  actions: readonly AlarmAction[]
  /** What the reader may do about it now. */
  open: readonly ActResource[]
}

export const alarmPaths = {
  desk: '/desk/alarms',
  one: (id: string) => `/desk/alarms/${id}`,
  backTest: '/desk/alarms/back-test',
}
