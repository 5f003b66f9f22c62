import { NOTED_LAPSES } from '#capabilities/petition/rules/index.ts'
import { ACTS, type ActVerb } from '#capabilities/petition/schema.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { type FieldName, fieldsOf, PetitionFieldInput } from './fields.tsx'
import { petitionPaths } from './paths.ts'
import type { PetitionView } from './view.ts'

interface ActFormProps {
  view: PetitionView
  verb: ActVerb
}

/** The step whose turn it is, open; what else may be done is folded until somebody wants it. */
export function MainAct({ view, verb }: ActFormProps) {
  const { t } = useFace()
  return (
    <Sheet>
      <h2>{t.petition.acts[verb]}</h2>
      <ActForm view={view} verb={verb} main />
    </Sheet>
  )
}

export function FoldedAct({ view, verb }: ActFormProps) {
  const { t } = useFace()
  return (
    <details class="sheet sheet-pad" open={view.refusal?.form === resourceOf(verb)}>
      <summary class="tap">{t.petition.acts[verb]}</summary>
      <ActForm view={view} verb={verb} />
    </details>
  )
}

const resourceOf = (verb: ActVerb) => ACTS.find((one) => one.verb === verb)?.resource

function ActForm({ view, verb, main = false }: ActFormProps & { main?: boolean }) {
  const { t } = useFace()
  const form = resourceOf(verb)
  const refusal = view.refusal?.form === form ? view.refusal : undefined
  const errorOf = useFieldError(refusal?.fault)
  const optionsOf = useOptions(view)
  if (!form) return null
  return (
    <PostForm action={`${petitionPaths.one(view.petition.id)}/${form}`} label={t.petition.acts[verb]}>
      <FaultNotice fault={refusal?.fault} />
      <input type="hidden" name="id" value={view.idOf(form)} />
      <input type="hidden" name="seen" value={view.version} />
      {fieldsOf(verb, view.petition.instance).map((one) => (
        <PetitionFieldInput
          key={one.name}
          field={one}
          typed={refusal?.typed ?? {}}
          errorOf={errorOf}
          optionsOf={optionsOf}
          prefix={form}
        />
      ))}
      <Buttons>
        <Button kind={main ? 'main' : undefined}>{t.petition.acts[verb]}</Button>
      </Buttons>
    </PostForm>
  )
}

const choices = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

function useOptions({ units, tracks }: PetitionView): (name: FieldName) => readonly Option[] {
  const { petition } = useFace().t
  return (name) => {
    if (name === 'unit') return units
    if (name === 'track') return tracks
    if (name === 'basis') return choices(petition.basis)
    if (name === 'outcome') return choices(petition.outcome)
    if (name === 'how') return choices(petition.how)
    return NOTED_LAPSES.map((value) => ({ value, label: petition.lapseKinds[value] }))
  }
}
