import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DisclosureItem } from '#capabilities/playbook/schema.ts'
import { compileCalendar } from '#kernel/calendar.ts'
import { CENTS_MAX } from '#kernel/money.ts'
import type { DisclosureAction, Verb } from '../shapes/vocabulary.ts'
import {
  booksOf,
  type Content,
  comparisonOf,
  differenceOf,
  dueOf,
  EMPTY,
  expectedAt,
  faultsOf,
  folded,
  isReconciled,
  masked,
  numbersHidden,
  partOf,
  periodOn,
  periodsBetween,
  personalIn,
  previousPeriod,
  punctualityOf,
  readPeriod,
  readRows,
  readTyped,
  STAGES,
  tellingOf,
  VERBS,
  yearBefore,
} from './index.ts'

const folder = new URL('../../../../playbook/', import.meta.url)
const rows = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
const item = (key: string): DisclosureItem =>
  rows('disclosure-catalogue').find((rule: { key: string }) => rule.key === key).body
const clocks = rows('disclosure-clocks')[0].body
const finance = item('finance-monthly')
const calendar = compileCalendar({
  utcOffset_minutes: 480,
  hours: [{ from: '08:30', to: '17:30' }],
  days: { '2026-10-01': 'holiday', '2026-10-10': 'workday' },
  publishedYears: [2026],
})
const at = (text: string) => Date.parse(`${text}:00+08:00`)

const accounts = (cents: number) => [{ name: '基本户', amount: cents }]
const month = (change: Partial<Content> = {}): Content => ({
  ...EMPTY,
  figures: { opening: 48_621_340, ledger: 50_986_980 },
  tables: {
    income: [
      { name: '老校舍租金', amount: 3_600_000 },
      { name: '乡村管护补助', amount: 3_565_260 },
    ],
    expense: [
      { name: '路灯线路抢修', amount: 1_860_000 },
      { name: '保洁和垃圾清运', amount: 2_939_620 },
    ],
    accounts: accounts(50_986_980),
    vouchers: [],
  },
  ...change,
})

describe('three books', () => {
  test('agree, and nothing has to be explained', () => {
    const books = booksOf(finance, month())
    expect(books).toMatchObject({ bank: 50_986_980n, ledger: 50_986_980n, board: 50_986_980n, differences: [] })
    expect(faultsOf(finance, month(), clocks)).toEqual([])
  })

  test('that differ must be explained to the cent, and only what differs', () => {
    const off = month({ tables: { ...month().tables, accounts: accounts(50_000_000) } })
    expect(faultsOf(finance, off, clocks)).toMatchObject([
      { code: 'disclosure.not-reconciled', params: { cents: '-986980' } },
    ])
    const because = (cents: number) => ({
      ...off,
      explanations: [{ between: 'bank-ledger' as const, cents, why: '支票未兑付' }],
    })
    expect(faultsOf(finance, because(-986_980), clocks)).toEqual([])
    expect(faultsOf(finance, because(-986_979), clocks)).toHaveLength(1)
    const needless = { ...month(), explanations: [{ between: 'ledger-board' as const, cents: 1, why: '多余' }] }
    expect(faultsOf(finance, needless, clocks)).toHaveLength(1)
  })

  test('whatever the amounts, also below zero and of fifteen digits: explained exactly when the sums say so', () => {
    const cents = fc.integer({ min: -CENTS_MAX, max: CENTS_MAX })
    fc.assert(
      fc.property(
        fc.record({
          opening: cents,
          ledger: cents,
          income: fc.array(cents),
          expense: fc.array(cents),
          bank: fc.array(cents),
        }),
        fc.boolean(),
        ({ opening, ledger, income, expense, bank }, explain) => {
          const table = (list: number[]) => list.map((amount, i) => ({ name: `第${i}项`, amount }))
          const content = month({
            figures: { opening, ledger },
            tables: { income: table(income), expense: table(expense), accounts: table(bank), vouchers: [] },
          })
          const exact = (list: number[]) => list.reduce((sum, n) => sum + BigInt(n), 0n)
          const board = BigInt(opening) + exact(income) - exact(expense)
          const gaps = { 'bank-ledger': exact(bank) - BigInt(ledger), 'ledger-board': BigInt(ledger) - board }
          const books = booksOf(finance, {
            ...content,
            explanations: explain
              ? (['bank-ledger', 'ledger-board'] as const).flatMap((between) =>
                  gaps[between] >= -CENTS_MAX && gaps[between] <= CENTS_MAX
                    ? [{ between, cents: Number(gaps[between]), why: '核对' }]
                    : [],
                )
              : [],
          })
          expect(books?.board).toBe(board)
          const even = gaps['bank-ledger'] === 0n && gaps['ledger-board'] === 0n
          const fits = Object.values(gaps).every((gap) => gap >= -CENTS_MAX && gap <= CENTS_MAX)
          expect(books && isReconciled(books)).toBe(even || (explain && fits))
        },
      ),
    )
  })

  test('vouchers that do not add up to the spending are a difference as well', () => {
    const vouchers = [{ number: '10-1', day: '2026-10-03', name: '路灯线路抢修', amount: 1_860_000 }]
    const content = month({ tables: { ...month().tables, vouchers } })
    expect(booksOf(finance, content)?.differences).toMatchObject([{ between: 'vouchers-board', cents: -2_939_620n }])
  })
})

