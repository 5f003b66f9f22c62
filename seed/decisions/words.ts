import { readFileSync } from 'node:fs'
import { dataFile } from '../places.ts'

/** Title, text, yuan. */
export type Question = [string, string, number]

const KINDS = [
  'village-road',
  'labour-and-levy',
  'subsidy-standards',
  'village-rules',
  'power-list',
  'land-compensation',
  'asset-lease',
  'income-sharing',
] as const
export type SeededKind = (typeof KINDS)[number]

export type DecisionWords = Record<SeededKind, Question[]> &
  Record<'minutes' | 'consulted' | 'progress' | 'completed' | 'late' | 'places', string[]> & { authority: string }

/** How often each type comes up. */
export const OFTEN: readonly (readonly [SeededKind, number])[] = [
  ['village-road', 8],
  ['asset-lease', 5],
  ['labour-and-levy', 2],
  ['subsidy-standards', 2],
  ['income-sharing', 2],
  ['land-compensation', 1],
  ['village-rules', 1],
  ['power-list', 1],
]

/** What the demonstration's villages decide about. The project's own file. */
export const readDecisionWords = (): DecisionWords =>
  JSON.parse(readFileSync(dataFile('decision-words.json'), 'utf8')) as DecisionWords
