import type { TObject } from 'typebox'
import { readCents } from '#kernel/money.ts'

export type Typed = Readonly<Record<string, string | undefined>>

const MONEY: readonly string[] = ['amountCents', 'spentCents']
const WHOLE = /^\d{1,15}$/

function meantBy(name: string, type: unknown, text: string): unknown {
  if (MONEY.includes(name)) return readCents(text) ?? text
  // Full-width digits come from Chinese keyboards.
  const plain = text.normalize('NFKC').trim()
  if (type === 'integer') return WHOLE.test(plain) ? Number(plain) : text
  if (type === 'boolean') return plain === 'true' ? true : plain === 'false' ? false : text
  // Browsers end lines with two signs; nobody typed the blanks at the end.
  return text.replaceAll('\r\n', '\n').trim()
}

/** A form knows only words; here they become what the shape asks for. A field left empty was not given. */
export function bodyOfForm(typed: Typed, { properties }: TObject): Record<string, unknown> {
  const given = Object.entries(properties).flatMap(([name, schema]) => {
    const text = typed[name]
    if (text === undefined || text.trim() === '') return []
    return [[name, meantBy(name, 'type' in schema ? schema.type : undefined, text)]]
  })
  return Object.fromEntries(given)
}

/** One value a field: a form of ours has no field twice. */
export const textsOf = (body: Record<string, string | string[]>): Typed =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : value[0]]))

const SEXES: Record<string, 'woman' | 'man'> = {
  '\u5973': 'woman',
  woman: 'woman',
  f: 'woman',
  '\u7537': 'man',
  man: 'man',
  m: 'man',
}

/** Lines of name, household and sex, in any order of width; the first line that is none gives its number. */
export function readElectors(
  typed: string,
): { electors: { name: string; household: string; sex: 'woman' | 'man' }[] } | { line: number } {
  const electors = []
  for (const [i, line] of typed.normalize('NFKC').split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [name, household, word] = line.trim().split(/[\s,\u3001]+/)
    const sex = word === undefined ? undefined : SEXES[word.toLowerCase()]
    if (name === undefined || household === undefined || sex === undefined) return { line: i + 1 }
    electors.push({ name, household: household.toLowerCase(), sex })
  }
  return { electors }
}
