import { daysBetween } from '#capabilities/disclosure/rules/deadline.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import { titleOf } from '#web/ui/board/words.ts'
import { Button } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { BackLink } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag, Tag } from '#web/ui/components/tag.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { disclosureRail } from './rail.ts'
import { deskPaths, type RailFacts, type Words } from './view.ts'

export interface DeskRemarkView {
  id: string
  kind: 'question' | 'objection'
  entryId: string
  villageCode: string
  village: string
  name: Words
  period: string
  text: string
  askedAt: Date
  dueAt: Date
  holder: string
  escalated: number
  answer: string | null
  answeredAt: Date | null
  understood: 'yes' | 'no' | null
  version: number
}

/** Those that wait first, by their clock. */
export function DeskRemarksPage({
  rail,
  kind,
  remarks,
}: {
  rail: RailFacts
  kind: 'question' | 'objection'
  remarks: readonly DeskRemarkView[]
}) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.disclosure.desk
  const title = kind === 'question' ? words.questions : words.objections
  const waiting = remarks.filter(({ answer }) => answer === null).length
  return (
    <DeskPage
      title={title}
      lede={words.waiting(formats.number(waiting))}
      rail={disclosureRail(t, formats, rail)}
      sheets={['disclosure-desk.css']}
    >
      <div class="due-body">
        {remarks.length === 0 ? (
          <EmptyState icon="done" title={words.answer.none} />
        ) : (
          <Rows label={title}>
            {remarks.map((remark) => (
              <RemarkRow key={remark.id} remark={remark} withVillage={rail.side === 'above'} />
            ))}
          </Rows>
        )}
      </div>
    </DeskPage>
  )
}

function RemarkRow({ remark, withVillage }: { remark: DeskRemarkView; withVillage: boolean }) {
  const face = useFace()
  const formats = useFormats()
  const words = face.t.disclosure.desk.answer
  const marks = [
    withVillage ? remark.village : undefined,
    titleOf(face, formats, remark),
    words.askedOn(formats.date(remark.askedAt)),
    remark.answer === null ? remark.holder : undefined,
  ]
  return (
    <Row
      href={deskPaths.remark(remark.id)}
      title={<OwnWords>{remark.text}</OwnWords>}
      tag={<RemarkState remark={remark} />}
      meta={<Dots parts={marks} />}
    />
  )
}

function RemarkState({ remark }: { remark: DeskRemarkView }) {
  const { t, now } = useFace()
  const words = t.disclosure
  const days = daysBetween(remark.dueAt.getTime(), now.getTime())
  if (remark.answer !== null)
    return remark.understood === 'no' ? (
      <StateTag tone="soon">{words.entry.understood.no}</StateTag>
    ) : (
      <StateTag tone="done">{words.desk.answer.answered}</StateTag>
    )
  return now > remark.dueAt ? (
    <StateTag tone="late">{words.lateBy(days)}</StateTag>
  ) : (
    <StateTag tone="soon">{words.daysLeft(days)}</StateTag>
  )
}

export interface AnswerFormView {
  rail: RailFacts
  remark: DeskRemarkView
  answerId: string
  mayAnswer: boolean
  typed: { text: string; withheld: boolean }
  fault: Fault | undefined
  done: boolean
  most: number
}

/** What was asked, whose clock runs, and the answer that will stand beside the entry. */
export function DeskRemarkPage({ view }: { view: AnswerFormView }) {
  const face = useFace()
  const formats = useFormats()
  const { remark } = view
  const words = face.t.disclosure.desk
  const title = remark.kind === 'question' ? words.questions : words.objections
  const facts = [
    { label: words.village, value: remark.village },
    {
      label: words.item,
      value: <a href={entryPaths.entry(remark.villageCode, remark.entryId)}>{titleOf(face, formats, remark)}</a>,
    },
    { label: words.answer.due, value: formats.dateTime(remark.dueAt) },
    { label: words.next, value: remark.answer === null ? remark.holder : undefined },
  ]
  return (
    <DeskPage
      title={title}
      lede={words.answer.askedOn(formats.date(remark.askedAt))}
      rail={disclosureRail(face.t, formats, view.rail)}
      sheets={['disclosure-desk.css']}
    >
      <div class="due-body">
        <BackLink href={deskPaths.remarks(remark.kind)}>{title}</BackLink>
        {view.done && (
          <Notice tone="done" live>
            <p>{words.doneNow(words.answer.answered)}</p>
          </Notice>
        )}
        <p>
          <RemarkState remark={remark} />{' '}
          {remark.escalated > 0 && remark.answer === null && <Tag tone="late">{words.answer.up}</Tag>}
        </p>
        <Sheet>
          <p class="remark-words">
            <OwnWords>{remark.text}</OwnWords>
          </p>
          <Facts facts={facts} />
        </Sheet>
        {remark.answer !== null && (
          <section aria-labelledby="answer">
            <h2 id="answer">{words.answer.title}</h2>
            <p>
              <OwnWords>{remark.answer}</OwnWords>
            </p>
            {remark.answeredAt && <p class="quiet">{formats.dateTime(remark.answeredAt)}</p>}
          </section>
        )}
        {view.mayAnswer && <AnswerForm view={view} />}
      </div>
    </DeskPage>
  )
}

function AnswerForm({ view }: { view: AnswerFormView }) {
  const words = useFace().t.disclosure.desk.answer
  const error = useFieldError(view.fault)
  return (
    <Sheet>
      <FaultNotice fault={view.fault} />
      <PostForm action={deskPaths.answer(view.remark.id)} label={words.title}>
        <input type="hidden" name="id" value={view.answerId} />
        <input type="hidden" name="seen" value={view.remark.version} />
        <TextArea
          name="text"
          label={words.text}
          hint={words.hint}
          value={view.typed.text}
          rows={5}
          maxLength={view.most}
          required
          error={error('text')}
        />
        <label class="tick">
          <input type="checkbox" name="withheld" value="yes" checked={view.typed.withheld} />
          {words.withheld}
        </label>
        <Button kind="main">{words.send}</Button>
      </PostForm>
    </Sheet>
  )
}
