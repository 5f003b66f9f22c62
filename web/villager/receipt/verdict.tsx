import { SATISFACTIONS } from '#capabilities/matter/shapes/vocabulary.ts'
import { Button } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnText } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { daysIn } from './days.ts'
import { actionOf } from './own-acts.tsx'
import { Photos } from './photos.tsx'
import type { ReceiptView, Step, Typed } from './view.ts'

const SOLVED = ['yes', 'partly', 'no'] as const

/** Solved, and satisfied: two questions, nothing chosen beforehand. */
export function Verdict({
  view,
  typed,
  fault,
}: {
  view: ReceiptView
  typed?: Typed | undefined
  fault?: Fault | undefined
}) {
  const { t } = useFace()
  const words = t.receipt.verdict
  const errorOf = useFieldError(fault)
  return (
    <section aria-labelledby="verdict-title" id="verdict">
      <Claim view={view} />
      <h2 id="verdict-title">{view.state === 'closed' ? words.still : words.title}</h2>
      <FaultNotice fault={fault} />
      <PostForm action={actionOf(view, 'sayings')} requestId={view.ids.said}>
        <Sheet>
          <Choices
            name="solved"
            question
            required
            need=""
            legend={words.solved}
            hint={words.solvedHint}
            error={errorOf('solved')}
            value={typed?.solved}
            options={SOLVED.map((value) => ({ value, label: t.matter.solved[value] }))}
          />
          <Choices
            name="satisfaction"
            question
            legend={words.satisfied}
            hint={words.satisfiedHint}
            value={typed?.satisfaction}
            options={SATISFACTIONS.map((value) => ({ value, label: t.matter.satisfactions[value] }))}
          />
          <TextArea name="text" id="f-say" label={words.text} rows={3} value={typed?.text} error={errorOf('text')} />
        </Sheet>
        <Button kind="main" wide>
          {words.send}
        </Button>
      </PostForm>
      {view.state === 'handled' && <p class="aside">{words.silence(daysIn(t, view.noAnswer))}</p>}
    </section>
  )
}

/** What those who did the work say of it: a claim, until somebody else says so. */
function Claim({ view }: { view: ReceiptView }) {
  const { t } = useFace()
  const formats = useFormats()
  const handled = view.steps.filter((step): step is Step => 'verb' in step && step.verb === 'handled').at(-1)
  if (!handled) return null
  return (
    <Notice tone="done" title={`${formats.dateTime(handled.at)} ${t.receipt.did.handled(handled.unit)}`}>
      {handled.text && <OwnText text={handled.text} />}
      {handled.photos.length > 0 && <Photos urls={handled.photos} evidence />}
    </Notice>
  )
}
