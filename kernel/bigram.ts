const BREAK = /[^\p{L}\p{N}\p{M}]+/u
const QUERY_SIGNS = 40
const LIKE_SPECIAL = /[\\%_]/g

/** The one form in which text is indexed and asked for: full-width becomes half-width, capitals small. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase()

const wordsOf = (text: string): string[] => foldText(text).split(BREAK).filter(Boolean)

function pairsOf(word: string): string[] {
  const signs = [...word]
  return signs.length === 1 ? signs : signs.slice(1).map((sign, i) => `${signs[i]}${sign}`)
}

/**
 * The pairs of neighbouring signs, each once, for a GIN index over text[]. Latin words are cut like Chinese ones:
 * pairs alone find part of a word ("led" in "leds"), which whole words in the index would not.
 * A word of one sign stands for itself.
 */
export const bigramsOf = (text: string): string[] => [...new Set(wordsOf(text).flatMap(pairsOf))]

/**
 * What to ask the index (`bigrams @> …`), and the LIKE patterns, escaped with a backslash, that must all hold on the
 * folded text as well: pairs do not say that they stand side by side, and a query of one sign has none.
 * Undefined when nothing can be searched.
 */
export function searchTerms(query: string): { bigrams: string[]; like: string[] } | undefined {
  const words = [...new Set(wordsOf([...query].slice(0, QUERY_SIGNS).join('')))]
  if (words.length === 0) return undefined
  const longer = words.filter((word) => [...word].length > 1)
  const exact = (word: string): boolean => [...word].length === 2
  return {
    bigrams: [...new Set(longer.flatMap(pairsOf))],
    like: words.filter((word) => !exact(word)).map((word) => `%${word.replace(LIKE_SPECIAL, '\\$&')}%`),
  }
}
