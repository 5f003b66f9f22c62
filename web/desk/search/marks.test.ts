import { expect, test } from 'vitest'
import { excerpt, marked, soughtWords } from './marks.ts'

const shown = (text: string, query: string) =>
  marked(text, soughtWords(query))
    .map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
    .join('')

test('marks stand on what was written, whatever its width and case', () => {
  expect(shown('老街窨井盖松动', '井盖')).toBe('老街窨[井盖]松动')
  expect(shown('换了ＬＥＤ灯', 'led')).toBe('换了[ＬＥＤ]灯')
  expect(shown('路灯 路灯 不亮', '路灯 亮')).toBe('[路灯] [路灯] 不[亮]')
  expect(shown('𠮷祥里的灯', '𠮷祥')).toBe('[𠮷祥]里的灯')
})

test('nothing is marked where nothing was sought', () => {
  expect(marked('路灯', soughtWords(' ，。'))).toEqual([{ text: '路灯', found: false }])
  expect(marked('', soughtWords('路灯'))).toEqual([])
})

test('a long text is cut round the first word', () => {
  const text = `${'前'.repeat(60)}井盖${'后'.repeat(60)}`
  const cut = excerpt(text, soughtWords('井盖'))
  expect(cut).toContain('井盖')
  expect([...cut].length).toBeLessThanOrEqual(82)
  expect(excerpt('短文', soughtWords('井盖'))).toBe('短文')
})
