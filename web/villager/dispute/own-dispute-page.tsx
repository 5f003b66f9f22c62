import { formatReceipt } from '#kernel/receipt.ts'
import { DisputeCourse, DisputeParts, DisputeRoutes } from '#web/ui/board/dispute-course.tsx'
import { ConfirmCountdown, DisputeStanding } from '#web/ui/board/dispute-standing.tsx'
import type { ShownDispute } from '#web/ui/board/dispute-view.ts'
import { Confirm, Disclosure } from '#web/ui/components/disclosure.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { OwnCoursePage, ReasonForm } from '../own-course.tsx'

export interface OwnDisputeView {
  receipt: string
  dispute: ShownDispute
  /** Chosen when the form is drawn: sending it twice ends once. */
  id: string
  mayEnd: boolean
  done: boolean
  reason?: string | undefined
  fault?: Fault | undefined
}

/** What the applicant sees with the receipt of the matter: the course, the agreement, the ways to go on, and the way out. */
export function OwnDisputePage({ view }: { view: OwnDisputeView }) {
  const { t } = useFace()
  const { date } = useFormats()
  const { dispute, receipt, done } = view
  const say = t.dispute.own
  return (
    <OwnCoursePage
      receipt={receipt}
      title={say.title}
      lede={t.dispute.number(dispute.number)}
      back={say.back}
      done={done ? say.ended : undefined}
    >
      <Sheet>
        <h2>
          <OwnWords>{dispute.title}</OwnWords>
        </h2>
        <p>{say.lede}</p>
        <p>
          {`${say.now} `}
          <DisputeStanding line={dispute} />
          {dispute.dueOn && !dispute.late && ` ${t.dispute.due(date(dispute.dueOn))}`}{' '}
          <ConfirmCountdown line={dispute} />
        </p>
        {dispute.mediators.length > 0 && (
          <p>
            {`${t.dispute.facts.mediators}: `}
            <OwnWords>{dispute.mediators.map(({ name }) => name).join('、')}</OwnWords>
          </p>
        )}
      </Sheet>
      <DisputeRoutes dispute={dispute} />
      <DisputeParts dispute={dispute} />
      {!dispute.violence && (
        <Disclosure summary={say.rights} open={dispute.stage === 'registered'}>
          <ul>
            {dispute.rights.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <DisputeCourse dispute={dispute} />
      {view.mayEnd && <End view={view} />}
    </OwnCoursePage>
  )
}

function End({ view }: { view: OwnDisputeView }) {
  const say = useFace().t.dispute.own
  return (
    <Confirm id="end" open={say.end} warning={say.endHint}>
      <ReasonForm
        action={paths.receiptDispute(formatReceipt(view.receipt))}
        name={say.end}
        id={view.id}
        words={say}
        value={view.reason}
        fault={view.fault}
      />
    </Confirm>
  )
}
