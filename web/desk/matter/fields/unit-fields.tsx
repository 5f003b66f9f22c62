import { TEXT_MAX } from '#capabilities/matter/schema.ts'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { type OptionGroup, Select } from '#web/ui/components/select.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { type FieldsProps, type Typed, typedText } from '../acts-view.ts'
import { useErrorOf } from './error-of.ts'

/** One lead, and whoever helps. */
export function AssignFields(props: FieldsProps) {
  const { t } = useFace()
  return (
    <>
      <UnitSelect {...props} label={t.act.to} groups={props.view.below} />
      <CoUnits groups={props.view.below} typed={props.typed} />
      <Instruction {...props} />
    </>
  )
}

export function AcrossFields(props: FieldsProps) {
  const { t } = useFace()
  return (
    <>
      <UnitSelect {...props} label={t.act.across} groups={props.view.beside} />
      <Instruction {...props} />
    </>
  )
}

function UnitSelect({
  verb,
  view,
  typed,
  label,
  groups,
}: FieldsProps & { label: string; groups: readonly OptionGroup[] }) {
  const errorOf = useErrorOf(verb, view)
  return (
    <Select
      id={`${verb}-to`}
      name="to"
      label={label}
      required
      blank=""
      options={groups}
      value={typedText(typed, 'to')}
      error={errorOf('to')}
    />
  )
}

function CoUnits({ groups, typed }: { groups: readonly OptionGroup[]; typed: Typed }) {
  const { t } = useFace()
  const chosen = typed['coUnits']
  const isChosen = (code: string) => (typeof chosen === 'string' ? chosen === code : chosen?.includes(code)) ?? false
  return (
    <Disclosure summary={`${t.act.coUnits} · ${t.common.optional}`} open={chosen !== undefined && chosen.length > 0}>
      {groups.map((group) => (
        <fieldset key={group.label} class="ticks">
          <legend>{group.label}</legend>
          {group.options.map(({ value, label }) => (
            <label key={value} class="tick">
              <input type="checkbox" name="coUnits" value={value} checked={isChosen(value)} />
              {label}
            </label>
          ))}
        </fieldset>
      ))}
    </Disclosure>
  )
}

function Instruction({ verb, view, typed }: FieldsProps) {
  const { t } = useFace()
  const errorOf = useErrorOf(verb, view)
  return (
    <TextArea
      id={`${verb}-text`}
      name="text"
      label={t.act.instruction}
      rows={2}
      maxLength={TEXT_MAX}
      value={typedText(typed, 'text')}
      error={errorOf('text')}
    />
  )
}
