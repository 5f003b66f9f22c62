import { disclosureRules } from '#capabilities/disclosure/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { SeedCounty } from '../county.ts'
import { keepOriginal } from '../disclosure/original.ts'
import { addRemark, addRequest } from '../disclosure/remarks.ts'
import { villageOf } from '../disclosure/village.ts'
import { readDisclosureWords } from '../disclosure/words.ts'
import { type YearOf, yearOf } from '../disclosure/year.ts'
import { grouped } from '../group.ts'
import { idsFrom } from '../ids.ts'
import { randomOf } from '../random.ts'
import { type Copying, startCopy } from './copy.ts'
import { adderFor, addObliged, DISCLOSURE_TABLES, type DisclosureTable } from './disclosure-rows.ts'

export type DisclosureLoad = {
  ownerUrl: string
  keys: Keys
  county: SeedCounty
  playbook: Playbook
  asOf: Date
  seed: number
  towns?: readonly string[] | undefined
  filesDir?: string | undefined
  log: (line: string) => void
}
export type LoadedDisclosures = { entries: number; commit(): Promise<void>; abandon(): Promise<void> }

const NAMES = Object.keys(DISCLOSURE_TABLES) as DisclosureTable[] // Object.keys forgets the keys' type.
const VILLAGES_AT_ONCE = 8

/** A year of what every village made public, with its leaves for the log; nothing is to be seen before `commit`. */
export async function loadDisclosures(load: DisclosureLoad): Promise<LoadedDisclosures> {
  const copies = new Map<DisclosureTable, Copying>()
  const abandon = async () => {
    await Promise.allSettled([...copies.values()].map((copy) => copy.abandon()))
  }
  const commit = async () => {
    for (const copy of copies.values()) await copy.commit()
  }
  try {
    load.log('Loading a year of disclosures…')
    for (const table of NAMES) copies.set(table, await startCopy(load.ownerUrl, table, DISCLOSURE_TABLES[table]))
    const entries = await pour(load, copies)
    await Promise.all([...copies.values()].map((copy) => copy.finish()))
    return { entries, commit, abandon }
  } catch (error) {
    await abandon()
    throw error
  }
}

async function pour(load: DisclosureLoad, copies: Map<DisclosureTable, Copying>): Promise<number> {
  const { county, playbook, seed, asOf, keys, towns } = load
  const words = readDisclosureWords()
  const staff = grouped(county.staff, (one) => one.scope)
  const rules = disclosureRules(playbook, asOf.toISOString().slice(0, 10))
  const idOf = idsFrom(randomOf(seed, 'disclosure-ids'))
  const add = adderFor((table, line) => copies.get(table)?.add(line))
  let entries = 0
  const shown = county.places.villages.filter(({ code }) => !towns || towns.includes(code.slice(0, 9)))
  for (const [i, { code }] of shown.entries()) {
    const village = villageOf(code, staff.get(code) ?? [], words, seed)
    if (!village) continue
    const year: YearOf = { county: county.places.county.code, village, asOf_ms: asOf.getTime(), rules, idOf }
    for (const obliged of yearOf(year)) {
      addObliged(add, obliged)
      if (load.filesDir !== undefined) await keepOriginal(load.filesDir, obliged)
      addRemark(add, year, keys, obliged)
      entries += obliged.contents.length > 0 ? 1 : 0
    }
    addRequest(add, year)
    if (i % VILLAGES_AT_ONCE === 0) await Promise.all([...copies.values()].map((copy) => copy.flush()))
  }
  return entries
}
