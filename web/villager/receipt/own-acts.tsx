import { formatReceipt } from '#kernel/receipt.ts'
import { Button } from '#web/ui/components/button.tsx'
import { Confirm, Disclosure } from '#web/ui/components/disclosure.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnText } from '#web/ui/components/own-words.tsx'
import { PhotoInput } from '#web/ui/components/photo-input.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { KeptPhotos } from '../report/hidden-fields.tsx'
import type { ReceiptAct, ReceiptView, Step, Typed } from './view.ts'

interface ActProps {
  view: ReceiptView
  typed?: Typed | undefined
  fault?: Fault | undefined
}

/** `/r/<receipt>/<resource>`, for the part that is shown. */
export const actionOf = ({ receipt, part }: ReceiptView, resource: string): string =>
  `${paths.receipt(formatReceipt(receipt))}/${resource}${part ? `?part=${part}` : ''}`

/** What came back, for the form that it came back from. */
const of = (act: ReceiptAct, { view, typed, fault }: ActProps): ActProps => ({
  view,
  ...(typed?.act === act ? { typed, ...(fault ? { fault } : {}) } : {}),
})

/** What else whoever waits may do now; nothing is offered that would be refused. */
export function OwnActs(props: ActProps) {
  const { t } = useFace()
  const { may, state } = props.view
  // A question is answered at the head of the page; what is said to be handled is judged, not withdrawn.
  const adds = may.add && state !== 'waiting'
  const withdraws = may.withdraw && state !== 'handled'
  const reopens = may.reopen && state === 'closed'
  if (!adds && !may.urge && !withdraws && !reopens) return null
  return (
    <section aria-labelledby="acts-title" id="acts">
      <h2 id="acts-title">{t.receipt.acts.title}</h2>
      <div class="own-acts">
        {adds && <Add {...of('added', props)} />}
        {may.urge && <Urge {...of('urged', props)} />}
        {reopens && <Reopen {...of('reopened', props)} />}
        {withdraws && <Withdraw {...of('withdrawn', props)} />}
      </div>
    </section>
  )
}

function Add(props: ActProps) {
  const { t } = useFace()
  const words = t.receipt.acts
  return (
    <Disclosure icon="plus" summary={<b>{words.add}</b>} open={props.typed !== undefined} id="add">
      <AdditionForm {...props} label={words.addLabel} hint={words.addHint} />
    </Disclosure>
  )
}

/** A unit has asked, and the clock stands until there is an answer: it comes first. */
export function Answer(props: ActProps) {
  const { t } = useFace()
  const words = t.receipt.acts
  const asked = props.view.steps.filter((step): step is Step => 'verb' in step && step.verb === 'asked').at(-1)
  return (
    <section aria-labelledby="answer-title" id="answer">
      <h2 id="answer-title">{asked ? t.receipt.did.asked(asked.unit) : words.answer}</h2>
      {asked?.text && (
        <Notice icon="ask">
          <OwnText text={asked.text} />
        </Notice>
      )}
      <AdditionForm {...of('added', props)} label={words.answerLabel} main />
    </section>
  )
}

interface AdditionProps extends ActProps {
  label: string
  hint?: string
  main?: boolean
}

function AdditionForm({ view, typed, fault, label, hint, main = false }: AdditionProps) {
  const { t } = useFace()
  const words = t.receipt.acts
  const errorOf = useFieldError(fault)
  const kept = typed?.kept ?? []
  return (
    <>
      <FaultNotice fault={fault} />
      <PostForm action={actionOf(view, 'additions')} requestId={view.ids.added} upload>
        <TextArea name="text" label={label} hint={hint} rows={3} need="" value={typed?.text} error={errorOf('text')} />
        <PhotoInput
          name="photos"
          label={words.photos}
          most={view.photosMost}
          megabytes={view.megabytes}
          error={errorOf('photos')}
        />
        <KeptPhotos kept={kept} />
        {kept.length > 0 && <p class="quiet">{t.report.photosKept(kept.length)}</p>}
        <Button wide kind={main ? 'main' : undefined}>
          {words.send}
        </Button>
      </PostForm>
    </>
  )
}

function Urge({ view, fault }: ActProps) {
  const { t } = useFace()
  const words = t.receipt.acts
  return (
    <div class="sheet sheet-pad">
      <FaultNotice fault={fault} />
      <PostForm action={actionOf(view, 'urgings')} requestId={view.ids.urged}>
        <p class="quiet">{words.urgeText}</p>
        <Button icon="urge" wide>
          {words.urge}
        </Button>
      </PostForm>
    </div>
  )
}

function Withdraw({ view, typed, fault }: ActProps) {
  const { t } = useFace()
  const words = t.receipt.acts
  return (
    <Confirm id="withdraw" open={words.withdraw} warning={words.withdrawWarning}>
      <FaultNotice fault={fault} />
      <PostForm action={actionOf(view, 'withdrawals')} requestId={view.ids.withdrawn}>
        <TextArea name="reason" id="f-withdraw" label={words.withdrawReason} rows={2} value={typed?.reason} />
        <Button kind="seal">{words.withdrawSure}</Button>
      </PostForm>
    </Confirm>
  )
}

function Reopen({ view, typed, fault }: ActProps) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.receipt.acts
  const errorOf = useFieldError(fault)
  return (
    <Disclosure icon="refresh" summary={<b>{words.reopen}</b>} open={typed !== undefined} id="reopen">
      <FaultNotice fault={fault} />
      <PostForm action={actionOf(view, 'reopenings')} requestId={view.ids.reopened}>
        <TextArea
          name="reason"
          id="f-reopen"
          label={words.reopenReason}
          hint={view.reopenUntil && words.reopenHint(formats.day(view.reopenUntil))}
          rows={3}
          required
          value={typed?.reason}
          error={errorOf('reason')}
        />
        <Button kind="main" wide>
          {words.reopenSend}
        </Button>
      </PostForm>
    </Disclosure>
  )
}
