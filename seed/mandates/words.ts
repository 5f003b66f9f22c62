import { readFileSync } from 'node:fs'
import { dataFile } from '../places.ts'

export interface MandateWords {
  titles: readonly string[]
  deeds: readonly string[]
  closings: readonly string[]
  papers: readonly string[]
  sayings: readonly string[]
}

export const readMandateWords = (): MandateWords => JSON.parse(readFileSync(dataFile('mandate-words.json'), 'utf8'))
