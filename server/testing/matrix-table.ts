import { accountLines } from './matrix/account.ts'
import { appraisalLines } from './matrix/appraisal.ts'
import { assessmentLines } from './matrix/assessment.ts'
import { assetLines } from './matrix/asset.ts'
import { auditLines } from './matrix/audit.ts'
import { calloutLines } from './matrix/callout.ts'
import { cameraLines } from './matrix/camera.ts'
import { charterLines } from './matrix/charter.ts'
import { commandLines } from './matrix/command.ts'
import { contestLines } from './matrix/contest.ts'
import { counterLines } from './matrix/counter.ts'
import { creditLines } from './matrix/credit.ts'
import { decisionLines } from './matrix/decision.ts'
import { deliberationLines } from './matrix/deliberation.ts'
import { disclosureLines } from './matrix/disclosure.ts'
import { disputeLines } from './matrix/dispute.ts'
import { feedLines } from './matrix/feed.ts'
import { floorLines } from './matrix/floor.ts'
import { fundLines } from './matrix/fund.ts'
import { gridLines } from './matrix/grid.ts'
import { hallLines } from './matrix/hall.ts'
import { honourLines } from './matrix/honour.ts'
import { householdLines } from './matrix/household.ts'
import { logLines } from './matrix/log.ts'
import { mandateLines } from './matrix/mandate.ts'
import { matterLines } from './matrix/matter.ts'
import { neighbourhoodLines } from './matrix/neighbourhood.ts'
import { openDataLines } from './matrix/opendata.ts'
import { partnershipLines } from './matrix/partnership.ts'
import { petitionLines } from './matrix/petition.ts'
import { playbookLines } from './matrix/playbook.ts'
import { postLines } from './matrix/post.ts'
import { powerLines } from './matrix/power.ts'
import { practiceLines } from './matrix/practice.ts'
import { reportLines } from './matrix/report.ts'
import { reserveLines } from './matrix/reserve.ts'
import type { Lines } from './matrix/rule.ts'
import { teamLines } from './matrix/team.ts'
import { tipoffLines } from './matrix/tipoff.ts'
import { tourLines } from './matrix/tour.ts'
import { villagerLines } from './matrix/villager.ts'
import { visitLines } from './matrix/visit.ts'
import { warningLines } from './matrix/warning.ts'
import { workplanLines } from './matrix/workplan.ts'

export type { Row, Rule } from './matrix/rule.ts'

/** Every route of the app, one line each: the build fails for a route without a line, and for a line without a route. */
export const MATRIX: Lines = {
  ...floorLines,
  ...villagerLines,
  ...matterLines,
  ...auditLines,
  ...commandLines,
  ...logLines,
  ...disclosureLines,
  ...contestLines,
  ...decisionLines,
  ...postLines,
  ...deliberationLines,
  ...charterLines,
  ...creditLines,
  ...honourLines,
  ...reserveLines,
  ...practiceLines,
  ...tourLines,
  ...neighbourhoodLines,
  ...hallLines,
  ...teamLines,
  ...partnershipLines,
  ...powerLines,
  ...petitionLines,
  ...assessmentLines,
  ...appraisalLines,
  ...disputeLines,
  ...counterLines,
  ...mandateLines,
  ...reportLines,
  ...assetLines,
  ...fundLines,
  ...accountLines,
  ...playbookLines,
  ...householdLines,
  ...visitLines,
  ...gridLines,
  ...calloutLines,
  ...cameraLines,
  ...feedLines,
  ...tipoffLines,
  ...warningLines,
  ...workplanLines,
  ...openDataLines,
}
