import { readFileSync } from 'node:fs'
import { dataFile } from '../places.ts'

type Often = 'month' | 'quarter' | 'year'
/** Name, least and most in yuan, how often. */
export type MoneyLine = [string, number, number, Often]
type Pair = [string, string]

export type DisclosureWords = {
  income: MoneyLine[]
  expense: MoneyLine[]
  storm: string[]
  firms: string[]
  affairs: Pair[]
  assist: [string, string, number][]
  grants: [string, string, string][]
  assets: Pair[]
  debts: Pair[]
  claims: Pair[]
  matters: Pair[]
  decisions: Pair[]
  projects: Pair[]
  party: Pair[]
  planning: Pair[]
  posts: string[]
  lost: string[]
  aid: Record<string, [string, number]>
  meetings: string[]
  objections: string[]
  replies: string[]
  corrections: string[]
  withdrawals: string[]
  gaps: string[]
  notes: string[]
  questions: Pair[]
  complaints: Pair[]
  requests: string[]
}

/** What the demonstration's villages write in their tables. The project's own file. */
export const readDisclosureWords = (): DisclosureWords =>
  JSON.parse(readFileSync(dataFile('disclosure-words.json'), 'utf8')) as DisclosureWords
