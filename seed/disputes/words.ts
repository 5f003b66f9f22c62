import { readFileSync } from 'node:fs'
import { dataFile } from '../places.ts'

export type DisputeWords = {
  titles: Record<string, string>
  register: string
  committees: Record<'village' | 'town', string>
  qualified: string
} & Record<
  | 'records'
  | 'facts'
  | 'duties'
  | 'terms'
  | 'parts'
  | 'failures'
  | 'refusals'
  | 'withdrawals'
  | 'breaches'
  | 'followUps'
  | 'where'
  | 'courts'
  | 'judges',
  string[]
>

/** What the demonstration's committees write. The project's own file. */
export const readDisputeWords = (): DisputeWords =>
  JSON.parse(readFileSync(dataFile('dispute-words.json'), 'utf8')) as DisputeWords
