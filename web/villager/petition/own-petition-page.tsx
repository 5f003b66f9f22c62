import { formatReceipt } from '#kernel/receipt.ts'
import { PetitionCourse } from '#web/ui/board/petition-course.tsx'
import { PetitionStanding } from '#web/ui/board/petition-standing.tsx'
import type { ShownPetition } from '#web/ui/board/petition-view.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { KeptWords } from '#web/ui/components/kept-words.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

export interface OwnPetitionView {
  receipt: string
  petition: ShownPetition
  /** Chosen when the form is drawn: sending it twice asks once. */
  id: string
  mayAsk: 'review' | 're-review' | undefined
  done: boolean
  reason?: string | undefined
  fault?: Fault | undefined
}

/** What the petitioner sees with the receipt of the matter, and the way to the next instance. */
export function OwnPetitionPage({ view }: { view: OwnPetitionView }) {
  const { t } = useFace()
  const { date } = useFormats()
  const { petition, receipt, done } = view
  const say = t.petition.own
  return (
    <VillagerPage title={say.title} unlisted>
      <Plate small title={say.title} lede={t.petition.number(petition.number)} />
      {done && (
        <Notice tone="done" live>
          <p>{say.asked}</p>
        </Notice>
      )}
      <Sheet>
        <h2>
          <OwnWords>{petition.title}</OwnWords>
        </h2>
        <p>{say.lede}</p>
        <p>
          {`${say.now} `}
          <PetitionStanding line={petition} />
          {petition.holder && ` ${petition.holder}`}
          {petition.dueOn && !petition.late && ` ${t.petition.due(date(petition.dueOn))}`}
        </p>
      </Sheet>
      {view.fault && !view.mayAsk && (
        <KeptWords fault={view.fault} typed={{ reason: view.reason }} names={['reason']} />
      )}
      {view.mayAsk && <AskReview view={view} mayAsk={view.mayAsk} />}
      <PetitionCourse petition={petition} />
      <p>
        <a class="tap" href={paths.receipt(formatReceipt(receipt))}>
          {say.back}
        </a>
      </p>
    </VillagerPage>
  )
}

function AskReview({ view, mayAsk }: { view: OwnPetitionView; mayAsk: 'review' | 're-review' }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.petition.own
  const errorOf = useFieldError(view.fault)
  const title = say.ask(t.petition.instances[mayAsk])
  return (
    <Sheet>
      <h2>{title}</h2>
      {view.petition.dueOn && <p>{say.askUntil(date(view.petition.dueOn))}</p>}
      <PostForm action={paths.receiptPetition(formatReceipt(view.receipt))} label={title}>
        <FaultNotice fault={view.fault} />
        <input type="hidden" name="id" value={view.id} />
        <TextArea
          name="reason"
          label={say.reason}
          rows={4}
          maxLength={1000}
          required
          need=""
          value={view.reason}
          error={errorOf('reason')}
        />
        <Buttons>
          <Button kind="main">{say.submit}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}
