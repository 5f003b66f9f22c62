import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const LIST = 'docs/lost-records.md'

/** Test files with the words that the list quotes from their tests' names. */
function namedIn(list: string): { file: string; words: string[] }[] {
  const cells = list.split('\n').flatMap((line) => (line.startsWith('| ') ? [line.split('|').at(-2) ?? ''] : []))
  return cells.flatMap((cell) => {
    const parts = cell.split(/;| and (?=`)/)
    return parts.flatMap((part) => {
      const [, file] = /`([^`]+\.ts)`/.exec(part) ?? []
      return file ? [{ file, words: [...part.matchAll(/"([^"]+)"/g)].map(([, one = '']) => one) }] : []
    })
  })
}

const namesIn = (source: string): string[] =>
  [...source.matchAll(/\btest\(\s*(['`])(.+?)\1/g)].map(([, , name = '']) => name)

test('every test that the list of lost records names is there: a promise without its proof is none', () => {
  const named = namedIn(readFileSync(LIST, 'utf8'))
  expect(named.length).toBeGreaterThan(30)
  const gone = named.flatMap(({ file, words }) => {
    const names = existsSync(file) ? namesIn(readFileSync(file, 'utf8')) : []
    const lacks = words.filter((word) => !names.some((name) => name.includes(word)))
    return names.length === 0 ? [file] : lacks.map((word) => `${file}: ${word}`)
  })
  expect(gone).toEqual([])
})
