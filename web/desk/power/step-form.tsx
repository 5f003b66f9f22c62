import type { PowerStep } from '#capabilities/playbook/schema.ts'
import { writeCents } from '#kernel/money.ts'
import { powerPaths } from '#web/ui/board/power-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { PhotoInput } from '#web/ui/components/photo-input.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { type FieldName, field, fieldsOf, type PowerField, PowerFieldInput } from './fields.tsx'
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
      <PostForm action={`${powerPaths.deskItem(view.item.id)}/steps`} label={name} upload={step.evidence === 'photo'}>
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
        {step.evidence === 'photo' && <Photos view={view} form="steps" errorOf={errorOf} />}
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

const BESIDE_FIELDS: Record<BesideFormProps['form'], readonly PowerField[]> = {
  'progress-notes': [field('text', 'text')],
  changes: [
    field('money', 'changeCents'),
    field('line', 'paper'),
    field('text', 'text'),
    field('select', 'decision', false),
  ],
  stoppings: [field('line', 'reason')],
}

interface PhotosProps {
  view: DeskItemView
  form: FormKey
  errorOf: (name: string) => string | undefined
}

/** Pictures; those of a try that was refused stay. */
function Photos({ view, form, errorOf }: PhotosProps) {
  const { t } = useFace()
  const kept = view.refusal?.form === form ? view.refusal.typed['kept'] : undefined
  return (
    <>
      <PhotoInput
        id={`f-${form}-photos`}
        name="photos"
        label={t.powerDesk.fields.photos}
        hint={t.powerDesk.hints.photos}
        {...view.photos}
        error={errorOf('photos')}
      />
      {kept && (
        <p class="quiet">
          <input type="hidden" name="kept" value={kept} />
          {t.act.photosKept(String(kept.split(',').length))}
        </p>
      )}
    </>
  )
}

/** Folded until somebody wants it. */
export function BesideForm({ view, form, title }: BesideFormProps) {
  const optionsOf = useOptions(view)
  const refusal = view.refusal?.form === form ? view.refusal : undefined
  const errorOf = useFieldError(refusal?.fault)
  return (
    <details class="sheet sheet-pad" open={refusal !== undefined}>
      <summary class="tap">{title}</summary>
      <PostForm
        action={`${powerPaths.deskItem(view.item.id)}/${form}`}
        label={title}
        upload={form === 'progress-notes'}
      >
        <FaultNotice fault={refusal?.fault} />
        <input type="hidden" name="id" value={view.idOf(form)} />
        <input type="hidden" name="seen" value={view.version} />
        {BESIDE_FIELDS[form].map((one) => (
          <PowerFieldInput
            key={one.name}
            field={one}
            typed={refusal?.typed ?? {}}
            errorOf={errorOf}
            optionsOf={optionsOf}
            prefix={form}
          />
        ))}
        {form === 'progress-notes' && view.item.project && <Photos view={view} form={form} errorOf={errorOf} />}
        <Buttons>
          <Button>{title}</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}

function useOptions({ decisions, item: { project } }: DeskItemView): (name: FieldName) => readonly Option[] {
  const { date } = useFormats()
  const { agree } = useFace().t.powerDesk
  return (name) => {
    if (name === 'agrees') return Object.entries(agree).map(([value, label]) => ({ value, label }))
    if (name === 'supplier')
      return (project?.bids ?? []).map(({ supplier, cents }) => ({
        value: supplier,
        label: `${supplier} · ${writeCents(cents)}`,
      }))
    return decisions.map(({ id, title, meetsOn }) => ({ value: id, label: `${title} · ${date(meetsOn)}` }))
  }
}
