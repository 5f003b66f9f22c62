import type { ALARM_KINDS, AlarmKind } from '#capabilities/playbook/schema.ts'
import type { LiveRecords } from './live-records.ts'

/** A record as it was when the alarm rang. Of petitions only the number is told. */
export interface Evidence {
  kind: 'matter' | 'petition' | 'hazard'
  id: string
  number?: number | undefined
  title?: string | undefined
  /** The place that it is of. */
  place: string
  at_ms: number
}

export interface Finding {
  place: string
  /** When the numbers of the rule were reached: the rule of this day counts. */
  at_ms: number
  evidence: readonly Evidence[]
}

export type Numbers<Kind extends AlarmKind> = Record<(typeof ALARM_KINDS)[Kind][number], number>

export interface Reading {
  now_ms: number
  /** Minutes that the county's clock is ahead of UTC. */
  offset_minutes: number
}

/** One kind of alarm: pure, over the records of a span. */
export type Detect<Kind extends AlarmKind> = (
  records: LiveRecords,
  numbers: Numbers<Kind>,
  reading: Reading,
) => Finding[]
