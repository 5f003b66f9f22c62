import type { AlarmKind, AlarmParams, AlarmRule } from '#capabilities/playbook/schema.ts'
import type { LocalDate } from '#kernel/calendar.ts'
import type { Detect, Finding, Reading } from '../shapes/finding.ts'
import type { LiveRecords } from '../shapes/live-records.ts'
import { hazardUnseen } from './hazard-unseen.ts'
import { nightStreet } from './night-street.ts'
import { manyWait, noAgain, sentAround } from './one-matter.ts'
import { petitionWave } from './petition-wave.ts'
import { sameKind } from './same-kind.ts'

/** Every kind that a rule of the playbook may name. */
const DETECTS: { [Kind in AlarmKind]: Detect<Kind> } = {
  'night-street': nightStreet,
  'same-kind': sameKind,
  'petition-wave': petitionWave,
  'hazard-unseen': hazardUnseen,
  'sent-around': sentAround,
  'no-again': noAgain,
  'many-wait': manyWait,
}

export interface RuleOfAlarm extends AlarmRule {
  key: string
  validFrom: LocalDate
  validTo?: LocalDate | undefined
}

/** What a rule finds in the records, in order of time; with the numbers of the rule or with others. */
export function foundBy(
  { kind, kinds }: Pick<AlarmRule, 'kind' | 'kinds'>,
  params: AlarmParams,
  records: LiveRecords,
  reading: Reading,
): Finding[] {
  const detect = DETECTS[kind] as Detect<never> // Which numbers a kind needs is checked when the rule is read.
  const counted = kinds === undefined ? records : onlyOf(records, new Set(kinds))
  return detect(counted, params as never, reading)
    .filter(({ at_ms }) => at_ms <= reading.now_ms)
    .toSorted((a, b) => a.at_ms - b.at_ms)
}

const onlyOf = (records: LiveRecords, kinds: ReadonlySet<string>): LiveRecords => ({
  ...records,
  reports: records.reports.filter(({ kind }) => kinds.has(kind)),
  back: records.back.filter(({ kind }) => kinds.has(kind)),
})

/** Only the county hears of petitions: a town may be what they are about. */
export const reachOf = (kind: AlarmKind, place: string): string =>
  kind === 'petition-wave' ? place.slice(0, 6) : place
