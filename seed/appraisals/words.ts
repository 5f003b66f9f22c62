import { readFileSync } from 'node:fs'
import { dataFile } from '../places.ts'

interface AppraisalWords {
  /** List, text, owner. */
  entries: readonly (readonly [string, string, string])[]
  settled: readonly string[]
  posts: readonly string[]
  /** Of the joint actions with village secretaries. */
  dossier: Readonly<Record<'participants' | 'notes' | 'results', readonly string[]>>
}

export const readAppraisalWords = (): AppraisalWords =>
  JSON.parse(readFileSync(dataFile('appraisal-words.json'), 'utf8')) as AppraisalWords // A file of ours.
