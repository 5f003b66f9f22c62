import { readFileSync } from 'node:fs'
import type { Outcome, PetitionBasis } from '#capabilities/petition/rules/index.ts'
import { dataFile } from '../places.ts'

export type PetitionWords = {
  opinions: Record<PetitionBasis, string[]>
  reviews: Record<Outcome, string[]>
  /** Of one site, within a few days. */
  wave: { kind: string; place: string; count: number }
} & Record<'asks' | 'objections' | 'extensions' | 'refusals' | 'directions', string[]>

/** What the demonstration's offices write. The project's own file. */
export const readPetitionWords = (): PetitionWords =>
  JSON.parse(readFileSync(dataFile('petition-words.json'), 'utf8')) as PetitionWords
