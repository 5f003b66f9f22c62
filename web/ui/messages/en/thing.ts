import type { thing as zh, stepRefusals as zhRefusals } from '../zh/thing.ts'

export const thing: typeof zh = {
  done: 'Recorded.',
  nothingNow: 'There is nothing for you to do now.',
}

export const stepRefusals: typeof zhRefusals = {
  'step.not-now': () => 'This step cannot be done now. Please look at what was done last.',
  'step.changed': () => 'Somebody has just done a step. Please look at it before you go on.',
  'step.incomplete': () => 'Something is still missing. Please fill it in.',
}
