import type { TObject } from 'typebox'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { FaultNotice, type Refusal, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { type DeskField, DeskFieldInput } from './field-input.tsx'

/** The words of a capability's acts; fields bear the names of the shapes. */
export interface ActWords {
  verbs: Readonly<Record<string, string>>
  fields: Readonly<Record<string, string>>
  hints: Readonly<Record<string, string>>
  options: Readonly<Record<string, Readonly<Record<string, string>>>>
  submit: string
}

interface ActFormProps {
  verb: string
  action: string
  shape: TObject
  words: ActWords
  id: string
  seen: number
  refusal?: Refusal | undefined
  /** The next step: open and first. The others stay folded until somebody wants them. */
  main?: boolean
  /** Fields that the page already knows. */
  hidden?: Readonly<Record<string, string>>
  /** Of fields whose choices are data. */
  choices?: Readonly<Record<string, readonly Option[]>>
  /** What stands in the fields before anything was typed. */
  filled?: Readonly<Record<string, string>> | undefined
}

/** What the form itself carries. */
const KNOWN = new Set(['id', 'seen'])
const LINE_MOST = 200
const FEW = 5
/** A whole sheet of paper: the field is as high as one. */
const PAGE_MOST = 12_000

/** How a field is typed, by its shape. */
function kindOf(name: string, schema: object): DeskField<string>['kind'] {
  const {
    type,
    format,
    maxLength,
    enum: among,
  } = schema as {
    type?: string
    format?: string
    maxLength?: number
    enum?: readonly unknown[]
  }
  if (among) return among.length > FEW ? 'select' : 'choice'
  if (type === 'boolean') return 'choice'
  if (name.endsWith('Cents')) return 'money'
  if (type === 'integer') return 'count'
  if (format === 'date') return 'day'
  return (maxLength ?? 0) > LINE_MOST ? (maxLength === PAGE_MOST ? 'page' : 'text') : 'line'
}

/** One act as a form, drawn from the shape that the API asks for. */
export function ActForm(props: ActFormProps) {
  const { verb, words, refusal, main = false } = props
  const form = <Form {...props} />
  if (main) return <Sheet>{form}</Sheet>
  return (
    <details class="sheet sheet-pad" open={refusal?.verb === verb}>
      <summary class="tap">{words.verbs[verb]}</summary>
      {form}
    </details>
  )
}

function Form({
  verb,
  action,
  shape,
  words,
  id,
  seen,
  refusal,
  main = false,
  choices = {},
  hidden = {},
  filled = {},
}: ActFormProps) {
  const back = refusal?.verb === verb ? refusal : undefined
  const errorOf = useFieldError(back?.fault)
  const name = words.verbs[verb] ?? verb
  const optionsOf = (field: string): readonly Option[] =>
    choices[field] ?? Object.entries(words.options[field] ?? {}).map(([value, label]) => ({ value, label }))
  const fields = Object.entries(shape.properties).filter(([field]) => !KNOWN.has(field) && hidden[field] === undefined)
  return (
    <PostForm action={action} label={name}>
      {main && <h2>{name}</h2>}
      <FaultNotice fault={back?.fault} />
      <input type="hidden" name="id" value={id} />
      {shape.properties['seen'] && <input type="hidden" name="seen" value={seen} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(([field, schema]) => (
        <DeskFieldInput
          key={field}
          field={{
            name: field,
            kind: choices[field] ? 'select' : kindOf(field, schema),
            required: shape.required?.includes(field) ?? false,
          }}
          typed={back?.typed ?? filled}
          errorOf={errorOf}
          optionsOf={optionsOf}
          prefix={verb}
          words={words}
        />
      ))}
      <Buttons>
        <Button kind={main ? 'main' : undefined}>{main ? words.submit : name}</Button>
      </Buttons>
    </PostForm>
  )
}
