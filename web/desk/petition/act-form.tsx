import { NOTED_LAPSES } from '#capabilities/petition/rules/index.ts'
import { ACTS, type ActResource, type ActVerb } from '#capabilities/petition/schema.ts'
import type { Option } from '#web/ui/components/select.tsx'
import { useFace } from '#web/ui/face.tsx'
import { FoldedStep, MainStep, type Step } from '../step-form.tsx'
import { type FieldName, fieldsOf } from './fields.tsx'
import { petitionPaths } from './paths.ts'
import type { PetitionView } from './view.ts'

interface ActFormProps {
  view: PetitionView
  verb: ActVerb
}

/** The step whose turn it is, open; what else may be done is folded until somebody wants it. */
export const MainAct = ({ view, verb }: ActFormProps) => <MainStep step={useStep(view, verb)} />

export const FoldedAct = ({ view, verb }: ActFormProps) => <FoldedStep step={useStep(view, verb)} />

// Every verb has its act.
const RESOURCES = Object.fromEntries(ACTS.map(({ verb, resource }) => [verb, resource])) as Record<ActVerb, ActResource>

function useStep(view: PetitionView, verb: ActVerb): Step<FieldName> {
  const { petition: words } = useFace().t
  const form = RESOURCES[verb]
  return {
    form,
    words,
    name: words.acts[verb],
    action: `${petitionPaths.one(view.petition.id)}/${form}`,
    id: view.idOf(form),
    seen: view.version,
    fields: fieldsOf(verb, view.petition.instance),
    optionsOf: useOptions(view),
    refusal: view.refusal?.form === form ? view.refusal : undefined,
  }
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
    if (name === 'aside') return choices(petition.aside)
    if (name === 'how') return choices(petition.how)
    return NOTED_LAPSES.map((value) => ({ value, label: petition.lapseKinds[value] }))
  }
}
