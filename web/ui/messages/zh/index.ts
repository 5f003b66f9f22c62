import { account } from './account.ts'
import { act } from './act.ts'
import { admin } from './admin.ts'
import { asset } from './asset.ts'
import { assetDesk } from './asset-desk.ts'
import { audit } from './audit.ts'
import { callout } from './callout.ts'
import { command } from './command.ts'
import { common } from './common.ts'
import { course } from './course.ts'
import { decision } from './decision.ts'
import { decisionDesk } from './decision-desk.ts'
import { desk } from './desk.ts'
import { disclosure } from './disclosure.ts'
import { fund } from './fund.ts'
import { fundDesk } from './fund-desk.ts'
import { gallery } from './gallery.ts'
import { grid } from './grid.ts'
import { gridApp } from './grid-app.ts'
import { help } from './help.ts'
import { household } from './household.ts'
import { log } from './log.ts'
import { matter } from './matter.ts'
import { noticeboard } from './noticeboard.ts'
import { openapi } from './openapi.ts'
import { petition } from './petition.ts'
import { playbook } from './playbook.ts'
import { power } from './power.ts'
import { powerDesk } from './power-desk.ts'
import { privacy } from './privacy.ts'
import { problem } from './problem.ts'
import { project } from './project.ts'
import { promise } from './promise.ts'
import { receipt } from './receipt.ts'
import { record } from './record.ts'
import { report } from './report.ts'
import { start } from './start.ts'
import { statistics } from './statistics.ts'
import { steward } from './steward.ts'
import { tipoff } from './tipoff.ts'
import { tipoffDesk } from './tipoff-desk.ts'
import { villager } from './villager.ts'
import { visit } from './visit.ts'
import { warning } from './warning.ts'

export const zh = {
  account,
  act,
  admin,
  audit,
  callout,
  command,
  common,
  course,
  decision,
  decisionDesk,
  desk,
  disclosure,
  gallery,
  grid,
  gridApp,
  household,
  log,
  matter,
  openapi,
  problem,
  start,
  help,
  noticeboard,
  petition,
  playbook,
  power,
  asset,
  assetDesk,
  fund,
  fundDesk,
  powerDesk,
  promise,
  project,
  privacy,
  receipt,
  record,
  report,
  statistics,
  steward,
  tipoff,
  tipoffDesk,
  villager,
  visit,
  warning,
}
