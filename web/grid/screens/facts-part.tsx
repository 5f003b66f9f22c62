import type { FieldRule, Household } from '../core/snapshot.ts'
import { snapshot } from '../phone/state.ts'
import { named, words } from '../phone/words.ts'
import type { PartProps } from './capture-parts.tsx'
import { factText } from './fact-text.ts'
import { Pick } from './pick.tsx'
import { Typed } from './typed.tsx'

type Fact = NonNullable<PartProps['body']['facts']>[number]

/** What changed at this door, each with what the worker had before them: so two people's changes meet field by field. */
export function FactsPart({ body, change, household }: PartProps & { household: Household }) {
  const facts = body.facts ?? []
  const state = (field: string, value: string) => {
    const rest = facts.filter((one) => one.field !== field)
    const before = household.facts[field]?.value ?? null
    const fact: Fact = { field, value, basedOn: { value: before, version: household.version } }
    change({ facts: value === '' ? rest : [...rest, fact] })
  }
  return (
    <>
      {(snapshot.value?.fields ?? []).map((field) => (
        <FactField
          key={field.key}
          field={field}
          now={household.facts[field.key]?.value}
          value={facts.find((one) => one.field === field.key)?.value ?? ''}
          onValue={(value) => state(field.key, value)}
        />
      ))}
    </>
  )
}

interface FactFieldProps {
  field: FieldRule
  now: string | undefined
  value: string
  onValue: (value: string) => void
}

function FactField({ field, now, value, onValue }: FactFieldProps) {
  const say = words.value
  const hint = now === undefined ? say.household.unknownFact : say.capture.now(factText(field, now))
  if (field.choices)
    return (
      <Pick
        legend={`${named(field.name)} · ${hint}`}
        name={`fact-${field.key}`}
        options={field.choices.map((one) => ({ value: one.key, label: named(one.name) }))}
        value={value || undefined}
        onPick={onValue}
      />
    )
  const type = field.kind === 'phone' ? 'tel' : field.kind === 'number' ? 'number' : 'text'
  return (
    <Typed
      id={`fact-${field.key}`}
      label={named(field.name)}
      hint={hint}
      type={type}
      most={300}
      value={value}
      onValue={onValue}
    />
  )
}
