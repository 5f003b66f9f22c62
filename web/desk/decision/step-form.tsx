import { DECISION_ACTS, type DeskVerb } from '#capabilities/decision/schema.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { DeskDecisionView } from './decision-page.tsx'
import { type FieldName, StepFieldInput } from './fields.tsx'
import { STEP_FIELDS } from './step-fields.ts'

/** The form of one step. Beside the next step the others stay folded until somebody wants them. */
export function StepForm({ verb, view, main = false }: { verb: DeskVerb; view: DeskDecisionView; main?: boolean }) {
  const name = useVerbName(view)(verb)
  const isBack = view.refusal?.verb === verb
  const form = <Form verb={verb} view={view} main={main} name={name} />
  if (main) return <Sheet>{form}</Sheet>
  return (
    <details class="sheet sheet-pad" open={isBack}>
      <summary class="tap">{name}</summary>
      {form}
    </details>
  )
}

function Form({ verb, view, main, name }: { verb: DeskVerb; view: DeskDecisionView; main: boolean; name: string }) {
  const { t } = useFace()
  const refusal = view.refusal?.verb === verb ? view.refusal : undefined
  const errorOf = useFieldError(refusal?.fault)
  const optionsOf = useOptions(view)
  const resource = DECISION_ACTS.find((act) => act.verb === verb)?.resource
  return (
    <PostForm action={`${decisionPaths.deskOne(view.decision.id)}/${resource}`} label={name}>
      {main && <h2>{name}</h2>}
      <FaultNotice fault={refusal?.fault} />
      {verb === 'convened' && <Refused view={view} />}
      <input type="hidden" name="id" value={view.idOf(verb)} />
      <input type="hidden" name="seen" value={view.version} />
      {STEP_FIELDS[verb].map((field) => (
        <StepFieldInput
          key={field.name}
          field={field}
          typed={refusal?.typed ?? {}}
          errorOf={errorOf}
          optionsOf={optionsOf}
          prefix={verb}
        />
      ))}
      <Buttons>
        <Button kind={main ? 'main' : undefined}>{main ? t.decisionDesk.submit : name}</Button>
      </Buttons>
    </PostForm>
  )
}

/** The law's words before anybody chooses wrongly. */
function Refused({ view: { organs } }: { view: DeskDecisionView }) {
  const face = useFace()
  const refused = organs.flatMap(({ name, refused: why }) => (why ? [{ name, why }] : []))
  if (refused.length === 0) return null
  return (
    <Notice tone="soon" title={face.t.decisionDesk.refusedTitle}>
      {refused.map(({ name, why }) => (
        <p key={name.zh}>
          <b>{inWords(face, name)}</b> {inWords(face, why)}
        </p>
      ))}
    </Notice>
  )
}

function useVerbName({ decision: { steps } }: DeskDecisionView): (verb: DeskVerb) => string {
  const face = useFace()
  const say = face.t.decision
  const own: Partial<Record<DeskVerb, string>> = {
    ...face.t.ballot.verbs,
    progressed: say.progressed,
    declared: say.declaredVerb,
    dropped: say.dropped,
  }
  return (verb) => {
    const step = steps.find((one) => one.verb === verb)
    return step ? inWords(face, step.name) : (own[verb] ?? '')
  }
}

function useOptions({ organs }: DeskDecisionView): (name: FieldName) => readonly Option[] {
  const face = useFace()
  const { proposers, ties, secrets, cannot } = face.t.decisionDesk
  const of = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
  return (name) => {
    if (name === 'proposer') return of(proposers)
    if (name === 'tie') return of(ties)
    if (name === 'secret') return of(secrets)
    if (name === 'body') return of(face.t.decision.bodies)
    return organs.map(({ key, name: words, refused }) => ({
      value: key,
      label: `${inWords(face, words)}${refused ? cannot : ''}`,
    }))
  }
}
