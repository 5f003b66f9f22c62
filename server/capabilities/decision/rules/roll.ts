import { refuse } from '#kernel/problem.ts'
import type { Attendance } from '../shapes/vocabulary.ts'

/** Somebody on the register, as far as the roll asks. */
export interface Elector {
  number: number
  household: string
}

export interface RollLine {
  number: number
  how: 'in-person' | 'online' | 'proxy'
  /** Who votes for somebody absent, of the same household. */
  holder?: number
}

const NUMBERS_MAX = 20_000
const BETWEEN = /[\s,;\u3001\uff0c]+/
const RANGE = /^(\d{1,5})(?:[-~\u2013\u2014](\d{1,5}))?$/
const PROXY = /^(\d{1,5})>(\d{1,5})$/

const malformed = (field: string, word: string) =>
  refuse('decision.numbers', 422, { field, params: { word: word.slice(0, 20) } })

/** Full-width digits and signs come from Chinese keyboards: the same numbers. */
const words = (typed: string): string[] => typed.normalize('NFKC').split(BETWEEN).filter(Boolean)

/** `1-40, 42、45` as the register's numbers, each time it is written. @throws Problem `decision.numbers` 422 */
export function readNumbers(field: string, typed: string): number[] {
  const numbers: number[] = []
  for (const word of words(typed)) {
    const found = RANGE.exec(word)
    if (!found) throw malformed(field, word)
    const from = Number(found[1])
    const to = Number(found[2] ?? found[1])
    if (to < from || numbers.length + to - from > NUMBERS_MAX) throw malformed(field, word)
    for (let number = from; number <= to; number++) numbers.push(number)
  }
  return numbers
}

/** `43>44`: 44 votes for 43. */
export const readProxies = (field: string, typed: string): RollLine[] =>
  words(typed.normalize('NFKC').replaceAll(/\s*>\s*/g, '>')).map((word) => {
    const found = PROXY.exec(word)
    if (!found) throw malformed(field, word)
    return { number: Number(found[1]), how: 'proxy', holder: Number(found[2]) }
  })

interface RollRule {
  register: ReadonlyMap<number, Elector>
  blocked: ReadonlySet<number>
  proxies: boolean
  online: boolean
}

const FIELDS = { 'in-person': 'inPerson', online: 'online', proxy: 'proxies' } as const

/**
 * Each line against the register: known, not twice, not kept away by a tie; a proxy stays in the household, is held by
 * somebody who is in the room, and one person holds one. @throws Problem 422 with the number
 */
export function checkRoll(lines: readonly RollLine[], { register, blocked, proxies, online }: RollRule): void {
  const seen = new Set<number>()
  const held = new Set<number>()
  const inRoom = new Set(lines.filter(({ how }) => how === 'in-person').map(({ number }) => number))
  for (const { number, how, holder } of lines) {
    const wrong = (code: string) => refuse(`decision.${code}`, 422, { field: FIELDS[how], params: { number } })
    const elector = register.get(number)
    if (!elector) throw wrong('not-on-register')
    if (seen.has(number)) throw wrong('twice')
    seen.add(number)
    if (blocked.has(number)) throw wrong('recused')
    if (how === 'online' && !online) throw wrong('no-online')
    if (how !== 'proxy') continue
    if (!proxies) throw wrong('no-proxies')
    if (holder === undefined || holder === number || !inRoom.has(holder)) throw wrong('holder-absent')
    if (register.get(holder)?.household !== elector.household) throw wrong('proxy-household')
    if (held.has(holder)) throw wrong('holder-twice')
    held.add(holder)
  }
}

/** What the facts keep of a roll: how many, and of how many households. */
export function attendanceOf(lines: readonly RollLine[], register: ReadonlyMap<number, Elector>): Attendance {
  const many = (how: RollLine['how']) => lines.filter((line) => line.how === how).length
  const households = new Set(lines.map(({ number }) => register.get(number)?.household))
  return { present: lines.length, online: many('online'), proxies: many('proxy'), households: households.size }
}
