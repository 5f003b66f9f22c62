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
  'power.photo': () => '这一步要有照片。请拍一张再提交。',
  'power.over-amount': () => '预算超过了立项金额。请减下来，或者停掉这一件，按新的金额重新立项。',
  'power.few-bids': ({ least }: ProblemParams) => `报价太少。按这个金额至少要 ${least ?? ''} 家，请补齐。`,
  'power.bid-twice': () => '同一家报了两次。请核对，一家只留一个价。',
  'power.no-bid': () => '这家没有报价。请从报了价的里面选。',
  'power.over-budget': () => '报价超过了预算，不能中标。请选预算以内的，或者重新招标。',
  'power.not-lowest': () => '不是最低价中标，要写明原因；原因会公开。',
  'power.over-award': () => '合同价不能高于中标价。请核对。',
  'power.people': () => '人数对不上。请核对验收人数和同意人数。',
  'power.not-accepted': () => '同意的没有过半，验收不能通过。请选“不同意”，返工后再验。',
  'power.over-contract': () => '结算超过了合同加变更。超出的部分要先登记变更。',
  'power.no-grounds': () => '没有决议、验收和结算，不能付款。请先办完前面的步骤。',
  'power.wrong-sum': () => '付款金额和结算对不上。请刷新页面再办。',
  'power.no-change-now': () => '只有开工以后、验收以前才能登记变更。',
  'power.change-limit': ({ percent }: ProblemParams) =>
    `变更累计超过合同的 ${percent ?? ''}%，要有新的决议。请选那次决议。`,
  'power.paid-already': () => '已经付过款，不能停办。请办完剩下的步骤。',
  'power.no-band': () => '今天的规则里没有这个金额的发包档次。请县里补上。',
  'power.no-supplier': ({ supplier }: ProblemParams) => `名册上没有“${supplier ?? ''}”。请先登记，再录报价。`,
  'power.line': ({ line }: ProblemParams) => `第 ${line ?? ''} 行看不懂。请照提示的格式写，数字全角半角都可以。`,
  'power.supplier-twice': () => '名册上已经有这一家。不用再登记。',
}
