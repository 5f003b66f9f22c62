import type { ActResource } from '#capabilities/warning/schema.ts'
import { warningPaths } from '#web/ui/board/warning-view.ts'
import { useFace } from '#web/ui/face.tsx'
import { FoldedStep, type Step } from '../step-form.tsx'
import { FIELDS, type FieldName } from './fields.ts'
import type { WarningView } from './warning-page.tsx'

/** Folded until somebody wants it. */
export function ActForm({ view, form }: { view: WarningView; form: ActResource }) {
  const { warning: words } = useFace().t
  const options = Object.entries(words.verdicts).map(([value, label]) => ({ value, label }))
  const main = view.warning.open[0] === form
  const step: Step<FieldName> = {
    form,
    words,
    main,
    name: words.acts[form],
    action: `${warningPaths.one(view.warning.id)}/${form}`,
    id: view.idOf(form),
    seen: view.warning.version,
    fields: FIELDS[form],
    optionsOf: () => options,
    refusal: view.refusal?.form === form ? view.refusal : undefined,
  }
  return <FoldedStep step={step} open={main} />
}
