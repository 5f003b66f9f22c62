import { accountLines } from './matrix/account.ts'
import { assetLines } from './matrix/asset.ts'
import { auditLines } from './matrix/audit.ts'
import { calloutLines } from './matrix/callout.ts'
import { commandLines } from './matrix/command.ts'
import { decisionLines } from './matrix/decision.ts'
import { disclosureLines } from './matrix/disclosure.ts'
import { floorLines } from './matrix/floor.ts'
import { fundLines } from './matrix/fund.ts'
import { gridLines } from './matrix/grid.ts'
import { householdLines } from './matrix/household.ts'
import { logLines } from './matrix/log.ts'
import { matterLines } from './matrix/matter.ts'
import { petitionLines } from './matrix/petition.ts'
import { playbookLines } from './matrix/playbook.ts'
import { powerLines } from './matrix/power.ts'
import type { Lines } from './matrix/rule.ts'
import { tipoffLines } from './matrix/tipoff.ts'
import { villagerLines } from './matrix/villager.ts'
import { visitLines } from './matrix/visit.ts'
import { warningLines } from './matrix/warning.ts'

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
  ...decisionLines,
  ...powerLines,
  ...petitionLines,
  ...assetLines,
  ...fundLines,
  ...accountLines,
  ...playbookLines,
  ...householdLines,
  ...visitLines,
  ...gridLines,
  ...calloutLines,
  ...tipoffLines,
  ...warningLines,
}
