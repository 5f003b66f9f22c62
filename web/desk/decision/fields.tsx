import { Choices } from '#web/ui/components/choices.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'

export type FieldName = keyof Messages['decisionDesk']['fields']
export type Typed = Readonly<Record<string, string | undefined>>

/** One field of a step: how it is written, and whether it must be. */
export interface StepField {
  name: FieldName
  kind: 'line' | 'text' | 'numbers' | 'count' | 'money' | 'day' | 'choice' | 'select'
  required: boolean
}

interface Drawn {
  field: StepField
  typed: Typed
  errorOf: (name: string) => string | undefined
  optionsOf: (name: FieldName) => readonly Option[]
  /** Several forms on a page: their fields must not share an id. */
  prefix: string
}

/** Amounts are typed in yuan and counts in digits of either width; what they mean is read on the server. */
export function StepFieldInput({ field: { name, kind, required }, typed, errorOf, optionsOf, prefix }: Drawn) {
  const { fields, hints } = useFace().t.decisionDesk
  const words = {
    name,
    id: errorOf(name) === undefined ? `f-${prefix}-${name}` : undefined,
    label: fields[name],
    hint: name in hints ? hints[name as keyof typeof hints] : undefined,
    error: errorOf(name),
    required,
    need: required ? '' : undefined,
    value: typed[name],
  }
  if (kind === 'text') return <TextArea {...words} rows={4} maxLength={4000} />
  if (kind === 'numbers') return <TextArea {...words} rows={2} maxLength={20_000} />
  if (kind === 'select') return <Select {...words} blank="" options={optionsOf(name)} />
  if (kind === 'choice') return <Choices {...words} legend={words.label} options={optionsOf(name)} />
  if (kind === 'day') return <Field {...words} type="date" width="short" />
  if (kind === 'line') return <Field {...words} maxLength={120} autoComplete="off" />
  return <Field {...words} width="short" inputMode={kind === 'count' ? 'numeric' : 'decimal'} autoComplete="off" />
}
