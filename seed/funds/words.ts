import { readFileSync } from 'node:fs'
import type { Months, Sort } from '#capabilities/asset/rules/index.ts'
import { dataFile } from '../places.ts'

interface FundWords {
  title: string
  source: string
  paper: string
}
/** Sort, name, place, unit, least and most measure, least and most rent, months between rents. */
type AssetWords = [Sort, string, string, string, number, number, number, number, Months]

export interface Words {
  subsidy: FundWords
  allowance: FundWords
  missed: FundWords
  failures: string[]
  firms: string[]
  receipts: string
  assets: AssetWords[]
}

// The project's own file.
export const readFundWords = () => JSON.parse(readFileSync(dataFile('fund-words.json'), 'utf8')) as Words
