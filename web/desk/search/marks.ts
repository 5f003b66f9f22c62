import { foldText } from '#kernel/bigram.ts'

export interface Piece {
  text: string
  found: boolean
}

/** The words of a search as they are compared: folded, the longest first. */
export const soughtWords = (query: string): string[] =>
  [...new Set(foldText(query).split(/[^\p{L}\p{N}\p{M}]+/u))].filter(Boolean).sort((a, b) => b.length - a.length)

/** Where the sought words stand in the text. Signs are folded one by one, so that the marks fall on what was written. */
export function marked(text: string, words: readonly string[]): Piece[] {
  const signs = [...text]
  const folded = signs.map(foldText)
  const isFound = signs.map(() => false)
  for (let at = 0; at < signs.length; at++) {
    const length = Math.max(0, ...words.map((word) => lengthAt(folded, at, word)))
    isFound.fill(true, at, at + length)
  }
  const pieces: Piece[] = []
  signs.forEach((sign, i) => {
    const last = pieces.at(-1)
    const found = isFound[i] === true
    if (last?.found === found) last.text += sign
    else pieces.push({ text: sign, found })
  })
  return pieces
}

/** How many signs from `at` on spell the word; none when they do not. */
function lengthAt(folded: readonly string[], at: number, word: string): number {
  let spelled = ''
  for (let i = at; i < folded.length && spelled.length < word.length; i++) {
    spelled += folded[i]
    if (!word.startsWith(spelled)) return 0
    if (spelled === word) return i - at + 1
  }
  return 0
}

const AROUND = 24

/** The part of a long text round the first word that was sought. */
export function excerpt(text: string, words: readonly string[], length = 80): string {
  const signs = [...text]
  const folded = signs.map(foldText)
  const first = folded.findIndex((_, at) => words.some((word) => lengthAt(folded, at, word) > 0))
  const from = Math.max(0, Math.min(first - AROUND, signs.length - length))
  const cut = signs.slice(from, from + length).join('')
  return `${from > 0 ? '…' : ''}${cut}${from + length < signs.length ? '…' : ''}`
}
