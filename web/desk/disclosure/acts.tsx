import { type DeskVerb, DISCLOSURE_ACTS } from '#capabilities/disclosure/schema.ts'
import { Button } from '#web/ui/components/button.tsx'
import { Confirm, Disclosure } from '#web/ui/components/disclosure.tsx'
import { FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { deskPaths, type ItemView } from './view.ts'

const REASON_MAX = 500
/** Steps on the way; what is not among them is opened first and then done. */
const ONWARD: readonly DeskVerb[] = ['submitted', 'agreed', 'approved', 'published']

const resourceOf = (verb: DeskVerb): string => DISCLOSURE_ACTS.find((act) => act.verb === verb)?.resource ?? ''

/** What may be done now; the next step on the way stands open, the others open in place. */
export function ItemActs({ view }: { view: ItemView }) {
  const words = useFace().t.disclosure.desk
  if (view.may.length === 0) return null
  return (
    <section aria-labelledby="next" id="acts">
      <h2 id="next">{words.next}</h2>
      {view.may.map((verb) => (
        <OneAct key={verb} verb={verb} view={view} />
      ))}
    </section>
  )
}

function OneAct({ verb, view }: { verb: DeskVerb; view: ItemView }) {
  const words = useFace().t.disclosure.desk
  const form = <ActForm verb={verb} view={view} />
  const isOpen = view.refusal?.verb === verb
  if (verb === 'withdrawn')
    return (
      <Confirm id={`act-${verb}`} open={words.acts[verb]} warning={words.hints[verb]}>
        {form}
      </Confirm>
    )
  if (!ONWARD.includes(verb))
    return (
      <Disclosure id={`act-${verb}`} summary={words.acts[verb]} open={isOpen}>
        <p class="quiet">{words.hints[verb]}</p>
        {form}
      </Disclosure>
    )
  return (
    <div class="sheet sheet-pad" id={`act-${verb}`}>
      <p class="quiet">{words.hints[verb]}</p>
      {form}
    </div>
  )
}

function ActForm({ verb, view }: { verb: DeskVerb; view: ItemView }) {
  const words = useFace().t.disclosure.desk
  const refusal = view.refusal?.verb === verb ? view.refusal : undefined
  const kind = ONWARD.includes(verb) ? 'main' : verb === 'withdrawn' ? 'seal' : undefined
  return (
    <PostForm action={deskPaths.act(view.line.id, resourceOf(verb))} label={words.acts[verb]}>
      <input type="hidden" name="id" value={view.actId()} />
      <input type="hidden" name="seen" value={view.state.version} />
      <FaultNotice fault={refusal?.fault} />
      <ActWords verb={verb} view={view} />
      <Button kind={kind}>{words.acts[verb]}</Button>
    </PostForm>
  )
}

/** The words that the step asks for: a reason, the meeting, the answer to the committee. */
function ActWords({ verb, view }: { verb: DeskVerb; view: ItemView }) {
  const words = useFace().t.disclosure.desk
  const refusal = view.refusal?.verb === verb ? view.refusal : undefined
  const error = useFieldError(refusal?.fault)
  const field = (name: 'reason' | 'text', label: string, required: boolean) => (
    <TextArea
      id={`f-${verb}-${name}`}
      name={name}
      label={label}
      required={required}
      rows={2}
      maxLength={REASON_MAX}
      value={refusal?.typed[name]}
      error={error(name)}
    />
  )
  switch (verb) {
    case 'objected':
    case 'reopened':
    case 'withdrawn':
      return field('reason', words.reason, true)
    case 'approved':
      return field('text', words.meeting, true)
    case 'submitted':
      return view.state.stage === 'objected' ? field('text', words.answerObjection, true) : null
    case 'agreed':
    case 'reminded':
      return field('text', words.optionalWords, false)
    default:
      return null
  }
}
