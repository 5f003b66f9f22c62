import type { ProblemParams } from '#kernel/problem.ts'
import { accountRefusals } from './account.ts'
import { alarmRefusals } from './alarm-refusals.ts'
import { appraisalRefusals } from './appraisal.ts'
import { assessmentRefusals } from './assessment.ts'
import { assetRefusals } from './asset-desk.ts'
import { ballotRefusals } from './ballot.ts'
import { calloutRefusals } from './callout.ts'
import { cameraRefusals } from './camera.ts'
import { charterRefusals } from './charter.ts'
import { consultationRefusals } from './consultation-refusals.ts'
import { contestRefusals } from './contest.ts'
import { counterRefusals } from './counter-refusals.ts'
import { creditRefusals } from './credit.ts'
import { creditMemberRefusals } from './credit-member.ts'
import { decisionRefusals } from './decision-refusals.ts'
import { deliberationRefusals } from './deliberation.ts'
import { dingTalkRefusals } from './dingtalk.ts'
import { disputeRefusals } from './dispute-refusals.ts'
import { feedRefusals } from './feed.ts'
import { fundRefusals } from './fund-refusals.ts'
import { gridRefusals } from './grid.ts'
import { hallRefusals } from './hall.ts'
import { honourRefusals } from './honour.ts'
import { householdRefusals } from './household.ts'
import { incidentRefusals } from './incident.ts'
import { mandateRefusals } from './mandate-refusals.ts'
import { matterRefusals } from './matter-refusals.ts'
import { neighbourhoodRefusals } from './neighbourhood.ts'
import { openRefusals } from './open-refusals.ts'
import { partnershipRefusals } from './partnership.ts'
import { petitionRefusals } from './petition-refusals.ts'
import { playbookRefusals } from './playbook.ts'
import { postRefusals } from './post.ts'
import { powerRefusals } from './power-refusals.ts'
import { practiceRefusals } from './practice.ts'
import { promiseRefusals } from './promise.ts'
import { residentRefusals } from './report.ts'
import { reserveRefusals } from './reserve.ts'
import { teamRefusals } from './team.ts'
import { stepRefusals } from './thing.ts'
import { tipoffRefusals } from './tipoff-refusals.ts'
import { tourRefusals } from './tour.ts'
import { visitRefusals } from './visit.ts'
import { warningRefusals } from './warning-refusals.ts'
import { workplanRefusals } from './workplan.ts'

