import { refuse } from '#kernel/problem.ts'
import type { TypedRule } from '#web/desk/playbook/amend-form.tsx'
import { HOLIDAYS_MOST } from '#web/desk/playbook/holiday-fields.tsx'
import type { Amendment } from '../actions/amend.ts'
import type { Family, HolidayYear } from '../schema.ts'

const isHolidayYear = (body: unknown): body is HolidayYear =>
  typeof body === 'object' && body !== null && 'holidays' in body

/** What stands in the fields when the form is drawn: the rule as it is, to change what changes. */
export function typedOf(
  family: Family,
  body: unknown,
  basis: { zh: string; en: string; source?: string } | undefined,
): TypedRule {
  const words = { zh: basis?.zh, en: basis?.en, source: basis?.source }
  if (family !== 'holidays') return { ...words, body: body === undefined ? '{}' : JSON.stringify(body, null, 2) }
  if (!isHolidayYear(body)) return words
  const lines = body.holidays.flatMap(({ name, from, to, workdays }, i) => [
    [`zh-${i}`, name.zh],
    [`en-${i}`, name.en],
    [`from-${i}`, from],
    [`to-${i}`, to],
    [`workdays-${i}`, workdays.join(' ')],
  ])
  return { ...words, document: body.document, ...Object.fromEntries(lines) }
}

/** The lines of the next year: the same holidays, their days still to be entered. */
export function emptiedYear(typed: TypedRule): TypedRule {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => /^(zh|en)-\d+$/.test(name)))
}

/** What a form means. @throws Problem `playbook.not-json` 400, field `body` */
export function amendmentOf(family: Family, key: string, typed: TypedRule): Amendment {
  const text = (name: string) => (typed[name] ?? '').trim()
  const source = text('source')
  return {
    family,
    key,
    validFrom: text('validFrom'),
    basis: { zh: text('zh'), en: text('en'), ...(source ? { source } : {}) },
    body: family === 'holidays' ? holidaysOf(key, text) : jsonOf(text('body')),
    seen: Number(text('seen') || -1),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refuse('playbook.not-json', 400, { field: 'body', params: { why: (error as Error).message.slice(0, 120) } })
  }
}

function holidaysOf(key: string, text: (name: string) => string): HolidayYear {
  const lines = Array.from({ length: HOLIDAYS_MOST }, (_, i) => ({
    name: { zh: text(`zh-${i}`), en: text(`en-${i}`) },
    from: text(`from-${i}`),
    to: text(`to-${i}`),
    workdays: text(`workdays-${i}`)
      .split(/[\s,，、;；]+/u)
      .filter(Boolean),
    at: i,
  })).filter(({ from, to }) => from || to)
  for (const { at, from, to, name, workdays } of lines) requireDays(at, { from, to, name, workdays })
  return { year: Number(key), document: text('document'), holidays: lines.map(({ at: _, ...line }) => line) }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Said beside the very field; the rest of the shape is checked with the rule. */
function requireDays(at: number, line: HolidayYear['holidays'][number]): void {
  const wrong = (field: string) => refuse('validation.date', 400, { field: `${field}-${at}` })
  if (!line.name.zh) throw refuse('validation.required', 400, { field: `zh-${at}` })
  if (!line.name.en) throw refuse('validation.required', 400, { field: `en-${at}` })
  if (!DAY.test(line.from)) throw wrong('from')
  if (!DAY.test(line.to) || line.to < line.from) throw wrong('to')
  if (!line.workdays.every((day) => DAY.test(day))) throw wrong('workdays')
}
