import { Choices } from '#web/ui/components/choices.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'

export type Typed = Readonly<Record<string, string | undefined>>

/** One field of a step: how it is written, and whether it must be. */
export interface DeskField<Name extends string> {
  name: Name
  kind: 'line' | 'text' | 'page' | 'numbers' | 'count' | 'money' | 'day' | 'choice' | 'select'
  required: boolean
}

export interface DrawnField<Name extends string> {
  field: DeskField<Name>
  typed: Typed
  errorOf: (name: string) => string | undefined
  optionsOf: (name: Name) => readonly Option[]
  /** Several forms on a page: their fields must not share an id. */
  prefix: string
  words: { fields: Readonly<Record<Name, string>>; hints: Readonly<Partial<Record<Name, string>>> }
}

/** Amounts are typed in yuan and counts in digits of either width; what they mean is read on the server. */
export function DeskFieldInput<Name extends string>({
  field: { name, kind, required },
  typed,
  errorOf,
  optionsOf,
  prefix,
  words: { fields, hints },
}: DrawnField<Name>) {
  const words = {
    name,
    id: errorOf(name) === undefined ? `f-${prefix}-${name}` : undefined,
    label: fields[name],
    hint: hints[name],
    error: errorOf(name),
    required,
    need: required ? '' : undefined,
    value: typed[name],
  }
  if (kind === 'text') return <TextArea {...words} rows={4} maxLength={4000} />
  if (kind === 'page') return <TextArea {...words} rows={18} maxLength={12_000} />
  if (kind === 'numbers') return <TextArea {...words} rows={2} maxLength={20_000} />
  if (kind === 'select') return <Select {...words} blank="" options={optionsOf(name)} />
  if (kind === 'choice') return <Choices {...words} legend={words.label} options={optionsOf(name)} />
  if (kind === 'day') return <Field {...words} type="date" width="short" />
  if (kind === 'line') return <Field {...words} maxLength={120} autoComplete="off" />
  return <Field {...words} width="short" inputMode={kind === 'count' ? 'numeric' : 'decimal'} autoComplete="off" />
}
