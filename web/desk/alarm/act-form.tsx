import type { ActResource } from '#capabilities/alarm/schema.ts'
import { alarmPaths } from '#web/ui/board/alarm-view.ts'
import { useFace } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import type { DeskField } from '../field-input.tsx'
import { FoldedStep, type Step } from '../step-form.tsx'
import type { AlarmPageView } from './alarm-page.tsx'

type FieldName = keyof Messages['alarm']['fields']
const TEXT: DeskField<FieldName> = { kind: 'text', name: 'text', required: true }
const FIELDS: Record<ActResource, readonly DeskField<FieldName>[]> = {
  acknowledgements: [TEXT],
  closures: [{ kind: 'choice', name: 'reason', required: true }, TEXT],
}

/** Folded until somebody wants it. */
export function ActForm({ view, form }: { view: AlarmPageView; form: ActResource }) {
  const { alarm: words } = useFace().t
  const options = Object.entries(words.reasons).map(([value, label]) => ({ value, label }))
  const main = view.alarm.open[0] === form
  const step: Step<FieldName> = {
    form,
    words,
    main,
    name: words.acts[form],
    action: `${alarmPaths.one(view.alarm.id)}/${form}`,
    id: view.idOf(form),
    seen: view.alarm.version,
    fields: FIELDS[form],
    optionsOf: () => options,
    refusal: view.refusal?.form === form ? view.refusal : undefined,
  }
  return <FoldedStep step={step} open={main} />
}
