import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bigramsOf, foldText, searchTerms } from './bigram.ts'

const sign = fc.constantFrom(...'路灯坏了村口水abAB１1５%_\\，。 　')
const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''))

/** What the database does with the answer: all pairs in the index, all patterns on the folded text. */
function finds(query: string, story: string): boolean {
  const terms = searchTerms(query)
  if (!terms) return false
  const indexed = new Set(bigramsOf(story))
  const holds = (like: string): boolean => foldText(story).includes(like.slice(1, -1).replace(/\\(.)/g, '$1'))
  return terms.bigrams.every((pair) => indexed.has(pair)) && terms.like.every(holds)
}

describe('search', () => {
  test('cuts across scripts, folds width and case, and stops at punctuation', () => {
    expect(bigramsOf('村口LED路灯坏了，５号')).toEqual([
      '村口',
      '口l',
      'le',
      'ed',
      'd路',
      '路灯',
      '灯坏',
      '坏了',
      '5号',
    ])
    expect(bigramsOf('路灯，路灯')).toEqual(['路灯'])
    expect(bigramsOf('水')).toEqual(['水'])
    expect(bigramsOf('𠮷野家')).toEqual(['𠮷野', '野家'])
    expect(bigramsOf('！？ ')).toEqual([])
  })

  test('asks the index where it can and the text where it must', () => {
    expect(searchTerms('路灯')).toEqual({ bigrams: ['路灯'], like: [] })
    expect(searchTerms('路灯坏 水')).toEqual({ bigrams: ['路灯', '灯坏'], like: ['%路灯坏%', '%水%'] })
    expect(searchTerms('  ，。')).toBeUndefined()
    expect(searchTerms('')).toBeUndefined()
  })

  test('finds every word that stands in the story', () =>
    fc.assert(
      fc.property(text, text, text, (before, middle, after) => {
        if (searchTerms(middle)) expect(finds(middle, before + middle + after)).toBe(true)
      }),
      { numRuns: 1000 },
    ))

  test('finds nothing that does not stand there', () =>
    fc.assert(
      fc.property(text, text, (query, story) => {
        const words = foldText(query)
          .split(/[^\p{L}\p{N}\p{M}]+/u)
          .filter(Boolean)
        if (words.length > 0) expect(finds(query, story)).toBe(words.every((word) => foldText(story).includes(word)))
      }),
      { numRuns: 1000 },
    ))

  test('pairs in the wrong order are not found', () => expect(finds('灯路灯坏', '路灯坏了，灯路')).toBe(false))

  test('a long query is cut, not refused', () => {
    expect(searchTerms('路灯坏了'.repeat(1000))?.bigrams).toHaveLength(4)
  })
})
