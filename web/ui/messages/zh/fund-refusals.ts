import type { ProblemParams } from '#kernel/problem.ts'

/** Why an act on a fund was not done. Keys are the codes of refusals. */
export const fundRefusals = {
  'fund.incomplete': () => '这一步缺少内容。请补全再提交。',
  'fund.changed': () => '这笔资金刚刚有人办过一步。请看一下新的进度，再办。',
  'fund.not-now': () => '现在还轮不到这一步。请看下一步由谁办。',
  'fund.ended': () => '这笔资金已经发完结清，不能再改。',
  'fund.no-grounds': () => '没有依据不能付款。请选决议或办件，公示、审批都完成后再付。',
  'fund.no-decision': () => '没有这样一次通过的决议，或者这类决议不能作依据。请从列出的里面选。',
  'fund.no-item': () => '没有这样一件办结公开的办件。请从列出的里面选。',
  'fund.no-kind': () => '规则手册里没有这类资金。请从列出的里面选。',
  'fund.no-band': () => '规则手册里没有这个金额的审批档次。请县里补上。',
  'fund.no-format': () => '规则手册里没有银行文件的格式。请县里补上。',
  'fund.over-decision': () => '总额超过了决议通过的数额。请减下来，或者重新提请会议决定。',
  'fund.over-total': () => '名单合计超过了资金总额。请核对每一行。',
  'fund.no-list': () => '还没有名单。请先录名单，再公示。',
  'fund.line': ({ line }: ProblemParams) =>
    `第 ${line ?? ''} 行看不懂。每行写：姓名 账号 金额（或数量），数字全角半角都可以。`,
  'fund.no-line': () => '名单上没有这个序号。请核对。',
  'fund.not-flagged': () => '这一行没有申报的亲属关系，或者已经核过。不用再核。',
  'fund.publicity': ({ day }: ProblemParams) => `公示要到 ${day ?? ''} 才满。请第二天起再审批。`,
  'fund.no-objection': () => '没有等答复的异议。请刷新页面。',
  'fund.objections': () => '还有异议没有答复。请先答复，再审批。',
  'fund.flagged': () => '名单上有干部申报的亲属，村监委还没有核过。请村监委先核清。',
  'fund.nobody-waits': () => '没有等着付款的人。请先导入银行的回单。',
  'fund.wrong-sum': () => '金额和名单对不上。请刷新页面再办。',
  'fund.no-payment': () => '这笔资金没有这一批付款。请选对批次。',
  'fund.return-twice': () => '这一批的回单已经导入过。不用再导。',
  'fund.return-wrong': ({ count, row }: ProblemParams) =>
    `回单有 ${count ?? ''} 处不对，先看第 ${row ?? ''} 行。整个文件都没有导入，请更正后重新上传。`,
  'fund.not-unpaid': () => '只有没付成的才能改账号。请核对序号。',
  'fund.account': () => '账号只能是 10 到 30 位数字。请核对。',
  'fund.under-way': () => '还有付款在银行没有回单。请先导入回单。',
  'fund.nothing-paid': () => '一笔都没有付成，不能结清。不发了请选“停办”。',
  'fund.paid-already': () => '已经付过款，不能停办。请办完剩下的步骤。',
  'fund.file-changed': () => '这个文件和当初下单的不一样，不能下载。请联系系统管理员。',
}
