import type { Typed } from '#web/desk/matter/acts-view.ts'
import type { ActBody } from '../schema.ts'

const NUMBERS: readonly string[] = ['seen', 'days']
const YES_OR_NO: readonly string[] = ['public', 'reached']
const LISTS: readonly string[] = ['coUnits']

function meantBy(name: string, value: string | readonly string[]): unknown {
  if (LISTS.includes(name)) return typeof value === 'string' ? [value] : value
  const text = typeof value === 'string' ? value : value[0]
  if (YES_OR_NO.includes(name)) return text === 'yes'
  if (NUMBERS.includes(name) && text !== undefined && /^\d+$/.test(text)) return Number(text)
  // Browsers end lines with two signs; nobody typed the blanks at the end.
  return text?.replaceAll('\r\n', '\n').trim()
}

/**
 * A form knows only words; here they become what the act's shape asks for. A field left empty was not given, one that
 * the act does not know is no part of it.
 */
export function bodyOfForm(typed: Typed, names: readonly string[]): Partial<ActBody> {
  const given = Object.entries(typed).filter(
    ([name, value]) => names.includes(name) && value !== undefined && value !== '',
  )
  return Object.fromEntries(given.map(([name, value = '']) => [name, meantBy(name, value)]))
}
