/** What may not begin a line, and what may not end one (clreq: prohibition rules). */
const NOT_FIRST = /^[\p{Pe}\p{Pf}、。，．：；？！…—・·,.:;?!%％°〜～々]/u
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u
/** A word of letters and digits stays whole; of anything else each sign may begin a line. */
const WORD = /[^\s\u2010-\u203f\u2e80-\uffef\u{1f000}-\u{3ffff}]+|\s+|[\s\S]/gu
/** An amount stays with its unit. */
const PIECE = new RegExp(`\\d[\\d.,]* ?\\S{1,2}(?=[，。；]|$)|${WORD.source}`, 'gu')

type WidthOf = (text: string) => number

/** The lines of a text in a width; a word that is wider than a line is cut. */
export function wrapped(text: string, width: number, widthOf: WidthOf): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width, widthOf))
}

function wrapLine(text: string, width: number, widthOf: WidthOf): string[] {
  const lines: string[] = []
  let line: string[] = []
  let used = 0
  const cut = (pieces: string[], into: (piece: string) => string[]) =>
    pieces.flatMap((piece) => (widthOf(piece) > width ? into(piece) : [piece]))
  const amounts = cut(text.match(PIECE) ?? [], (piece) => piece.match(WORD) ?? [])
  const pieces = cut(amounts, (piece) => [...piece])
  for (const piece of pieces) {
    const wide = widthOf(piece)
    if (used + wide > width && line.length > 0 && piece.trim() !== '') {
      const carried = carry(line, piece)
      lines.push(line.join('').trimEnd())
      line = carried
      used = carried.reduce((sum, one) => sum + widthOf(one), 0)
    }
    if (line.length === 0 && lines.length > 0 && piece.trim() === '') continue
    line.push(piece)
    used += wide
  }
  return [...lines, line.join('').trimEnd()]
}

/** Takes from the end of a full line what has to go down with the next piece. */
function carry(line: string[], next: string): string[] {
  const carried: string[] = []
  const isBad = () => NOT_FIRST.test(carried[0] ?? next) || NOT_LAST.test(line.at(-1) ?? '')
  while (line.length > 1 && isBad()) carried.unshift(line.pop() ?? '')
  return carried
}