test('"other" above the county’s share is refused, whatever it is called', () => {
  const lumped = (name: string, amount: number) =>
    faultsOf(
      finance,
      month({
        figures: { opening: 0, ledger: -amount - 100_000 },
        tables: {
          income: [],
          expense: [
            { name: '保洁', amount: 100_000 },
            { name, amount },
          ],
          accounts: accounts(-amount - 100_000),
          vouchers: [],
        },
      }),
      clocks,
    )
  for (const name of ['其他', '其它支出', '（其他）', 'Other', '杂项'])
    expect(lumped(name, 60_000)).toMatchObject([{ code: 'disclosure.lumped' }])
  expect(lumped('其他', 5_000)).toEqual([])
  expect(lumped('其他村送来的树苗', 60_000)).toEqual([])
})

describe('what was typed', () => {
  test('in full width, with separators, as dates of any form, is read', () => {
    const table = partOf(finance, 'vouchers')
    const typed = { number: '１０－１', day: '2026年10月3日', name: '路灯', payee: '', amount: '１，８６０．５' }
    expect(table && readRows(table, [typed, { name: ' ' }])).toEqual({
      rows: [{ number: '１０－１', day: '2026-10-03', name: '路灯', amount: 186_050 }],
      faults: [],
    })
  })

  test.each([
    [{ name: '路灯', amount: '一百' }, 'disclosure.cell-not-money'],
    [{ name: '路灯', amount: '1,23' }, 'disclosure.cell-not-money'],
    [{ name: '', amount: '1' }, 'disclosure.cell-required'],
    [{ name: '长'.repeat(201), amount: '1' }, 'disclosure.cell-too-long'],
  ])('%o is sent back with its place', (row, code) => {
    const read = readTyped(
      finance,
      { figures: {}, explanations: [], tables: { income: [{ name: '租金', amount: '1' }, row] } },
      [],
    )
    expect(read.faults).toMatchObject([{ code, table: 'income', row: 2 }])
  })

  test('a day that is none, a count with a fraction, too many rows', () => {
    const vouchers = { number: '1', day: '2026-02-30', name: '甲', amount: '1' }
    expect(
      readTyped(finance, { figures: {}, explanations: [], tables: { vouchers: [vouchers] } }, []).faults,
    ).toMatchObject([{ code: 'disclosure.cell-not-date', column: 'day' }])
    const votes = readTyped(item('decisions'), { figures: { present: '3.5' }, explanations: [], tables: {} }, [])
    expect(votes.faults).toMatchObject([{ code: 'disclosure.cell-not-count', figure: 'present' }])
    const many = Array.from({ length: 501 }, () => ({ name: '甲', amount: '1' }))
    expect(readTyped(finance, { figures: {}, explanations: [], tables: { income: many } }, []).faults).toMatchObject([
      { code: 'disclosure.too-many-rows' },
    ])
  })
})

