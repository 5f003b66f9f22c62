import { ruleOn } from '#capabilities/playbook/index.ts'
import type { CountyBook } from './county-book.ts'

/** What the public pages of grids look up: names, and whose telephone oversees grid workers. */
export const publicGrids = (book: CountyBook, today: () => string) => ({
  nameOf: (code: string, lang: 'zh-CN' | 'en') => book.places().nameOf(code, lang),
  exists: (code: string) => book.places().find(code)?.level === 'grid',
  supervision: () => {
    const centre = ruleOn(book.playbook().contacts, 'county-centre', today())?.body
    return centre?.phone === undefined ? undefined : { name: centre.name, number: centre.phone }
  },
})
