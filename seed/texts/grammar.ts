import type { Random } from '../random.ts'

/** A piece of a sentence: words as they stand, or a symbol to be filled in. */
type Part = { words: string } | { symbol: string }
type Alternatives = readonly (readonly Part[])[]
/** A section takes from its `base` what it does not say itself, and from `common` what neither says. */
type Section = { base?: string; symbols: Map<string, Alternatives> }
export type Grammar = ReadonlyMap<string, Section>

const COMMON = 'common'
const DEPTH_MAX = 12

/** Reads `[section : base]` and `symbol = one|other {symbol}` lines; `#` begins a remark. */
export function parseGrammar(source: string): Grammar {
  const sections = new Map<string, Section>()
  let section: Section = { symbols: new Map() }
  for (const line of source.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue
    const [, heading, base] = /^\[([\w-]+)(?: : ([\w-]+))?\]$/.exec(line) ?? []
    if (heading) {
      section = { symbols: new Map(), ...(base ? { base } : {}) }
      sections.set(heading, section)
      continue
    }
    const [, symbol = '', words = ''] = /^(\S+) = (.+)$/.exec(line) ?? []
    if (!symbol) throw new Error(`not a line of a grammar: ${line}`)
    section.symbols.set(symbol, words.split('|').map(partsOf))
  }
  return sections
}

function partsOf(words: string): Part[] {
  return words
    .split(/(\{[^}]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') ? { symbol: piece.slice(1, -1) } : { words: piece }))
}

function alternativesOf(grammar: Grammar, section: string, symbol: string): Alternatives | undefined {
  const found = grammar.get(section)
  const own = found?.symbols.get(symbol)
  if (own || section === COMMON) return own
  return alternativesOf(grammar, found?.base ?? COMMON, symbol)
}

/** One sentence: every symbol filled by chance, the section's own words before the common ones. */
export function say(grammar: Grammar, section: string, symbol: string, random: Random, depth = 0): string {
  const alternatives = alternativesOf(grammar, section, symbol)
  if (!alternatives || depth > DEPTH_MAX) throw new Error(`no words for ${symbol} in ${section}`)
  let sentence = ''
  for (const part of random.pick(alternatives))
    sentence += 'words' in part ? part.words : say(grammar, section, part.symbol, random, depth + 1)
  return sentence
}

/** The sections that somebody writes in; the others only lend them words. */
export function speakingSections(grammar: Grammar): string[] {
  const bases = new Set([COMMON, ...[...grammar.values()].map(({ base }) => base)])
  return [...grammar.keys()].filter((section) => !bases.has(section))
}

/** Symbols that are used somewhere but filled nowhere. */
export function unfilled(grammar: Grammar): string[] {
  const used = [...grammar.values()].flatMap(({ symbols }) => [...symbols.values()].flat(2))
  const symbols = new Set(used.flatMap((part) => ('symbol' in part ? [part.symbol] : [])))
  return [...symbols].filter(
    (symbol) => ![...grammar.keys()].some((section) => alternativesOf(grammar, section, symbol)),
  )
}