/** Each sentence says what is wrong, then what to do. Keys are the codes of refusals. */
const sentences = {
  ...accountRefusals,
  ...dingTalkRefusals,
  ...mandateRefusals,
  ...matterRefusals,
  ...playbookRefusals,
  ...residentRefusals,
  ...gridRefusals,
  ...householdRefusals,
  ...contestRefusals,
  ...ballotRefusals,
  ...decisionRefusals,
  ...counterRefusals,
  ...disputeRefusals,
  ...deliberationRefusals,
  ...partnershipRefusals,
  ...teamRefusals,
  ...stepRefusals,
  ...charterRefusals,
  ...creditRefusals,
  ...creditMemberRefusals,
  ...honourRefusals,
  ...reserveRefusals,
  ...practiceRefusals,
  ...tourRefusals,
  ...neighbourhoodRefusals,
  ...hallRefusals,
  ...appraisalRefusals,
  ...workplanRefusals,
  ...petitionRefusals,
  ...assessmentRefusals,
  ...assetRefusals,
  ...fundRefusals,
  ...postRefusals,
  ...powerRefusals,
  ...warningRefusals,
  ...alarmRefusals,
  ...openRefusals,
  ...cameraRefusals,
  ...consultationRefusals,
  ...promiseRefusals,
  ...calloutRefusals,
  ...feedRefusals,
  ...incidentRefusals,
  ...visitRefusals,
  ...tipoffRefusals,
  'report.no-template': () => '没有这种报告。请从列出的里面选。',
  'report.months': () => '截止的月份在开始的月份前面。请改过来。',
  'report.released': () => '这份报告已经发布，不能再发布。',
  'not-found': () => '没有这个页面，或者您看不到它。请核对网址，或从首页重新找。',
  forbidden: () => '您的岗位不能做这一步。请交给有权限的岗位办理。',
  'sign-in-needed': () => '请先登录，再接着办。',
  'too-many-requests': ({ retryAfter_s }: ProblemParams) =>
    retryAfter_s ? `操作太频繁。请等 ${retryAfter_s} 秒再试。` : '操作太频繁。请稍等一会儿再试。',
  'text.personal-data': () => '文字里有电话、证件号或卡号。这里的话会原样公开，请去掉。',
  'form.expired': () => '这张表单放得太久了。您写的还在，请再提交一次。',
  'validation.required': () => '这一项要填。请写上再提交。',
  'validation.maxLength': ({ limit }: ProblemParams) =>
    limit ? `写得太长了。请缩短到 ${limit} 个字以内。` : '写得太长了。请缩短一些。',
  'validation.minLength': ({ limit }: ProblemParams) =>
    limit ? `写得太短了。请至少写 ${limit} 个字。` : '写得太短了。请多写几个字。',
  'validation.maximum': ({ limit }: ProblemParams) =>
    limit === undefined ? '数字太大了。请改小一些。' : `数字太大了。最大是 ${limit}。`,
  'validation.minimum': ({ limit }: ProblemParams) =>
    limit === undefined ? '数字太小了。请改大一些。' : `数字太小了。最小是 ${limit}。`,
  'validation.maxItems': ({ limit }: ProblemParams) =>
    limit ? `选得太多了。请留下 ${limit} 项以内。` : '选得太多了。请去掉几项。',
  'validation.minItems': () => '还没有选。请至少选一项。',
  'validation.enum': () => '这个选项不存在。请从列出的里面选一个。',
  'validation.anyOf': () => '这个选项不存在。请从列出的里面选一个。',
  'validation.const': () => '这个选项不存在。请从列出的里面选一个。',
  'validation.pattern': () => '写法不对。请照提示的样子填写。',
  'validation.format': () => '写法不对。请照提示的样子填写。',
  'validation.type': () => '写法不对。请照提示的样子填写。',
  'validation.additionalProperties': () => '多了一项不认识的内容。请从原来的页面重新提交。',
  'validation.phone': () => '电话号码不对。请填 11 位手机号，或带区号的座机号。',
  'validation.date': () => '日期不对。请按“年-月-日”填写。',
  'file.too-large': ({ megabytes }: ProblemParams) =>
    megabytes ? `文件太大。请选 ${megabytes} 兆以内的。` : '文件太大。请选小一点的。',
  'file.wrong-type': () => '这种文件收不了。请选 JPG、PNG 或 WebP 照片。',
  'file.too-many-pixels': () => '照片尺寸太大，处理不了。请缩小，或用手机直接拍。',
  'file.too-many': ({ most }: ProblemParams) => (most ? `照片太多。请留下 ${most} 张以内。` : '照片太多。请去掉几张。'),
  'file.unknown': () => '这张照片没有收到。请重新选一次，再提交。',
  'matter.changed': () => '这件事刚被别人办过了，您的这一步没有记下。请看一眼新的情况再定。',
  'same-id-other-content': () => '这张表单已经交过，内容却不一样。请回到这件事，用“再补充几句”来改。',
  'receipt.unknown': () => '没有这个回执号，或者查询码不对。请照着回执再输一遍。',
  'period.malformed': () => '这段时间写得不对。请用“2026-11”“2026-Q4”“2026-H2”或“2026”这样的写法。',
  'period.not-begun': () => '这段时间还没有开始，没有数可看。请选早一些的。',
  'village.unknown': () => '没有找到这个村。请重新扫公开栏上的码，或从县首页选村。',
  'log.not-yet': () => '这一条还没有写进存证。请过一分钟再看。',
  'link.expired': () => '这个链接过期了。请重新要一个，或凭回执号查。',
  'wrong-password': () => '账号、密码或动态码不对。请再试一次。',
  'body.too-large': () => '提交的内容太大。请少选几张照片，或写短一些。',
  'body.wrong-type': () => '这种内容收不了。请从原来的页面提交。',
  'body.not-json': () => '内容不是合格的 JSON。请检查格式。',
  'request.too-slow': () => '这次提交太慢，已经断开。请检查网络再试。',
  'headers.too-large': () => '请求头太长，收不了。请清除浏览器数据后再试。',
  'text.unreadable': () => '里面有保存不了的字符。请删掉后再提交。',
  'request.malformed': () => '这次提交不完整。请回到原来的页面再试。',
  'disclosure.not-now': () => '这一项现在不能这样办。请看它到了哪一步，再选下一步。',
  'disclosure.changed': () => '这一项刚被别人改过，您的这一步没有记下。请看一眼新的内容再定。',
  'disclosure.empty': () => '还没有内容。请填好表格，或勾选“没有这类事项”。',
  'disclosure.nothing-but-rows': () => '勾了“没有这类事项”，表里却有内容。请去掉一样。',
  'disclosure.cell-required': () => '这一格要填。请填上。',
  'disclosure.cell-not-money': () => '这不是金额。请写数字，比如 1,234.50。',
  'disclosure.cell-not-count': () => '这不是数目。请写整数，比如 12。',
  'disclosure.cell-not-date': () => '日期不对。请写成 2026-10-03 这样。',
  'disclosure.cell-too-long': () => '写得太长了。请缩短到 200 个字以内。',
  'disclosure.cell-unknown': () => '模板里没有这一格，或内容的类型不对。请照模板填。',
  'disclosure.too-many-rows': () => '行数太多了。请分开填，或合并同类。',
  'disclosure.not-reconciled': () => '三本账对不上，差额还没有说清。请核对，或逐笔写明原因，合计要等于差额。',
  'disclosure.lumped': () => '“其他”占得太多。请把里面的钱拆开，一项一项写。',
  'disclosure.votes': () => '票数和人数对不上。请核对应到、实到和票数。',
  'disclosure.personal-data': () => '里面有身份证号、电话或银行卡号。请遮住，再交出去。',
  'disclosure.no-such-item': () => '目录里没有这一类。请从列出的里面选。',
  'disclosure.not-answered-yet': () => '还没有答复。请等答复以后再说。',
  'disclosure.answered': () => '这一条已经答复过了。提问人说没看懂，才能再答。',
  'disclosure.more-than-all': () => '签名的人数不对。请核对，不能超过总数。',
  'sheet.not-a-sheet': () => '这个文件打不开。请用下载的模板填，存成 xlsx 或 csv。',
  'sheet.too-large': () => '这个表格太大。请去掉空白的工作表，或分成几份。',
  'sheet.no-heads': () => '找不到模板的表头。请用下载的模板填，不要改第一行。',
  'storage.full': () => '服务器存满了，暂时不能保存。请联系管理员。',
  busy: () => '系统正忙，这一步没有办成。请过一会儿再试。',
  unexpected: ({ requestId }: ProblemParams) =>
    requestId ? `系统出了错，已经记下（编号 ${requestId}）。请稍后再试。` : '系统出了错，已经记下。请稍后再试。',
}

export const problem = {
  title: '没有办成',
  notFoundTitle: '没有找到',
  forbiddenTitle: '不能办这一步',
  expiredTitle: '过期了',
  tooManyTitle: '太频繁了',
  home: '回到首页',
  /** What a code without its own sentence says, by its HTTP status. */
  generic: (status: number) =>
    status >= 500 ? '系统出了错，已经记下。请稍后再试。' : '这一步没有办成。请检查填写的内容，再试一次。',
  requestNumber: (number: string) => `编号 ${number}`,
  sentences,
}
