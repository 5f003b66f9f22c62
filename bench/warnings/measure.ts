import { join } from 'node:path'
import { readPlaybookFiles, rulesOn } from '#capabilities/playbook/index.ts'
import { found } from '#capabilities/warning/rules/index.ts'
import { projectRoot } from '#platform/config/root.ts'
import { makeLedgers, PLANTS, type Planted } from '#seed/ledger/county.ts'
import type { Limits } from '#seed/ledger/draft.ts'

export interface Measured {
  villages: number
  years: number
  planted: number
  findings: number
  /** Findings that point to something planted. */
  right: number
  recall: number
  precision: number
  /** Findings about honest records, for each village and year. */
  falseAYear: number
  perPattern: { pattern: string; planted: number; caught: number }[]
  perRule: { rule: string; right: number; wrong: number }[]
}

const FROM = '2023-07-01'
const TO = '2026-06-30'
const YEARS = 3
const MOST = 16
/** A finding is about a wrong when it shows half of the records by which that could be known, and two where there are two. */
const shows = (evidence: ReadonlySet<string>, { ids }: Planted): boolean => {
  const seen = ids.filter((id) => evidence.has(id)).length
  return seen >= Math.min(2, ids.length) || (seen > 0 && seen * 2 >= ids.length)
}

const SORTS = ['works', 'goods', 'services'] as const

/** The rules of the playbook over records that were made up without them. */
export async function measureWarnings(villages: readonly string[], seed: number): Promise<Measured> {
  const playbook = await readPlaybookFiles(join(projectRoot(), 'playbook'))
  const rules = rulesOn(playbook['warning-rules'], TO)
  const bands = rulesOn(playbook['tender-bands'], TO)
  const limits = Object.fromEntries(
    SORTS.map((sort) => [
      sort,
      bands
        .flatMap(({ body }) => (body.sort === sort && body.below_cents !== undefined ? [body.below_cents] : []))
        .toSorted((a, b) => a - b),
    ]),
  ) as Limits & Record<string, number[]> // One entry for each sort.
  const patterns = new Map(PLANTS.map(({ key }) => [key, { pattern: key, planted: 0, caught: 0 }]))
  const perRule = new Map(rules.map(({ key }) => [key, { rule: key, right: 0, wrong: 0 }]))
  for (const { ledger, planted } of makeLedgers({ villages, from: FROM, to: TO, seed, limits, most: MOST })) {
    const reading = { today: TO, limitsOf: (sort: (typeof SORTS)[number]) => limits[sort] }
    const all = rules.flatMap(({ key, body }) =>
      found(body.kind, body.params, ledger, reading).map(({ evidence }) => ({
        key,
        ids: new Set(evidence.map(({ id }) => id)),
      })),
    )
    for (const one of planted) {
      const count = patterns.get(one.pattern)
      if (!count) continue
      count.planted += 1
      if (all.some(({ ids }) => shows(ids, one))) count.caught += 1
    }
    for (const { key, ids } of all) {
      const tally = perRule.get(key)
      if (!tally) continue
      if (planted.some((one) => one.ids.some((id) => ids.has(id)))) tally.right += 1
      else tally.wrong += 1
    }
  }
  return summed([...patterns.values()], [...perRule.values()], villages.length)
}

function summed(perPattern: Measured['perPattern'], perRule: Measured['perRule'], villages: number): Measured {
  const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)
  const planted = sum(perPattern.map((one) => one.planted))
  const right = sum(perRule.map((one) => one.right))
  const wrong = sum(perRule.map((one) => one.wrong))
  return {
    villages,
    years: YEARS,
    planted,
    findings: right + wrong,
    right,
    recall: sum(perPattern.map((one) => one.caught)) / planted,
    precision: right / (right + wrong),
    falseAYear: wrong / (villages * YEARS),
    perPattern,
    perRule,
  }
}
