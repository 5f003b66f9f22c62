import type { ProblemParams } from '#kernel/problem.ts'

/** Why an act on an alarm was not done. Keys are the codes of refusals. */
export const alarmRefusals = {
  'alarm.not-now': () => '这条报警已经有人办过这一步，或者已经结束。请看一下现在的状态。',
  'alarm.changed': () => '这条报警刚刚有人办过一步。请看一下新的进度，再办。',
  'alarm.span': ({ days }: ProblemParams) => `试算的时间至少一天，最多 ${days ?? ''} 天。请改一下日期。`,
}
