import type { ProblemParams } from '#kernel/problem.ts'

/** Why a step of a power was not taken. Keys are the codes of refusals. */
export const powerRefusals = {
  'power.not-now': ({ zh, byZh }: ProblemParams) =>
    `不能跳步。按流程现在是“${zh ?? ''}”，由${byZh ?? ''}办。请先办完这一步。`,
  'power.ended': () => '这件事已经办完或者不办了，不能再改。',
  'power.changed': () => '这件事刚刚有人办过一步。请看一下新的进度，再办。',
  'power.publicity': ({ day }: ProblemParams) => `公示要到 ${day ?? ''} 才满。请第二天起再办下一步。`,
  'power.paper': () => '这一步要有凭证。请写凭证的名称或编号。',
  'power.incomplete': () => '这一步缺少内容。请补全再提交。',
  'power.no-list': () => '村里还没有通过权力清单。请先由村民（代表）会议通过，再办。',
  'power.not-listed': () => '村里的权力清单上没有这一项。请从列出的里面选。',
  'power.no-decision': () => '没有这样一次通过的决议。请选本村会议已经通过的同类决议。',
  'power.decision-used': () => '这次决议已经用来起用过一版清单。新的一版要有新的决议。',
  'power.over-decision': () => '金额超过了决议通过的数额。请减下来，或者重新提请会议决定。',
  'power.by-itself': () => '这一步由系统自动公开，不用办。',
}
