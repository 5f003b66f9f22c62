import { formatReceipt } from '#kernel/receipt.ts'
import { PetitionCourse } from '#web/ui/board/petition-course.tsx'
import { PetitionStanding } from '#web/ui/board/petition-standing.tsx'
import type { ShownPetition } from '#web/ui/board/petition-view.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { KeptWords } from '#web/ui/components/kept-words.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { OwnCoursePage, ReasonForm } from '../own-course.tsx'

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
    <OwnCoursePage
      receipt={receipt}
      title={say.title}
      lede={t.petition.number(petition.number)}
      back={say.back}
      done={done ? say.asked : undefined}
    >
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
    </OwnCoursePage>
  )
}

function AskReview({ view, mayAsk }: { view: OwnPetitionView; mayAsk: 'review' | 're-review' }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.petition.own
  const title = say.ask(t.petition.instances[mayAsk])
  return (
    <Sheet>
      <h2>{title}</h2>
      {view.petition.dueOn && <p>{say.askUntil(date(view.petition.dueOn))}</p>}
      <ReasonForm
        action={paths.receiptPetition(formatReceipt(view.receipt))}
        name={title}
        id={view.id}
        words={say}
        value={view.reason}
        fault={view.fault}
        required
      />
    </Sheet>
  )
}
