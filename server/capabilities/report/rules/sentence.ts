import type { Counted, CountedMonths } from '../shapes/vocabulary.ts'

/** A piece of a sentence: words, or a number with the records behind it, or a number that nobody counts yet. */
export type Piece =
  | { kind: 'words'; text: string }
  | { kind: 'number'; value: number; href: string }
  | { kind: 'share'; part: number; whole: number; href: string }
  | { kind: 'average'; value: number; href: string }
  | { kind: 'change'; now: number; before: number; href: string }
  | { kind: 'missing'; key: string }

const PLACEHOLDER = /\{([a-z0-9-]+)(?:([/−:])([a-z0-9-]+)|(\^))?\}/g

/** Reads a template's sentence: `{a}`, `{a/b}`, `{a−b}`, `{a:b}`, `{a^}`. What is no placeholder stays as it is. */
export function piecesOf(sentence: string, { figures }: CountedMonths): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const found of sentence.matchAll(PLACEHOLDER)) {
    if (found.index > at) pieces.push({ kind: 'words', text: sentence.slice(at, found.index) })
    at = found.index + found[0].length
    const [, key = '', sign = found[4], other = ''] = found
    pieces.push(pieceOf({ key, sign, other }, figures))
  }
  if (at < sentence.length) pieces.push({ kind: 'words', text: sentence.slice(at) })
  return pieces
}

interface Named {
  key: string
  sign: string | undefined
  other: string
}

function pieceOf({ key, sign, other }: Named, figures: Readonly<Record<string, Counted>>): Piece {
  const a = figures[key]
  if (!a) return { kind: 'missing', key }
  const { n, before, href } = a
  if (sign === '^') return { kind: 'change', now: n, before, href }
  if (sign === undefined) return { kind: 'number', value: n, href }
  const b = figures[other]
  if (!b) return { kind: 'missing', key: other }
  if (sign === '/') return { kind: 'share', part: n, whole: b.n, href }
  if (sign === ':') return { kind: 'average', value: b.n === 0 ? 0 : n / b.n, href }
  return { kind: 'number', value: n - b.n, href }
}

/** Every figure that a sentence names, so that only these are counted and defined. */
export const keysIn = (sentence: string): string[] =>
  [...sentence.matchAll(PLACEHOLDER)].flatMap(([, key = '', , other]) => (other ? [key, other] : [key]))
