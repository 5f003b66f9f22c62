import { readFileSync } from 'node:fs'
import { dataFile } from '../places.ts'

/** Title (empty where the item is somebody's own), text, yuan. */
type ItemWords = [title: string, text: string, yuan: number]

export interface PowerWords {
  items: Record<string, ItemWords[]>
  papers: string[]
  personPapers: string[]
  notes: string[]
  objections: string[]
  progress: string[]
  stopped: string[]
  /** Name, sort, trade. */
  suppliers: [string, 'firm' | 'craftsman', string][]
  worksText: string[]
  worksProgress: string[]
  rework: string[]
  changes: string[]
}

/** What the demonstration's villages do with their powers. The project's own file. */
export const readPowerWords = (): PowerWords =>
  JSON.parse(readFileSync(dataFile('power-words.json'), 'utf8')) as PowerWords

/** How often each power is exercised. */
export const OFTEN: readonly (readonly [string, number])[] = [
  ['seal-use', 8],
  ['spending', 9],
  ['residence-proof', 6],
  ['goods-purchase', 4],
  ['labour-hire', 4],
  ['missed-work', 3],
  ['temporary-relief', 3],
  ['minimum-living', 2],
  ['elder-allowance', 2],
  ['disability', 1],
  ['homestead', 2],
  ['house-repair', 1],
  ['land-transfer-proof', 2],
  ['service-purchase', 2],
  ['petty-cash', 1],
  ['hospitality', 1],
  ['openness', 2],
  ['appointment', 1],
  ['works-change', 1],
  ['asset-lease', 1],
]
