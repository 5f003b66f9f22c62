import type { ProblemParams } from '#kernel/problem.ts'

/** Why an act on a mandate was not done. Keys are the codes of refusals. */
export const mandateRefusals = {
  'mandate.not-now': () => '现在不能做这一步。请看上面写的当前情况。',
  'mandate.over': ({ day }: ProblemParams) => `委托到 ${day ?? ''} 已经到期，不能再代办。要接着办，请本人重新委托。`,
  'mandate.changed': () => '这件代办刚刚有人办过一步。请看一下新的情况，再办。',
  'mandate.incomplete': () => '委托缺少内容。请补全再提交。',
  'mandate.accused': () => '不能委托给被反映的单位或者它的下级。请另选代办人。',
  'mandate.tie': () => '代办人先要声明：自己和近亲属都不是被反映的人。不能声明的，请谢绝。',
  'mandate.beyond': () => '委托里没有这一项，不能代办。请本人重新委托。',
  'mandate.no-agent': () => '这个村没有这个代办人。请从列出的里面选。',
  'mandate.days-most': ({ most }: ProblemParams) => `委托最长 ${most ?? ''} 天。请改短一些。`,
  'mandate.given': () => '这件事已经有人代办。请先收回原来的委托。',
  'mandate.no-record': () => '本村没有这条走访记录。请核对记录的编号，或直接写内容。',
  'mandate.record-used': () => '这条走访记录已经记到一件代办里，不用再记一次。',
  'mandate.resident-said': () => '本人已经评过，以本人说的为准。',
}
