import type { ActResource } from '#capabilities/warning/schema.ts'
import { warningPaths } from '#web/ui/board/warning-view.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskFieldInput } from '../field-input.tsx'
import { FIELDS } from './fields.ts'
import type { WarningView } from './warning-page.tsx'

/** Folded until somebody wants it; the words that came back stay. */
export function ActForm({ view, form }: { view: WarningView; form: ActResource }) {
  const { t } = useFace()
  const say = t.warning
  const refusal = view.refusal?.form === form ? view.refusal : undefined
  const errorOf = useFieldError(refusal?.fault)
  const verdicts = Object.entries(say.verdicts).map(([value, label]) => ({ value, label }))
  return (
    <details class="sheet sheet-pad" open={refusal !== undefined || view.warning.open[0] === form}>
      <summary class="tap">{say.acts[form]}</summary>
      <PostForm action={`${warningPaths.one(view.warning.id)}/${form}`} label={say.acts[form]}>
        <FaultNotice fault={refusal?.fault} />
        <input type="hidden" name="id" value={view.idOf(form)} />
        <input type="hidden" name="seen" value={view.warning.version} />
        {FIELDS[form].map((one) => (
          <DeskFieldInput
            key={one.name}
            field={one}
            typed={refusal?.typed ?? {}}
            errorOf={errorOf}
            optionsOf={() => verdicts}
            prefix={form}
            words={say}
          />
        ))}
        <Buttons>
          <Button kind={view.warning.open[0] === form ? 'main' : undefined}>{say.acts[form]}</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}
