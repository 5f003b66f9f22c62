import type { Messages } from '../index.ts'
import { account } from './account.ts'
import { act } from './act.ts'
import { admin } from './admin.ts'
import { alarm } from './alarm.ts'
import { appraisal } from './appraisal.ts'
import { assessment } from './assessment.ts'
import { assessmentDesk } from './assessment-desk.ts'
import { asset } from './asset.ts'
import { assetDesk } from './asset-desk.ts'
import { audit } from './audit.ts'
import { ballot } from './ballot.ts'
import { bulletin } from './bulletin.ts'
import { callout } from './callout.ts'
import { camera } from './camera.ts'
import { charter } from './charter.ts'
import { command } from './command.ts'
import { common } from './common.ts'
import { consultation } from './consultation.ts'
import { contest } from './contest.ts'
import { counter } from './counter.ts'
import { course } from './course.ts'
import { credit } from './credit.ts'
import { creditMember } from './credit-member.ts'
import { decision } from './decision.ts'
import { decisionDesk } from './decision-desk.ts'
import { deliberation } from './deliberation.ts'
import { desk } from './desk.ts'
import { dingtalk } from './dingtalk.ts'
import { disclosure } from './disclosure.ts'
import { dispute } from './dispute.ts'
import { feed } from './feed.ts'
import { fund } from './fund.ts'
import { fundDesk } from './fund-desk.ts'
import { gallery } from './gallery.ts'
import { grid } from './grid.ts'
import { gridApp } from './grid-app.ts'
import { hall } from './hall.ts'
import { help } from './help.ts'
import { honour } from './honour.ts'
import { household } from './household.ts'
import { incident } from './incident.ts'
import { log } from './log.ts'
import { mandate } from './mandate.ts'
import { matter } from './matter.ts'
import { neighbourhood } from './neighbourhood.ts'
import { noticeboard } from './noticeboard.ts'
import { openData } from './open-data.ts'
import { openapi } from './openapi.ts'
import { partnership } from './partnership.ts'
import { petition } from './petition.ts'
import { playbook } from './playbook.ts'
import { post } from './post.ts'
import { postDesk } from './post-desk.ts'
import { power } from './power.ts'
import { powerDesk } from './power-desk.ts'
import { practice } from './practice.ts'
import { privacy } from './privacy.ts'
import { problem } from './problem.ts'
import { project } from './project.ts'
import { promise } from './promise.ts'
import { receipt } from './receipt.ts'
import { record } from './record.ts'
import { report } from './report.ts'
import { reserve } from './reserve.ts'
import { start } from './start.ts'
import { statistics } from './statistics.ts'
import { steward } from './steward.ts'
import { team } from './team.ts'
import { thing } from './thing.ts'
import { tipoff } from './tipoff.ts'
import { tipoffDesk } from './tipoff-desk.ts'
import { tour } from './tour.ts'
import { villager } from './villager.ts'
import { visit } from './visit.ts'
import { warning } from './warning.ts'
import { workbook } from './workbook.ts'
import { workplan } from './workplan.ts'

export const en: Messages = {
  account,
  act,
  admin,
  audit,
  ballot,
  bulletin,
  callout,
  camera,
  charter,
  credit,
  creditMember,
  command,
  common,
  counter,
  contest,
  course,
  decision,
  decisionDesk,
  deliberation,
  desk,
  dingtalk,
  disclosure,
  dispute,
  feed,
  incident,
  gallery,
  grid,
  gridApp,
  help,
  household,
  log,
  mandate,
  matter,
  hall,
  neighbourhood,
  noticeboard,
  openapi,
  partnership,
  petition,
  playbook,
  post,
  postDesk,
  power,
  appraisal,
  assessment,
  assessmentDesk,
  asset,
  assetDesk,
  fund,
  fundDesk,
  powerDesk,
  promise,
  project,
  privacy,
  honour,
  reserve,
  practice,
  tour,
  problem,
  start,
  receipt,
  record,
  report,
  statistics,
  steward,
  team,
  thing,
  tipoff,
  tipoffDesk,
  villager,
  visit,
  warning,
  workbook,
  workplan,
  alarm,
  openData,
  consultation,
}