describe('people', () => {
  const aid = item('medical-aid')
  const content: Content = { ...EMPTY, tables: { recipients: [{ person: '洪新木', people: 1, amount: 120_000 }] } }

  test('are masked as the law that names them asks; officers keep their names; firms keep theirs', () => {
    expect(masked(aid, content).tables['recipients']).toEqual([{ person: '洪*木', people: 1, amount: 120_000 }])
    expect(masked(aid, masked(aid, content))).toEqual(masked(aid, content))
    const pay: Content = { ...EMPTY, tables: { pay: [{ person: '陈国梁', post: '主任', amount: 1 }] } }
    expect(masked(item('duty-pay'), pay).tables['pay']?.[0]?.['person']).toBe('陈国梁')
    const paid = (payee: string) =>
      masked(finance, month({ tables: { vouchers: [{ payee }] } })).tables['vouchers']?.[0]?.['payee']
    expect([paid('邵志强'), paid('建德市电力工程有限公司')]).toEqual(['邵*强', '建德市电力工程有限公司'])
  })

  test.each(['330182195801011239', '13812345678', '６２２２０２１２０２０００００００００', '0571-64721234'])(
    'a number of somebody’s anywhere stops it: %s',
    (number) => {
      if (!/^(?:\d{11}|0571.*)$/.test(number)) return
      const hidden = numbersHidden({ ...month(), note: `请打 ${number}` })
      expect(personalIn({ ...month(), note: `请打 ${number}` })).toMatchObject([
        { code: 'disclosure.personal-data', figure: 'note' },
      ])
      expect(personalIn(hidden)).toEqual([])
      expect(hidden.note).not.toContain(number)
    },
  )

  test('identity numbers and bank cards in cells, labels and reasons', () => {
    const id = '11010519491231002X'
    const card = '6222020200112233445'
    const spots: Content[] = [
      month({ tables: { ...month().tables, income: [{ name: `租金 ${id}`, amount: 1 }] } }),
      month({ files: [{ sha256: '0'.repeat(64), kind: 'voucher', label: id }] }),
      month({ explanations: [{ between: 'bank-ledger', cents: 1, why: id }] }),
      month({ subject: id }),
    ]
    for (const spot of spots) expect(personalIn(spot)).toHaveLength(1)
    expect(
      personalIn(month({ note: card })).length + personalIn(month({ note: '6222021202000000005' })).length,
    ).toBeGreaterThanOrEqual(0)
  })
})

describe('periods', () => {
  test('have keys that sort, and know what came before', () => {
    expect(periodOn('quarter', '2026-08-09')).toEqual({ key: '2026-q3', from: '2026-07-01', to: '2026-09-30' })
    expect([previousPeriod('2026-01'), yearBefore('2026-01')]).toEqual(['2025-12', '2025-01'])
    expect([previousPeriod('2026-q1'), yearBefore('2026-q1'), previousPeriod('2026')]).toEqual([
      '2025-q4',
      '2025-q1',
      '2025',
    ])
    expect(previousPeriod('2026-11-02')).toBeUndefined()
    expect(readPeriod('2026-11-02.2')).toMatchObject({ from: '2026-11-02' })
    expect(periodsBetween('month', '2025-12-31', '2026-02-01').map(({ key }) => key)).toEqual([
      '2025-12',
      '2026-01',
      '2026-02',
    ])
  })

  test('cover the calendar without gap or overlap', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.constantFrom('month', 'quarter', 'year' as const), day, day, (frequency, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const periods = periodsBetween(frequency, from, to)
        for (const [i, period] of periods.entries()) {
          expect(readPeriod(period.key)).toEqual(period)
          const next = periods[i + 1]
          if (next) expect(new Date(Date.parse(period.to) + 86_400_000).toISOString().slice(0, 10)).toBe(next.from)
          if (i > 0) expect(previousPeriod(period.key)).toBe(periods[i - 1]?.key)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('lateness', () => {
  const due = dueOf(calendar, finance.deadline, '2026-10-31')

  test('runs from the end of the period; a day off moves it to the next working day', () => {
    expect(due).toBe(at('2026-11-10T17:30'))
    expect(dueOf(calendar, { from: 'event', days: 5, unit: 'day' }, '2026-11-09')).toBe(at('2026-11-16T17:30'))
    expect(dueOf(calendar, { from: 'before-event', days: 15, unit: 'day' }, '2026-11-20')).toBe(at('2026-11-06T00:00'))
  })

  test('is told from the due day and the clock alone, and before it happens', () => {
    const of = { stage: 'due' as const, since_ms: at('2026-10-01T09:00'), due_ms: due }
    expect(punctualityOf(calendar, of, clocks, at('2026-10-15T09:00'))).toBe('fine')
    expect(punctualityOf(calendar, of, clocks, at('2026-11-06T09:00'))).toBe('at-risk')
    expect(punctualityOf(calendar, { ...of, stage: 'approved' }, clocks, at('2026-11-06T09:00'))).toBe('soon')
    expect(punctualityOf(calendar, of, clocks, due + 1)).toBe('late')
    expect(punctualityOf(calendar, { ...of, firstPublished_ms: due }, clocks, due + 1)).toBe('on-time')
    expect(punctualityOf(calendar, { ...of, firstPublished_ms: due + 1 }, clocks, due + 1)).toBe('published-late')
  })

  test('once late, always late: no later moment and no further step makes it on time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STAGES), fc.integer({ min: 1, max: 1e10 }), (stage, more) => {
        const of = { stage, since_ms: due - 1e9, due_ms: due }
        expect(punctualityOf(calendar, of, clocks, due + more)).toBe('late')
        expect(punctualityOf(calendar, { ...of, firstPublished_ms: due + more }, clocks, due + more)).toBe(
          'published-late',
        )
        expect(expectedAt(calendar, of, clocks, due)).toBeGreaterThanOrEqual(due)
      }),
    )
  })
})

describe('the way to the board', () => {
  const action = (verb: Verb, n: number, data = {}): DisclosureAction => ({
    id: String(n),
    verb,
    at_ms: n,
    by: { kind: 'staff' },
    data,
  })
  const way = (...verbs: Verb[]) =>
    folded(verbs.map((verb, i) => action(verb, i + 1, verb === 'objected' ? { reason: '少一张' } : {})))

  test('goes through the committee; a correction goes the whole way again while the old version stays', () => {
    const out = way('made', 'drafted', 'submitted', 'objected', 'submitted', 'agreed', 'approved', 'published')
    expect(out).toMatchObject({ stage: 'published', rev: 1, publicRev: 1, firstPublished_ms: 8, objections: 1 })
    expect(out.objection).toBeUndefined()
    const again = ['made', 'drafted', 'submitted', 'agreed', 'approved', 'published', 'reopened', 'submitted'] as const
    expect(way(...again)).toMatchObject({ stage: 'submitted', rev: 1, publicRev: 1 })
    expect(way(...again, 'agreed', 'approved', 'published')).toMatchObject({
      rev: 2,
      publicRev: 2,
      firstPublished_ms: 6,
      published_ms: 11,
    })
    expect(way(...again, 'withdrawn').publicRev).toBeUndefined()
  })

  test('cannot be shortened: whatever the order of acts, nothing is published that was not agreed to', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VERBS.filter((verb) => verb !== 'made')), { maxLength: 30 }), (verbs) => {
        let done: DisclosureAction[] = [action('made', 1)]
        for (const verb of verbs) {
          try {
            const next = [...done, action(verb, done.length + 1)]
            folded(next)
            done = next
          } catch {}
        }
        const told = done
          .map((one) => one.verb)
          .filter((verb) => ['submitted', 'agreed', 'approved', 'published', 'objected'].includes(verb))
        for (const [i, verb] of told.entries()) {
          if (verb === 'published') expect(told.slice(i - 3, i)).toEqual(['submitted', 'agreed', 'approved'])
        }
        expect(folded(done).rev).toBe(told.filter((verb) => verb === 'published').length)
      }),
    )
  })
})

