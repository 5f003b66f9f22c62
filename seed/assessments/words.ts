import { readFileSync } from 'node:fs'
import { dataFile } from '../places.ts'

interface AssessmentWords {
  objections: readonly string[]
  answers: readonly string[]
  papers: readonly string[]
  reasons: readonly string[]
}

export const readAssessmentWords = (): AssessmentWords =>
  JSON.parse(readFileSync(dataFile('assessment-words.json'), 'utf8')) as AssessmentWords // A file of ours.
