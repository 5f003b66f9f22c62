import type { Account } from '#capabilities/account/schema.ts'
import type { Language } from '#web/ui/messages/language.ts'

export type ShownAccount = Account

/** The unit's name in the reader's language; its code when the unit is no more. */
export function unitWords({ unit, unitName }: Pick<ShownAccount, 'unit' | 'unitName'>, lang: Language): string {
  if (unitName === null) return unit
  return lang === 'en' ? unitName.en : unitName.zh
}

export interface ShownUnit {
  code: string
  name: { zh: string; en: string }
  kind: string
}

/** Names that the county's book holds, in the reader's language. */
export interface Names {
  role(role: string): string
  place(code: string): string
}
