import { expect, test } from 'vitest'
import { faultsOfRelease } from '#testing/ocds.ts'
import type { PowerAction } from './rules/index.ts'
import { folded, releaseOf } from './rules/index.ts'

const AT = Date.parse('2026-03-02T09:00:00+08:00')
const DAY_MS = 86_400_000
const words = { zh: '步骤', en: 'Step' }
const ACTS = [
  'decided',
  'budgeted',
  'announced',
  'quoted',
  'awarded',
  'contracted',
  'started',
  'inspected',
  'settled',
  'paid',
  'returned',
  'published',
] as const
const steps = ACTS.map((act) => ({
  key: act,
  name: words,
  by: words,
  actor: 'village' as const,
  act,
  evidence: 'none' as const,
  shown: 'open' as const,
}))
const tender = { key: 'works-village', name: words, where: words, bids_least: 3, publicity_days: 5 }
const SAID: Record<string, PowerAction['data']> = {
  decided: {
    decision: { id: 'd', title: '修路', kind: 'village-road', meetsOn: '2026-02-01', amountCents: 9_000_000 },
  },
  budgeted: { lines: [], budgetCents: 8_900_000, tender },
  announced: { until: '2026-03-05' },
  quoted: {
    bids: [
      { supplier: '甲', cents: 8_500_000 },
      { supplier: '乙', cents: 8_700_000 },
      { supplier: '丙', cents: 8_800_000 },
    ],
  },
  awarded: { supplier: '甲', related: 0 },
  contracted: { contractCents: 8_500_000, days: 30 },
  started: { startedOn: '2026-03-10', finishBy: '2026-04-09' },
  inspected: { people: 7, inFavour: 7, agrees: true, inspectedOn: '2026-04-05' },
  settled: { settledCents: 8_500_000 },
  paid: { payment: { payee: '甲', cents: 8_245_000, of: 'contract' }, until: '2026-04-06' },
  returned: { payment: { payee: '甲', cents: 255_000, of: 'retention' } },
}
const works = { tender: 'works' as const, change_permille: 100, retention_permille: 30, retention_days: 1 }
const opened: PowerAction = {
  id: 'a0',
  verb: 'opened',
  at_ms: AT,
  by: { kind: 'staff' },
  data: {
    power: 'small-works',
    sort: 'project',
    title: '修路',
    steps,
    ruleDay: '2026-03-02',
    works,
    amountCents: 9_000_000,
  },
}
const course: PowerAction[] = [
  opened,
  ...ACTS.slice(0, -1).map((act, i) => ({
    id: `a${i + 1}`,
    verb: 'stepped' as const,
    step: act,
    at_ms: AT + (i + 1) * DAY_MS,
    by: { kind: 'staff' as const },
    data: SAID[act] ?? {},
  })),
]

test.each(course.map((_, i) => i + 1))('works %i steps on are a release that the standard’s schema takes', (many) => {
  const actions = course.slice(0, many)
  const made = releaseOf(
    { id: 'w', village: { code: '330182109257', name: '桂花村' }, actions, state: folded(actions) },
    'unregistered-330182',
  )
  // As it goes over the wire.
  expect(faultsOfRelease(JSON.parse(JSON.stringify(made)))).toEqual([])
})

test('money, days and parties are those of the works, and the check refuses what is wrong', () => {
  const made = releaseOf(
    { id: 'w', village: { code: '330182109257', name: '桂花村' }, actions: course, state: folded(course) },
    'x',
  )
  expect(made).toMatchObject({
    tag: ['planning', 'tender', 'award', 'contract', 'implementation'],
    tender: { status: 'complete', procurementMethod: 'selective', numberOfTenderers: 3 },
    awards: [{ value: { amount: 85_000, currency: 'CNY' }, suppliers: [{ name: '甲' }] }],
    contracts: [{ awardID: 'w-award', period: { startDate: '2026-03-10T00:00:00+08:00' } }],
  })
  const sent = JSON.parse(JSON.stringify(made))
  const paid = sent.contracts[0].implementation.transactions.map(
    ({ value: { amount } }: { value: { amount: number } }) => amount,
  )
  expect(paid).toEqual([82_450, 2_550])
  const [contract] = sent.contracts
  const stranger = { id: 'supplier-丁', name: '丁' }
  for (const broken of [
    { ...sent, ocid: undefined },
    { ...sent, tag: ['road'] },
    { ...sent, date: '2026-03-02' },
    { ...sent, tendr: sent.tender },
    { ...sent, awards: [] },
    { ...sent, parties: [...sent.parties, sent.parties[0]] },
    { ...sent, parties: [...sent.parties, { ...sent.parties[1], roles: ['tenderer', 'payee'] }] },
    { ...sent, contracts: [{ ...contract, awardID: 'another' }] },
    { ...sent, contracts: [{ ...contract, status: 'terminatedSuccessfully' }] },
    { ...sent, awards: [{ ...sent.awards[0], suppliers: [stranger] }] },
    { ...sent, tender: { ...sent.tender, value: { amount: '85000', currency: 'CNY' } } },
  ])
    expect(faultsOfRelease(JSON.parse(JSON.stringify(broken))), JSON.stringify(broken)).not.toEqual([])
})
