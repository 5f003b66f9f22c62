import type { ProblemParams } from '#kernel/problem.ts'
import type { counterRefusals as zh } from '../zh/counter-refusals.ts'

export const counterRefusals: typeof zh = {
  'counter.not-now': () => 'It is not the turn of this step. Please follow the state shown.',
  'counter.changed': () => 'Somebody has just taken a step. Please look at it first.',
  'counter.no-line': () => 'There is no such queue. Please choose from the list.',
  'counter.no-window': () => 'There is no such window, or it is closed. Please choose another.',
  'counter.window-busy': () => 'This window has not finished with a visitor. Please finish or pass over first.',
  'counter.nobody': () => 'Nobody waits for this window. Please call later.',
  'counter.calls-most': ({ most }: ProblemParams) =>
    `Called ${most ?? ''} times. Please pass over; they may queue again.`,
  'counter.no-question': () => 'There is no such question. Please choose from the list.',
  'counter.no-track': () => 'No track has been chosen. Please choose one first.',
  'counter.no-matter': () => 'No matter of this number within your reach. Please check it.',
  'counter.no-unit': () => 'There is no such unit, or it is your own. Please check.',
  'counter.times': () => 'The end must come after the beginning. Please change it.',
  'counter.day-gone': () => 'That day is gone. Please choose today or later.',
}
