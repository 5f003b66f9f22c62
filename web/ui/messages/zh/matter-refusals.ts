import type { ProblemParams } from '#kernel/problem.ts'

/** Why an act on a matter was not done, and what to do instead. Keys are the codes of refusals. */
export const matterRefusals = {
  'matter.not-reported': () => '这件事还没有记下来，不能往下办。请重新提交。',
  'matter.no-one-above': () => '没有可以退回或上报的单位。请自己办，或指派下去。',
  'matter.unit-not-below': () => '只能指派给自己下面的单位。请从列出的里面选。',
  'matter.unit-not-beside': () => '只能平转给同一级的单位。请从列出的里面选。',
  'unit.unknown': () => '没有这个单位。请从列出的里面选。',
  'matter.other-village': () => '两边不在同一个村。请先核对地点。',
  'matter.refusal-too-late': () => '说“不归我办”的期限过了。请接着办，或请上级改派。',
  'matter.extension-already-asked': () => '已经申请过延期，还没有定。请等上级答复。',
  'matter.no-extension-asked': () => '没有等着定的延期申请。',
  'matter.extensions-used': ({ limit }: ProblemParams) =>
    `延期的次数用完了${limit === undefined ? '' : `（最多 ${limit} 次）`}。请按期办，或说明情况。`,
  'matter.extension-too-long': ({ limit }: ProblemParams) =>
    `一次延得太久了${limit === undefined ? '' : `，最多 ${limit} 天`}。请改短。`,
  'matter.suspensions-used': ({ limit }: ProblemParams) =>
    `停办的次数用完了${limit === undefined ? '' : `（最多 ${limit} 次）`}。请接着办。`,
  'matter.suspension-in-the-past': () => '这一天已经过了。请选今天或以后的日子。',
  'matter.suspension-too-long': ({ limit }: ProblemParams) =>
    `停得太久了${limit === undefined ? '' : `，最多 ${limit} 天`}。请选早一点的日子。`,
  'matter.not-reached-no-say': () => '电话没有打通，就不能替对方说解决没有、满意不满意。',
  'matter.merge-into': () => '没有选并到哪一件。请先对照。',
  'matter.merge-into-itself': () => '不能并到自己。请选另一件。',
  'matter.merge-into-closed': () => '那一件已经办结，不能再并进去。',
  'matter.merge-into-earlier': () => '只能并入较早的那件，钟才不重来。请从较晚的那件来并。',
  'matter.number-unknown': () => '没有这个编号，或者您看不到它。请核对编号。',
  'matter.nobody-to-call': () => '没有人留下电话。',
  'text.blank-left': ({ blank }: ProblemParams) =>
    `常用说法里还有没填的空${blank === undefined ? '' : `：${blank}`}。请填上再发。`,
  'search.empty': () => '请写要查的词、编号或回执号。',
  'cursor.malformed': () => '这个翻页地址不对。请从第一页重新翻。',
  'place.malformed': () => '地方代码不对。请从列出的里面选。',
  'origin.foreign': () => '这次提交不是从本站页面来的，没有办。请回到原来的页面再试。',
}
