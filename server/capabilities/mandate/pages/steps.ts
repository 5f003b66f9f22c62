import type { Context } from '#platform/context.ts'
import type { ShownMandateStep } from '#web/ui/board/mandate-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { WithMandateRules } from '../context.ts'
import { actionsOf, mandatesOf } from '../queries/mandate.ts'
import { type MandateBook, shownSteps } from './book.ts'

/** For the page of an open receipt: everything that was done in the resident's name, over all mandates of the matter. */
export const mandateStepsFrom =
  (withRules: WithMandateRules, book: Pick<MandateBook, 'places'>) =>
  async (plain: Context, matterId: string, lang: Language): Promise<ShownMandateStep[]> => {
    const reading = { context: withRules(plain), book, lang }
    const facts = []
    for (const { id } of await mandatesOf(plain, matterId)) facts.push(...(await actionsOf(plain, id)))
    return shownSteps(reading, facts)
  }
