import type { WarningKind, WarningParams, WarningRule } from '#capabilities/playbook/schema.ts'
import type { LocalDate } from '#kernel/calendar.ts'
import type { Detect, Finding, Reading } from '../shapes/finding.ts'
import type { VillageLedger } from '../shapes/ledger.ts'
import { bidsAlike } from './bids-alike.ts'
import { changeOverLimit } from './change-over-limit.ts'
import { contractExpiring } from './contract-expiring.ts'
import { decisionUnfinished } from './decision-unfinished.ts'
import { decisionUnpublished } from './decision-unpublished.ts'
import { fundUnpaid } from './fund-unpaid.ts'
import { itemStalled } from './item-stalled.ts'
import { lateAnswer } from './late-answer.ts'
import { lateDisclosure } from './late-disclosure.ts'
import { lateWorks } from './late-works.ts'
import { leaseUndecided } from './lease-undecided.ts'
import { losingTogether } from './losing-together.ts'
import { manyCorrections } from './many-corrections.ts'
import { missingEvidence } from './missing-evidence.ts'
import { newSupplier } from './new-supplier.ts'
import { noDecision } from './no-decision.ts'
import { otherPayee } from './other-payee.ts'
import { overDecision } from './over-decision.ts'
import { paidBeforeAcceptance } from './paid-before-acceptance.ts'
import { paidBeforePublicity } from './paid-before-publicity.ts'
import { paidOverSettled } from './paid-over-settled.ts'
import { paidTwice } from './paid-twice.ts'
import { recipientTwice } from './recipient-twice.ts'
import { reconciliationGap } from './reconciliation-gap.ts'
import { relatedContractor } from './related-contractor.ts'
import { relativeOnList } from './relative-on-list.ts'
import { rentBelowValue } from './rent-below-value.ts'
import { rentOverdue } from './rent-overdue.ts'
import { retentionEarly } from './retention-early.ts'
import { roundNumbers } from './round-numbers.ts'
import { rushedSteps } from './rushed-steps.ts'
import { sameAccount } from './same-account.ts'
import { sameReply } from './same-reply.ts'
import { sameWinner } from './same-winner.ts'
import { sealGap } from './seal-gap.ts'
import { sealWithoutItem } from './seal-without-item.ts'
import { splitPurpose } from './split-purpose.ts'
import { splitSpending } from './split-spending.ts'
import { splitWorks } from './split-works.ts'
import { startedEarly } from './started-early.ts'
import { underBand } from './under-band.ts'
import { yearEndBurst } from './year-end-burst.ts'

/** Every kind that a rule of the playbook may name. */
const DETECTS: { [Kind in WarningKind]: Detect<Kind> } = {
  'split-works': splitWorks,
  'split-purpose': splitPurpose,
  'under-band': underBand,
  'paid-before-acceptance': paidBeforeAcceptance,
  'paid-over-settled': paidOverSettled,
  'change-over-limit': changeOverLimit,
  'related-contractor': relatedContractor,
  'same-winner': sameWinner,
  'bids-alike': bidsAlike,
  'losing-together': losingTogether,
  'late-works': lateWorks,
  'started-early': startedEarly,
  'retention-early': retentionEarly,
  'over-decision': overDecision,
  'new-supplier': newSupplier,
  'paid-twice': paidTwice,
  'round-numbers': roundNumbers,
  'year-end-burst': yearEndBurst,
  'other-payee': otherPayee,
  'split-spending': splitSpending,
  'no-decision': noDecision,
  'seal-without-item': sealWithoutItem,
  'seal-gap': sealGap,
  'missing-evidence': missingEvidence,
  'rushed-steps': rushedSteps,
  'item-stalled': itemStalled,
  'late-disclosure': lateDisclosure,
  'many-corrections': manyCorrections,
  'decision-unpublished': decisionUnpublished,
  'decision-unfinished': decisionUnfinished,
  'late-answer': lateAnswer,
  'reconciliation-gap': reconciliationGap,
  'same-account': sameAccount,
  'relative-on-list': relativeOnList,
  'paid-before-publicity': paidBeforePublicity,
  'recipient-twice': recipientTwice,
  'fund-unpaid': fundUnpaid,
  'rent-overdue': rentOverdue,
  'contract-expiring': contractExpiring,
  'rent-below-value': rentBelowValue,
  'lease-undecided': leaseUndecided,
  'same-reply': sameReply,
}

export interface RuleOfWarning extends WarningRule {
  key: string
  validFrom: LocalDate
  validTo?: LocalDate | undefined
}

/** What one rule finds in a village, whenever it happened. */
export function found(kind: WarningKind, params: WarningParams, ledger: VillageLedger, reading: Reading): Finding[] {
  const detect = DETECTS[kind] as Detect<never> // Which numbers a kind needs is checked when the rule is read.
  return detect(ledger, params as never, reading)
}

/** A rule finds only what happened while it was in force: no past act is measured by a later rule. */
export function foundInForce(rule: RuleOfWarning, ledger: VillageLedger, reading: Reading): Finding[] {
  const { kind, params, validFrom, validTo } = rule
  return found(kind, params, ledger, reading).filter(
    ({ on }) => on >= validFrom && (validTo === undefined || on < validTo) && on <= reading.today,
  )
}
