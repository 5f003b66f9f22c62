import type { Context } from '#platform/context.ts'
import type { ShownStep } from '#web/ui/board/petition-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { WithPetitionRules } from '../context.ts'
import { findByReceipt } from '../queries/own.ts'
import { actionsOf } from '../queries/petition.ts'
import { type PetitionBook, shownStep } from './book.ts'

/** For the page of an open receipt: the petition's steps by units, never by persons, when its matter is on that course. */
export const petitionStepsFrom =
  (withRules: WithPetitionRules, book: PetitionBook) =>
  async (plain: Context, matterId: string, lang: Language): Promise<ShownStep[] | undefined> => {
    const row = await findByReceipt(plain, matterId)
    if (!row) return undefined
    const reading = { context: withRules(plain), book, lang }
    return (await actionsOf(plain, row.id)).map((action) => ({ ...shownStep(reading, action), name: undefined }))
  }
