import type { warningRefusals as zh } from '../zh/warning-refusals.ts'

export const warningRefusals: typeof zh = {
  'warning.not-now': () => 'This cannot be done with the warning now. Look at where it stands.',
  'warning.not-answered': () => 'The village has not answered yet. Only a mistaken rule can be closed now.',
  'warning.changed': () => 'Somebody has just acted on this warning. Look at where it stands, then go on.',
  'warning.past-day': () => 'That day has passed. Choose today or later.',
}
