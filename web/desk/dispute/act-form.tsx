import { ACTS, type ActResource, type ActVerb } from '#capabilities/dispute/schema.ts'
import type { Option } from '#web/ui/components/select.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { FoldedStep, MainStep, type Step } from '../step-form.tsx'
import { ASKED, type FieldName } from './fields.tsx'
import { disputePaths } from './paths.ts'
import type { DisputeView } from './view.ts'

interface ActFormProps {
  view: DisputeView
  verb: ActVerb
}

/** The step whose turn it is, open; what else may be done is folded until somebody wants it. */
export const MainAct = ({ view, verb }: ActFormProps) => <MainStep step={useStep(view, verb)} />

export const FoldedAct = ({ view, verb }: ActFormProps) => <FoldedStep step={useStep(view, verb)} />

// Every verb has its act.
const RESOURCES = Object.fromEntries(ACTS.map(({ verb, resource }) => [verb, resource])) as Record<ActVerb, ActResource>

function useStep(view: DisputeView, verb: ActVerb): Step<FieldName> {
  const { dispute: words } = useFace().t
  const form = RESOURCES[verb]
  return {
    form,
    words,
    name: words.acts[verb],
    action: `${disputePaths.one(view.dispute.id)}/${form}`,
    id: view.idOf(form),
    seen: view.version,
    fields: ASKED[verb],
    optionsOf: useOptions(view, verb),
    refusal: view.refusal?.form === form ? view.refusal : undefined,
    lead:
      verb === 'rights-told'
        ? () => (
            <ul>
              {view.dispute.rights.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )
        : undefined,
  }
}

const choices = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

function useOptions(view: DisputeView, verb: ActVerb): (name: FieldName) => readonly Option[] {
  const { dispute: say } = useFace().t
  const { date } = useFormats()
  const { parties, mediators, sessions, agreed } = view.dispute
  const silent = parties.filter(({ consentedOn }) => verb !== 'consented' || consentedOn === undefined)
  const left = (agreed?.instalments ?? []).map((one, i) => ({ ...one, value: String(i + 1) }))
  const given: Partial<Record<FieldName, readonly Option[]>> = {
    party: silent.map(({ position, side, name }) => ({ value: String(position), label: `${say.sides[side]} ${name}` })),
    how: choices(say.ways),
    mediator: verb === 'recused' ? mediators.map(({ id, name }) => ({ value: id, label: name })) : view.mediators,
    form: choices(say.forms),
    hour: view.hours,
    session: sessions
      .filter(({ heldOn, dropped }) => heldOn === undefined && !dropped)
      .map(({ id, form, on, time }) => ({
        value: id,
        label: [say.forms[form], date(on), time].filter(Boolean).join(' '),
      })),
    agreement: choices(say.agreements),
    instalment: left
      .filter(({ doneOn }) => doneOn === undefined)
      .map(({ value, dueOn, text }) => ({ value, label: `${date(dueOn)} ${text}` })),
    outcome: choices(say.outcomes),
  }
  return (name) => given[name] ?? []
}
