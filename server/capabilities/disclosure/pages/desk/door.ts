import { Type } from 'typebox'
import type { ItemLine, RailFacts, Side } from '#web/desk/disclosure/view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import { requireDesk } from '../../access.ts'
import type { DisclosureContext, WithDisclosureRules } from '../../context.ts'
import { countHeaps } from '../../queries/desk.ts'
import type { DueLine } from '../../queries/due.ts'
import { countWaiting } from '../../queries/remarks.ts'
import type { DisclosureBook } from '../book.ts'

export interface DeskDoor {
  withRules: WithDisclosureRules
  book: DisclosureBook
}

export const may = (power: string) => ({ access: { power: `disclosure.${power}` as const } })
export const hide = { hide: true } as const
export const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
export const Fields = Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 4000 }))
export const AfterDone = Type.Object({ done: Type.Optional(Type.String({ maxLength: 40 })) })

function sideOf({ actor }: DisclosureContext): Side {
  if (actor.kind !== 'staff') return 'above'
  if (actor.role === 'village-cadre') return 'village'
  return actor.role === 'supervision-member' ? 'committee' : 'above'
}

/** The rail with its counts; whoever has no desk here gets no further. @throws Problem 403 */
export async function railFacts(context: DisclosureContext, current: RailFacts['current']): Promise<RailFacts> {
  requireDesk(context.actor, 'list')
  return {
    side: sideOf(context),
    current,
    counts: { ...(await countHeaps(context)), ...(await countWaiting(context)) },
  }
}

export const itemLine = ({ book }: DeskDoor, lang: Language, line: DueLine): ItemLine => ({
  ...line,
  village: book.places().nameOf(line.villageCode, lang),
})
