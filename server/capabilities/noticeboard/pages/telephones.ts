import { rulesOn } from '#capabilities/playbook/index.ts'
import type { LocalDate } from '#kernel/calendar.ts'
import type { Telephone } from '#web/villager/board/phones.tsx'
import type { BoardBook } from '../context.ts'

type Lang = 'zh-CN' | 'en'
/** As in playbook/contacts.json. */
type Purpose = 'emergency' | 'hotline' | 'discipline' | 'county'

/** The playbook's numbers of a purpose that hold today, in its order. A pattern is no number. */
export function telephonesOf(book: BoardBook, today: LocalDate, lang: Lang, purposes: readonly Purpose[]): Telephone[] {
  const word = lang === 'en' ? 'en' : 'zh'
  return rulesOn(book.playbook().contacts, today)
    .filter(({ body }) => body.phone !== undefined && purposes.some((purpose) => purpose === body.purpose))
    .toSorted((a, b) => a.body.order - b.body.order)
    .map(({ key, body }) => ({ key, name: body.name[word], number: body.phone ?? '', hours: body.hours[word] }))
}
