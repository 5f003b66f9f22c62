import { getRuleOn, ruleOn, rulesOn } from '#capabilities/playbook/index.ts'
import type { FaceFacts, Floor } from '#platform/http/floor.ts'
import type { CountyBook } from './county-book.ts'

/** What every page shows of the county's book, in the words of the day. */
export function faceFactsOf(floor: Floor, book: CountyBook): FaceFacts {
  const today = floor.dayOf(floor.clock())
  const playbook = book.playbook()
  const help = rulesOn(playbook.contacts, today).find((rule) => rule.key === 'hotline')?.body
  const word = (lang: 'zh-CN' | 'en') => (lang === 'en' ? 'en' : 'zh')
  return {
    workdayMinutes: workdayMinutes(book, today),
    helpPhone: help?.phone === undefined ? undefined : { name: help.name, number: help.phone, hours: help.hours },
    roleName: (role, lang) => ruleOn(playbook.roles, role, today)?.body.name[word(lang)] ?? role,
    unitName: (code, lang) => book.places().unitName(code, lang),
    dutiesOf: (unit) =>
      unit === `${floor.county}/dept-${ruleOn(playbook['incident-rules'], 'default', today)?.body.policeUnit}`
        ? ['police']
        : [],
    placeName: (code, lang) => book.places().nameOf(code, lang),
  }
}

/** As long as the county's working day is, from the hours in force. */
function workdayMinutes(book: CountyBook, today: string): number {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  const { hours } = getRuleOn(book.playbook()['working-hours'], 'default', today).body
  return hours.reduce((sum, { from, to }) => sum + minutes(to) - minutes(from), 0)
}
