import { type TObject, Type } from 'typebox'
import { readCents } from '#kernel/money.ts'

export type Typed = Readonly<Record<string, string | undefined>>

/** What a form without files may carry. */
export const FormWords = Type.Record(Type.String(), Type.Union([Type.String(), Type.Array(Type.String())]))

const WHOLE = /^\d{1,15}$/

function meantBy(name: string, type: unknown, text: string): unknown {
  if (name.endsWith('Cents')) return readCents(text) ?? text
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
