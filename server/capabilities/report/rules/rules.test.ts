import { describe, expect, test } from 'vitest'
import { comparedOf, lastWhole, notesOf, piecesOf, type ReportModel, wholeYearBefore, yearEarlier } from './index.ts'

const counted = (figures: Record<string, [number, number?]>) => ({
  from: '2019-01-01',
  to: '2019-12-01',
  figures: Object.fromEntries(
    Object.entries(figures).map(([key, [n, before = 0]]) => [key, { n, before, href: `/${key}` }]),
  ),
})
const words = (text: string) => ({ zh: text, en: text })
const YEAR = counted({
  entrusted: [10_768],
  'entrusted-satisfied': [10_418],
  'entrusted-solved': [10_381],
  rise: [1689, 1176],
  fall: [3891, 5279],
})

describe('a sentence', () => {
  test('names figures, shares, differences, averages and changes, and what nobody counts', () => {
    const pieces = piecesOf(
      'a {entrusted} {entrusted-solved/entrusted} {entrusted−entrusted-solved} {rise:fall} {rise^} {gone} {Z}',
      YEAR,
    )
    expect(pieces.filter(({ kind }) => kind !== 'words')).toEqual([
      { kind: 'number', value: 10_768, href: '/entrusted' },
      { kind: 'share', part: 10_381, whole: 10_768, href: '/entrusted-solved' },
      { kind: 'number', value: 387, href: '/entrusted' },
      { kind: 'average', value: 1689 / 3891, href: '/rise' },
      { kind: 'change', now: 1689, before: 1176, href: '/rise' },
      { kind: 'missing', key: 'gone' },
    ])
    expect(pieces.at(-1)).toEqual({ kind: 'words', text: ' {Z}' })
  })
})

describe('periods', () => {
  test('the year before, the whole year before, and the last whole ones', () => {
    const half = { from: '2020-01-01', to: '2020-06-01' }
    expect(yearEarlier(half)).toEqual({ from: '2019-01-01', to: '2019-06-01' })
    expect(wholeYearBefore(half)).toEqual({ from: '2019-01-01', to: '2019-12-01' })
    expect(lastWhole('month', '2026-01-05')).toEqual({ from: '2025-12-01', to: '2025-12-01' })
    expect(lastWhole('half-year', '2026-03-05')).toEqual({ from: '2025-07-01', to: '2025-12-01' })
    expect(lastWhole('half-year', '2026-07-01')).toEqual({ from: '2026-01-01', to: '2026-06-01' })
  })
})

describe('what the article printed', () => {
  const published = [
    ['entrusted', undefined, '10,768', false],
    ['entrusted-satisfied', 'entrusted', '96.8%', false],
    ['entrusted-solved', 'entrusted', '96.4%', false],
    ['rise', undefined, '+43.6%', true],
    ['fall', undefined, '−26.3%', true],
    ['gone', undefined, '199', false],
  ].map(([figure, of, printed, change]) => ({
    ...{ figure, printed, place: '330182', from: '2019-01-01', to: '2019-12-01', source: undefined },
    ...(of ? { of } : {}),
    ...(change ? { change } : {}),
  }))
  // Only what the notes and the comparison read.
  const model = { same: counted({}), yearBefore: YEAR, published } as unknown as ReportModel

  test('is held against what is counted: one rate differs, one figure nobody counts', () => {
    const same = { ...model, same: { ...counted({}), from: '2020-01-01' } }
    expect(comparedOf(same).map(({ figure, agrees }) => [figure, agrees])).toEqual([
      ['entrusted', true],
      ['entrusted-satisfied', false],
      ['entrusted-solved', true],
      ['rise', true],
      ['fall', true],
      ['gone', undefined],
    ])
  })

  test('brings its notes by itself: 37 more, rounded twice, all valid, no number of people', () => {
    const section = (text: string) => ({
      title: words('-'),
      period: 'same' as const,
      sentences: [words(text)],
      charts: [],
    })
    const petitions = section('{entrusted} {entrusted-satisfied} {entrusted-solved} {gone}')
    expect(notesOf(petitions, YEAR, model)).toEqual([
      { kind: 'more-satisfied', by: 37 },
      { kind: 'rounded-twice', part: 10_418, whole: 10_768, printed: '96.8%' },
      { kind: 'not-counted', keys: ['gone'] },
    ])
    const grids = counted({ 'records-checked': [9], 'records-valid': [9], 'person-visits': [3] })
    const said = notesOf(section('{records-checked} {records-valid} {person-visits}'), grids, model)
    expect(said).toEqual([{ kind: 'all-valid', n: 9 }, { kind: 'person-visits' }])
    const fair = counted({ 'records-checked': [9], 'records-valid': [8] })
    expect(notesOf(section('{records-checked} {records-valid}'), fair, model)).toEqual([])
  })
})
