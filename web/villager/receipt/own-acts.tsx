import { formatReceipt } from '#kernel/receipt.ts'
import { Button } from '#web/ui/components/button.tsx'
import { Confirm, Disclosure } from '#web/ui/components/disclosure.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { PhotoInput } from '#web/ui/components/photo-input.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { KeptPhotos } from '../report/hidden-fields.tsx'
import type { ReceiptAct, ReceiptView, Typed } from './view.ts'

interface ActProps {
  view: ReceiptView
  typed?: Typed | undefined
  fault?: Fault | undefined
}

/** `/r/<receipt>/<resource>`, for the part that is shown. */
export const actionOf = ({ receipt, part }: ReceiptView, resource: string): string =>
  `${paths.receipt(formatReceipt(receipt))}/${resource}${part ? `?part=${part}` : ''}`

/** What else whoever waits may do now; nothing is offered that would be refused. */
export function OwnActs({ view, typed, fault }: ActProps) {
  const { t } = useFace()
  const { may } = view
  if (!may.add && !may.urge && !may.withdraw && !(may.reopen && view.state === 'closed')) return null
  const of = (act: ReceiptAct): ActProps => ({
    view,
    ...(typed?.act === act ? { typed, ...(fault ? { fault } : {}) } : {}),
  })
  return (
    <section aria-labelledby="acts-title" id="acts">
      <h2 id="acts-title">{t.receipt.acts.title}</h2>
      <div class="own-acts">
        {may.add && <Add {...of('added')} />}
        {may.urge && <Urge {...of('urged')} />}
        {may.reopen && view.state === 'closed' && <Reopen {...of('reopened')} />}
        {may.withdraw && <Withdraw {...of('withdrawn')} />}
      </div>
    </section>
  )
}

function Add({ view, typed, fault }: ActProps) {
  const { t } = useFace()
  const words = t.receipt.acts
  const errorOf = useFieldError(fault)
  const asked = view.state === 'waiting'
  return (
    <Disclosure
      icon="plus"
      summary={<b>{asked ? words.answer : words.add}</b>}
      open={asked || typed !== undefined}
      id="add"
    >
      <FaultNotice fault={fault} />
      <PostForm action={actionOf(view, 'additions')} requestId={view.ids.added} upload>
        <TextArea
          name="text"
          label={asked ? words.answerLabel : words.addLabel}
          hint={asked ? undefined : words.addHint}
          rows={3}
          need=""
          value={typed?.text}
          error={errorOf('text')}
        />
        <PhotoInput
          name="photos"
          label={words.photos}
          most={view.photosMost}
          megabytes={view.megabytes}
          error={errorOf('photos')}
        />
        <KeptPhotos kept={typed?.kept ?? []} />
        {typed?.kept && typed.kept.length > 0 && <p class="quiet">{t.report.photosKept(typed.kept.length)}</p>}
        <Button wide kind={asked ? 'main' : undefined}>
          {words.send}
        </Button>
      </PostForm>
    </Disclosure>
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
