import type { PowerStep } from '#capabilities/playbook/schema.ts'
import { powerPaths } from '#web/ui/board/power-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { type FieldName, field, fieldsOf, PowerFieldInput } from './fields.tsx'
import type { DeskItemView, FormKey } from './item-page.tsx'

/** The next step as a form: what its rule asks for, nothing else. */
export function NextStepForm({ view, step }: { view: DeskItemView; step: PowerStep }) {
  const face = useFace()
  const optionsOf = useOptions(view)
  const refusal = view.refusal?.form === 'steps' ? view.refusal : undefined
  const errorOf = useFieldError(refusal?.fault)
  const name = inWords(face, step.name)
  return (
    <Sheet>
      <PostForm action={`${powerPaths.deskItem(view.item.id)}/steps`} label={name}>
        <h2>{name}</h2>
        <FaultNotice fault={refusal?.fault} />
        <input type="hidden" name="id" value={view.idOf('steps')} />
        <input type="hidden" name="seen" value={view.version} />
        <input type="hidden" name="step" value={step.key} />
        {fieldsOf(step).map((one) => (
          <PowerFieldInput
            key={one.name}
            field={one}
            typed={refusal?.typed ?? {}}
            errorOf={errorOf}
            optionsOf={optionsOf}
            prefix={step.key}
          />
        ))}
        <Buttons>
          <Button kind="main">{face.t.powerDesk.submit}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}

interface BesideFormProps {
  view: DeskItemView
  form: Exclude<FormKey, 'steps'>
  title: string
}

/** Folded until somebody wants it. */
export function BesideForm({ view, form, title }: BesideFormProps) {
  const refusal = view.refusal?.form === form ? view.refusal : undefined
  const errorOf = useFieldError(refusal?.fault)
  return (
    <details class="sheet sheet-pad" open={refusal !== undefined}>
      <summary class="tap">{title}</summary>
      <PostForm action={`${powerPaths.deskItem(view.item.id)}/${form}`} label={title}>
        <FaultNotice fault={refusal?.fault} />
        <input type="hidden" name="id" value={view.idOf(form)} />
        <input type="hidden" name="seen" value={view.version} />
        <PowerFieldInput
          field={form === 'stoppings' ? field('line', 'reason') : field('text', 'text')}
          typed={refusal?.typed ?? {}}
          errorOf={errorOf}
          optionsOf={() => []}
          prefix={form}
        />
        <Buttons>
          <Button>{title}</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}

function useOptions({ decisions }: DeskItemView): (name: FieldName) => readonly Option[] {
  const { date } = useFormats()
  const { agree } = useFace().t.powerDesk
  return (name) =>
    name === 'agrees'
      ? Object.entries(agree).map(([value, label]) => ({ value, label }))
      : decisions.map(({ id, title, meetsOn }) => ({ value: id, label: `${title} · ${date(meetsOn)}` }))
}
