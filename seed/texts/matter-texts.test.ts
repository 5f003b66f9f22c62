import { describe, expect, test } from 'vitest'
import { maskText } from '#kernel/mask.ts'
import { randomOf } from '../random.ts'
import { say, unfilled } from './grammar.ts'
import { FORMS, kindsWithWords, REMARKS, readGrammar, writerOf } from './matter-texts.ts'

const grammar = readGrammar()
const kinds = kindsWithWords(grammar)
const random = randomOf(11, 'texts')

describe('what villagers write', () => {
  test('has words for every symbol that it uses', () => {
    expect(unfilled(grammar)).toEqual([])
  })

  test('gives 70,000 texts without one that is there twice, none too short or too long, none with a real number', () => {
    const writer = writerOf(grammar, random)
    const texts = Array.from({ length: 70_000 }, (_, i) => writer.report(kinds[i % kinds.length] ?? '', 'resident'))
    expect(new Set(texts).size).toBe(70_000)
    const lengths = texts.map((text) => [...text].length)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(12)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(220)
    expect(texts.filter((text) => maskText(text) !== text)).toEqual([])
  })

  test('gives many different texts even when chance alone decides', () => {
    const copies = new Map<string, number>()
    for (let i = 0; i < 20_000; i++) {
      const text = say(grammar, kinds[i % kinds.length] ?? '', FORMS.resident, random)
      copies.set(text, (copies.get(text) ?? 0) + 1)
    }
    expect(Math.max(...copies.values())).toBeLessThan(3)
  })

  test('has whole sentences in every form and remark of every kind', () => {
    for (const kind of kinds)
      for (const symbol of [...Object.values(FORMS), ...Object.values(REMARKS)])
        for (let i = 0; i < 20; i++) {
          const words = say(grammar, kind, symbol, random)
          expect(words).toMatch(/^[^，。；、{}|]/u)
          expect(words).not.toMatch(/[{}|]|，，|。。|，。|。，/u)
        }
  })
})
