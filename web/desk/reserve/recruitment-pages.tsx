import { ApplyBody, OpenBody, RECRUITMENT_ACTS } from '#capabilities/reserve/schema.ts'
import { ActForm } from '#web/desk/act-form.tsx'
import { HandedReceipt } from '#web/desk/handed-receipt.tsx'
import { type DeskActs, NewThingPage, railOf, ThingPage } from '#web/desk/thing-page.tsx'
import { ListTable, NoticeText, RecruitmentCourse, RecruitmentStageTag } from '#web/ui/board/reserve-parts.tsx'
import {
  reservePaths,
  type ShownRecruitment,
  type ShownRecruitmentLine,
  type ShownReserveLine,
} from '#web/ui/board/reserve-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import type { Handed } from '#web/ui/components/receipt.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { RegisterRows } from './register-rows.tsx'

/** Recruitments in reach: those that run first. */
export function DeskRecruitmentsPage({ lines, mayOpen }: { lines: readonly ShownRecruitmentLine[]; mayOpen: boolean }) {
  const { t } = useFace()
  const { number, date } = useFormats()
  const say = t.reserve
  return (
    <DeskPage
      title={say.title}
      lede={say.deskLede(number(lines.length))}
      rail={railOf(t, 'recruitments')}
      tools={
        mayOpen && (
          <ButtonLink kind="main" icon="plus" href={reservePaths.deskNew}>
            {say.verbs.opened}
          </ButtonLink>
        )
      }
    >
      {lines.length === 0 ? (
        <EmptyState icon="people" title={say.noneYet} />
      ) : (
        <Rows label={say.title}>
          {lines.map(({ id, townName, title, stage, applyUntil, examOn }) => (
            <Row
              key={id}
              href={reservePaths.deskRecruitment(id)}
              meta={<Dots parts={[townName, `${say.applyUntil} ${date(applyUntil)}`]} />}
              tag={<RecruitmentStageTag stage={stage} />}
              title={<OwnWords>{title}</OwnWords>}
            >
              {`${say.examOn} ${date(examOn)}`}
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}

interface NewView {
  village: { code: string; name: string }
  id: string
  refusal?: Refusal | undefined
}

export function NewRecruitmentPage(view: NewView) {
  const say = useFace().t.reserve
  return (
    <NewThingPage
      area="recruitments"
      title={say.verbs.opened}
      lede={say.openLede}
      verb="opened"
      shape={OpenBody}
      words={say}
      {...view}
    />
  )
}

interface Objection {
  id: string
  text: string
  at: Date
  isAnswered: boolean
}
export interface DeskRecruitmentView {
  recruitment: ShownRecruitment
  objections: readonly Objection[]
  applicants: readonly ShownReserveLine[]
  mayTake: boolean
  desk: DeskActs
}

/** One recruitment on the desk: the next step, who applied, what was objected, the notice and the list. */
export function DeskRecruitmentPage({ view }: { view: DeskRecruitmentView }) {
  const { recruitment, objections, applicants, mayTake, desk } = view
  const say = useFace().t.reserve
  const { number } = useFormats()
  const open = objections.filter(({ isAnswered }) => !isAnswered)
  return (
    <ThingPage
      area="recruitments"
      title={recruitment.title}
      lede={recruitment.townName}
      tools={
        <ButtonLink icon="eye" href={reservePaths.one(recruitment.id)}>
          {say.publicPage}
        </ButtonLink>
      }
      acts={RECRUITMENT_ACTS}
      desk={desk}
      href={reservePaths.deskRecruitment(recruitment.id)}
      words={say}
      choices={{ objection: open.map(({ id, text }) => ({ value: id, label: [...text].slice(0, 30).join('') })) }}
      head={
        <p>
          <RecruitmentStageTag stage={recruitment.stage} />
        </p>
      }
    >
      {mayTake && (
        <ActForm
          verb="applied"
          action={reservePaths.deskApplications(recruitment.id)}
          shape={ApplyBody}
          words={{ ...say, verbs: { ...say.verbs, applied: say.applyHere } }}
          id={desk.idOf('applied')}
          seen={1}
          refusal={desk.refusal}
          choices={{ village: recruitment.posts.map(({ village, name }) => ({ value: village, label: name })) }}
        />
      )}
      <section aria-labelledby="applicants">
        <h2 id="applicants">{say.applicants(number(applicants.length))}</h2>
        <p class="quiet">{say.restricted}</p>
        <RegisterRows lines={applicants} />
      </section>
      {objections.length > 0 && <Objections objections={objections} />}
      <Sheet>
        <h2>{say.one}</h2>
        <NoticeText recruitment={recruitment} />
      </Sheet>
      <ListAndCourse recruitment={recruitment} />
    </ThingPage>
  )
}

function ListAndCourse({ recruitment }: Pick<DeskRecruitmentView, 'recruitment'>) {
  const say = useFace().t.reserve
  return (
    <>
      {recruitment.list.length > 0 && (
        <Sheet>
          <h2>{say.list}</h2>
          <ListTable recruitment={recruitment} />
        </Sheet>
      )}
      <Sheet>
        <h2>{say.course}</h2>
        <RecruitmentCourse recruitment={recruitment} />
      </Sheet>
    </>
  )
}

function Objections({ objections }: { objections: readonly Objection[] }) {
  const say = useFace().t.reserve
  const { number, date } = useFormats()
  return (
    <section aria-labelledby="objections">
      <h2 id="objections">{say.objections(number(objections.length))}</h2>
      <Rows>
        {objections.map(({ id, text, at, isAnswered }) => (
          <Row
            key={id}
            meta={date(at)}
            tag={<Tag tone={isAnswered ? 'done' : 'soon'}>{isAnswered ? say.answered : say.unanswered}</Tag>}
            title={<OwnWords>{text}</OwnWords>}
          />
        ))}
      </Rows>
    </section>
  )
}

/** For whoever applied at the desk: the number to follow it with. */
export function AppliedSheet({
  handed,
  recruitment,
  village,
}: {
  handed: Handed
  recruitment: { id: string; title: string; examOn: string; examAt: string }
  village: string
}) {
  const say = useFace().t.reserve
  const { date } = useFormats()
  const href = reservePaths.deskRecruitment(recruitment.id)
  return (
    <HandedReceipt
      title={say.takenTitle}
      handed={handed}
      keep={say.keepReceipt}
      back={{ href, words: say.one }}
      again={{ href, words: say.another }}
      facts={[
        { label: say.recruitment, value: <OwnWords>{recruitment.title}</OwnWords> },
        { label: say.village, value: <OwnWords>{village}</OwnWords> },
        { label: say.examOn, value: date(recruitment.examOn) },
        { label: say.examAt, value: <OwnWords>{recruitment.examAt}</OwnWords> },
      ]}
    />
  )
}
