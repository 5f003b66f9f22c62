import type { alarmRefusals as zh } from '../zh/alarm-refusals.ts'

export const alarmRefusals: typeof zh = {
  'alarm.not-now': () => 'This was done already, or the alarm is over. Look at where it stands.',
  'alarm.changed': () => 'Somebody has just acted on this alarm. Look at where it stands, then go on.',
  'alarm.span': ({ days }) => `The span is at least one day and at most ${days ?? ''}. Choose other days.`,
}