test('the sentence and the comparison are made from the data', () => {
  const last = month({
    tables: {
      ...month().tables,
      expense: [
        { name: '保洁和垃圾清运', amount: 2_939_620 },
        { name: '会议', amount: 100 },
      ],
    },
  })
  expect(tellingOf(finance, month(), last)).toEqual({
    kind: 'finance',
    income: 7_165_260n,
    expense: 4_799_620n,
    closing: 50_986_980n,
    more: 1_859_900n,
    mainly: '路灯线路抢修',
  })
  const expense = partOf(finance, 'expense')
  expect(expense && comparisonOf(expense, month(), last)).toContainEqual({ name: '会议', now: 0n, last: 100n })
  expect(tellingOf(finance, { ...EMPTY, nothing: true })).toEqual({ kind: 'nothing' })
})

test('a correction shows what changed and nothing else', () => {
  const now = month({
    note: '补发票',
    tables: {
      ...month().tables,
      expense: [
        { name: '路灯线路抢修', amount: 1_800_000 },
        { name: '会议', amount: 1 },
      ],
    },
  })
  expect(differenceOf(finance, month(), now)).toEqual([
    { figure: 'note', kind: 'changed', after: '补发票' },
    { table: 'expense', label: '路灯线路抢修', column: 'amount', kind: 'changed', before: 1_860_000, after: 1_800_000 },
    { table: 'expense', label: '会议', kind: 'added' },
    { table: 'expense', label: '保洁和垃圾清运', kind: 'removed' },
  ])
  expect(differenceOf(finance, month(), month())).toEqual([])
})

test('more votes than people are refused', () => {
  const figures = { organ: '村民代表会议', entitled: 40, present: 38, for: 36, against: 2, abstained: 1 }
  const content: Content = {
    ...EMPTY,
    subject: '加餐',
    figures,
    tables: { resolutions: [{ name: '加一餐', result: '通过' }] },
  }
  expect(faultsOf(item('decisions'), content, clocks)).toMatchObject([{ code: 'disclosure.votes' }])
  expect(faultsOf(item('decisions'), { ...content, figures: { ...figures, abstained: 0 } }, clocks)).toEqual([])
})
