import { maskName, maskPhone, maskText, normalisePhone } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'

/** What the playbook says of a field. */
export interface FieldRule {
  key: string
  name: { zh: string; en: string }
  kind: string
  personal: boolean
  choices?: { key: string; name: { zh: string; en: string } }[] | undefined
}

const PEOPLE_MOST = 99

/** The value as it is kept. @throws Problem `fact.value` 422 */
export function keptValue(rule: FieldRule, value: string): string {
  const text = value.trim()
  if (rule.kind === 'phone') {
    const phone = normalisePhone(text)
    if (phone === undefined) throw refuse('phone.malformed', 422, { field: rule.key })
    return phone
  }
  const number = Number(text)
  const fits =
    rule.kind === 'number'
      ? text !== '' && Number.isInteger(number) && number >= 0 && number <= PEOPLE_MOST
      : rule.kind === 'choice'
        ? rule.choices?.some(({ key }) => key === text) === true
        : text !== ''
  if (!fits) throw refuse('fact.value', 422, { field: rule.key })
  return text
}

/** The value as lists and other people's phones show it. */
export function maskedValue(rule: FieldRule, value: string): string {
  if (!rule.personal) return value
  if (rule.kind === 'phone') return maskPhone(value)
  return rule.key === 'head' ? maskName(value) : maskText(value)
}
