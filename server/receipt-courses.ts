import { disputeRulesFrom, disputeStepsFrom } from '#capabilities/dispute/index.ts'
import { mandateRulesFrom, mandateStepsFrom } from '#capabilities/mandate/index.ts'
import type { ResidentBook } from '#capabilities/matter/index.ts'
import { petitionRulesFrom, petitionStepsFrom } from '#capabilities/petition/index.ts'
import type { CountyBook } from './county-book.ts'

/** What grew out of a matter, step by step, for whoever reported it: one case, one code, one timeline. */
export function receiptCourses(book: CountyBook): ResidentBook['courses'] {
  const petition = petitionStepsFrom(petitionRulesFrom(book.playbook), book)
  const dispute = disputeStepsFrom(disputeRulesFrom(book.playbook), book)
  const mandate = mandateStepsFrom(mandateRulesFrom(book.playbook), book)
  return async (context, matterId, lang) => ({
    petition: await petition(context, matterId, lang),
    dispute: await dispute(context, { matterId, reporterId: matterId }, lang),
    mandate: await mandate(context, matterId, lang),
  })
}
