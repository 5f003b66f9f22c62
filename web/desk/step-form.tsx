import type { ComponentChildren } from 'preact'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { type DeskField, DeskFieldInput, type DrawnField, type Typed } from './field-input.tsx'

/** An act whose fields the page chooses itself; `../act-form.tsx` draws one from the shape of its API. */
export interface Step<Name extends string> {
  /** Sets this form's fields apart from those of others on the page. */
  form: string
  name: string
  action: string
  /** Chosen when the form is drawn: sending it twice acts once. */
  id: string
  seen: number
  fields: readonly DeskField<Name>[]
  words: DrawnField<Name>['words']
  optionsOf: (name: Name) => readonly Option[]
  /** What came back, when it was this form. */
  refusal?: { typed: Typed; fault: Fault } | undefined
  /** The next step stands out. */
  main?: boolean | undefined
  /** Between the refusal and the fields. */
  lead?: ((back: Pick<DrawnField<Name>, 'typed' | 'errorOf'>) => ComponentChildren) | undefined
}

/** The step whose turn it is, open. */
export function MainStep<Name extends string>({ step }: { step: Step<Name> }) {
  return (
    <Sheet>
      <h2>{step.name}</h2>
      <StepForm step={{ ...step, main: true }} />
    </Sheet>
  )
}

/** Folded until somebody wants it; the words that came back stay. */
export function FoldedStep<Name extends string>({ step, open = false }: { step: Step<Name>; open?: boolean }) {
  return (
    <details class="sheet sheet-pad" open={open || step.refusal !== undefined}>
      <summary class="tap">{step.name}</summary>
      <StepForm step={step} />
    </details>
  )
}

function StepForm<Name extends string>({ step }: { step: Step<Name> }) {
  const { form, name, action, id, seen, fields, words, optionsOf, refusal, main = false, lead } = step
  const errorOf = useFieldError(refusal?.fault)
  const typed = refusal?.typed ?? {}
  return (
    <PostForm action={action} label={name}>
      <FaultNotice fault={refusal?.fault} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seen" value={seen} />
      {lead?.({ typed, errorOf })}
      {fields.map((field) => (
        <DeskFieldInput
          key={field.name}
          field={field}
          typed={typed}
          errorOf={errorOf}
          optionsOf={optionsOf}
          prefix={form}
          words={words}
        />
      ))}
      <Buttons>
        <Button kind={main ? 'main' : undefined}>{name}</Button>
      </Buttons>
    </PostForm>
  )
}
