import type { ProblemParams } from '#kernel/problem.ts'

/** Why an act at the counter was not done. Keys are the codes of refusals. */
export const counterRefusals = {
  'counter.not-now': () => '现在还轮不到这一步。请看现在的状态，按顺序办。',
  'counter.changed': () => '刚刚有人办过一步。请看一下新的状态，再办。',
  'counter.no-line': () => '没有这个分类。请从列出的里面选。',
  'counter.no-window': () => '没有这个窗口，或者已经关了。请另选。',
  'counter.window-busy': () => '这个窗口还有一位没有办完。请先办完或记过号。',
  'counter.nobody': () => '没有人在等这个窗口。请稍后再叫。',
  'counter.calls-most': ({ most }: ProblemParams) => `已经叫过 ${most ?? ''} 次。请记过号，回来了可以重新排队。`,
  'counter.no-question': () => '没有这个问题。请从列出的里面选。',
  'counter.no-track': () => '还没有确定途径。请先分流，再记办好。',
  'counter.no-matter': () => '没有这个编号的事项，或者不在您的范围。请核对编号。',
  'counter.no-unit': () => '没有这个单位，或者是本单位。请核对。',
  'counter.times': () => '结束要晚于开始。请改一下。',
  'counter.day-gone': () => '日子已经过去。请选今天或以后的日子。',
}
