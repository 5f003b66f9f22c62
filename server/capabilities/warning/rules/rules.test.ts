import { describe, expect, test } from 'vitest'
import { emptyLedger } from '#seed/ledger/draft.ts'
import type { Reading } from '../shapes/finding.ts'
import type { VillageLedger, WorksRecord } from '../shapes/ledger.ts'
import { found, foundInForce } from './index.ts'

const VILLAGE = '330182109257'
const reading: Reading = { today: '2026-11-16', limitsOf: () => [5_000_000, 10_000_000, 50_000_000] }
const works = (id: string, awardedOn: string, contractCents: number, more: Partial<WorksRecord> = {}): WorksRecord => ({
  id,
  title: `工程${id}`,
  openedOn: awardedOn,
  sort: 'works',
  supplier: '新安施工队',
  awardedOn,
  contractCents,
  changeCents: 0,
  bids: [],
  ...more,
})
const ledger = (given: Partial<VillageLedger>): VillageLedger => ({ ...emptyLedger(VILLAGE), ...given })
const THREE = [
  works('a', '2026-09-01', 4_000_000),
  works('b', '2026-09-20', 4_200_000, { supplier: '新安施工队（个体）' }),
  works('c', '2026-10-10', 3_900_000),
]

describe('works split in three', () => {
  test('are one finding, known by the first of them, dated when the limit was passed', () => {
    const [one, ...more] = found('split-works', { days: 90 }, ledger({ works: THREE }), reading)
    expect(more).toEqual([])
    expect(one).toMatchObject({ anchor: 'a', on: '2026-10-10' })
    expect(one?.evidence.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('are known by the same when a fourth comes', () => {
    const four = [...THREE, works('d', '2026-11-01', 100_000)]
    expect(found('split-works', { days: 90 }, ledger({ works: four }), reading).map(({ anchor }) => anchor)).toEqual([
      'a',
    ])
  })

  test('are none when they lie apart, go to others, or one of them is over the limit by itself', () => {
    const apart = [works('a', '2026-01-01', 4_000_000), works('b', '2026-09-20', 4_200_000)]
    const others = THREE.map((one, i) => ({ ...one, supplier: `第${i}家`, title: `${i}` }))
    const large = [works('a', '2026-09-01', 12_000_000), works('b', '2026-09-20', 300_000)]
    for (const some of [apart, others, large])
      expect(found('split-works', { days: 90 }, ledger({ works: some }), reading)).toEqual([])
  })
})

test('a rule finds only what happened while it was in force', () => {
  const rule = {
    kind: 'split-works' as const,
    params: { days: 90 },
    key: 'split-works',
    order: 1,
    colour: 'red' as const,
    name: { zh: '拆分', en: 'Split' },
    says: { zh: '拆分', en: 'Split' },
    answer_days: 7,
    supervisor: 'discipline' as const,
    starter: true,
  }
  const keys = (validFrom: string, validTo?: string) =>
    foundInForce({ ...rule, validFrom, validTo }, ledger({ works: THREE }), reading).length
  expect([keys('2026-01-01'), keys('2026-10-11'), keys('2025-01-01', '2026-10-10')]).toEqual([1, 0, 0])
})

test('the year’s share of December is known when the year is over', () => {
  const payments = [1, 12].map((month) => ({
    id: `p${month}`,
    on: `2025-${String(month).padStart(2, '0')}-20`,
    payee: `店${month}`,
    cents: month === 12 ? 9_000_000 : 1_000_000,
    title: '费用',
    reason: 'spending' as const,
    decided: true,
  }))
  const at = (today: string) =>
    found('year-end-burst', { permille: 400, cents: 5_000_000 }, ledger({ payments }), { ...reading, today }).length
  expect([at('2025-12-31'), at('2026-01-01')]).toEqual([0, 1])
})
