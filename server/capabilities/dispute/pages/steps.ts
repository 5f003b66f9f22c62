import type { Context } from '#platform/context.ts'
import type { ShownDisputeStep } from '#web/ui/board/dispute-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { WithDisputeRules } from '../context.ts'
import { findOwn, type Opened } from '../queries/own.ts'
import { type DisputeBook, shownStep } from './book.ts'

/** For the page of an open receipt: the steps of the mediation that its holder is a party to. */
export const disputeStepsFrom =
  (withRules: WithDisputeRules, book: DisputeBook) =>
  async (plain: Context, opened: Opened, lang: Language): Promise<ShownDisputeStep[] | undefined> => {
    const own = await findOwn(plain, opened)
    const reading = { context: withRules(plain), book, lang }
    return own?.actions.map((action) => ({ ...shownStep(reading, action, own.names), name: undefined }))
  }
