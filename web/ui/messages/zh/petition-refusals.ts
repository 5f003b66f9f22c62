import type { ProblemParams } from '#kernel/problem.ts'

/** Why an act on a petition was not done. Keys are the codes of refusals. */
export const petitionRefusals = {
  'petition.kin': () => '被反映村有任职人员申报过你是近亲属，请由其他同志办理。',
  'petition.stepped-aside': () => '你已对这件信访申请回避，请由其他同志作决定。',
  'petition.kin-successor': () => '被反映村有任职人员申报过接手的人是近亲属，请另换一人。',
  'petition.registered': () => '这件事已经登记为信访件。请到“信访”里继续办理。',
  'petition.not-now': () => '现在还轮不到这一步。请看上面写的当前环节，按顺序办。',
  'petition.ended': () => '这件信访已经办结，不能再改。',
  'petition.changed': () => '这件信访刚刚有人办过一步。请看一下新的进度，再办。',
  'petition.incomplete': () => '这一步缺少内容。请补全再提交。',
  'petition.accused': () => '不能交给被反映的单位或者它的下级办理。请另选单位。',
  'petition.no-unit': () => '县里没有这个单位。请从列出的里面选。',
  'petition.no-track': () => '没有这种法定途径。请从列出的里面选。',
  'petition.objection-late': ({ day }: ProblemParams) =>
    `“不属本单位职责”最迟要在 ${day ?? ''} 提出，现在已经超过。请按规定决定是否受理。`,
  'petition.too-late': ({ day }: ProblemParams) => `期限 ${day ?? ''} 已过，不能再申请延期。请尽快办理答复。`,
  'petition.no-extension': () => '这件信访不能再延期。',
  'petition.not-asked': () => '承办单位还没有申请延期。',
  'petition.extension-most': ({ most }: ProblemParams) => `最多延长 ${most ?? ''} 天。请改少一些。`,
  'petition.review-late': ({ day }: ProblemParams) =>
    `请求复查（复核）最迟到 ${day ?? ''}，现在已经超过，这件信访已经终结。`,
  'petition.representatives': ({ most }: ProblemParams) =>
    `多人走访最多推选 ${most ?? ''} 名代表，也不能多于走访人数。`,
  'petition.day-to-come': () => '收到的日子不能晚于今天。',
}
