import type { WithAlarmRules } from '#capabilities/alarm/index.ts'
import type { MapBook } from '#capabilities/place/index.ts'
import type { NumbersBook } from '#capabilities/statistics/index.ts'

/** What the command centre stands on: places, rules, numbers, alarms, and the map. */
export interface CommandBook extends NumbersBook {
  map: MapBook
  withAlarms: WithAlarmRules
}
