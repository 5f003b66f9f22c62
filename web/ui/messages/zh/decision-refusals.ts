import type { ProblemParams } from '#kernel/problem.ts'

/** Why a step of a decision was not done. Keys are the codes of refusals. */
export const decisionRefusals = {
  'decision.not-now': () => '现在轮不到这一步。请刷新页面，照下一步办。',
  'decision.changed': () => '这件决策刚刚有人动过。请看一下新的进度，再办。',
  'decision.no-procedure': () => '今天没有这类事项的决策程序。请换一个事项类型，或请县里补上规则。',
  'decision.organ-refused': ({ zh }: ProblemParams) => `这件事不能由它决定。${zh ?? ''}`,
  'decision.organ-not-listed': () => '这类事项不由这个会议决定。请从列出的里面选。',
  'decision.notice-too-short': ({ days }: ProblemParams) =>
    `通知太晚了。开会至少要提前 ${days ?? ''} 天通知，请把日子往后排。`,
  'decision.no-register': () => '这个会议还没有名册。请先在名册页登记谁有表决权。',
  'decision.authority': () => '村民代表会议要有村民会议授权才能决定这件事。请写明哪一次会议、授权了什么。',
  'decision.authority-ended': () => '授权在开会那天已经到期。请写授权的截止日，或改由村民会议决定。',
  'decision.too-early': ({ day }: ProblemParams) => `会议在 ${day ?? ''} 召开，会前不能办这一步。`,
  'decision.minutes-late': ({ days }: ProblemParams) =>
    `会议记录已经超期 ${days ?? ''} 天。要补交请写明原因；原因和天数会一起公开。`,
  'decision.party-quorum': () => '到会党员不够应到人数的规定比例，会议不算数。请另行召开。',
  'decision.more-than-all': () => '人数对不上：部分比全部还多。请核对。',
  'decision.too-few-signers': () => '联名人数不够。请核对联名人数和总人数。',
  'decision.numbers': ({ word }: ProblemParams) => `看不懂“${word ?? ''}”。请写名册编号，例如 1-40，42。`,
  'decision.twice': ({ number }: ProblemParams) => `名册 ${number ?? ''} 号写了两次。一人只有一票，请核对。`,
  'decision.steps-aside': () => '你申报过和对方有亲属或利害关系，这次议事请由其他同志办理。',
  'decision.not-on-register': ({ number }: ProblemParams) => `名册上没有 ${number ?? ''} 号。请核对编号。`,
  'decision.recused': ({ number }: ProblemParams) =>
    `名册 ${number ?? ''} 号与此事有利害关系，应当回避，不能参加表决。`,
  'decision.no-online': () => '这个会议法律没有规定可以在线参加。请到场。',
  'decision.no-proxies': () => '这个会议不能委托别人参加。',
  'decision.holder-absent': ({ number }: ProblemParams) => `${number ?? ''} 号的受托人没有到场。受托人要本人到会。`,
  'decision.holder-twice': ({ number }: ProblemParams) => `${number ?? ''} 号的受托人已经代了别人。一人只代一票。`,
  'decision.proxy-household': ({ number }: ProblemParams) => `${number ?? ''} 号只能书面委托同一户的成员。`,
  'decision.tellers': () => '计票、监票至少要两个不同的人。请写姓名，用顿号隔开。',
  'decision.due-past': () => '这一天已经过了。请选今天或以后的日子。',
  'decision.secrecy': ({ secrecy }: ProblemParams) =>
    secrecy === 'secret' ? '这类事项必须无记名投票。' : '这类事项必须公开表决。',
  'decision.too-many-issued': () => '发出的票比能投票的人多。一人一票；无记名投票时，在线参加的人没有票。',
  'decision.too-many-back': () => '收回的票比发出的多。请重新清点。',
  'decision.incomplete': () => '这一步缺少内容。请补全再提交。',
  'decision.household-twice': ({ household }: ProblemParams) =>
    `${household ?? ''} 户已经有一名代表。同一户不能有两名。`,
  'decision.electors-typed': ({ line }: ProblemParams) =>
    `第 ${line ?? ''} 行看不懂。每行写：姓名、户号、男或女，用空格隔开。`,
  'decision.elector-gone': () => '这个人已经不在名册上了。',
}
