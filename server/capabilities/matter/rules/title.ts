const TITLE_MAX = 32
const STOP = /[。！？!?；;\n]/

/** The first sentence, cut at a clause if it is long: what a list shows. */
export function titleOf(text: string): string {
  const first = text.trim().split(STOP)[0]?.trim() || text.trim()
  const letters = [...first]
  if (letters.length <= TITLE_MAX) return first
  const cut = letters.slice(0, TITLE_MAX).join('')
  const clause = Math.max(cut.lastIndexOf('，'), cut.lastIndexOf(','))
  return clause > TITLE_MAX / 2 ? cut.slice(0, clause) : `${cut}…`
}
