import { Cohorts, ListTable, NoticeText, RecruitmentCourse, RecruitmentStageTag } from '#web/ui/board/reserve-parts.tsx'
import {
  type Cohort,
  reservePaths,
  type ShownRecruitment,
  type ShownRecruitmentLine,
  type ShownReserve,
} from '#web/ui/board/reserve-view.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface RecruitmentsView {
  lines: readonly ShownRecruitmentLine[]
  cohorts: readonly Cohort[]
  year: number
  postNames: ShownReserve['postNames']
}

/** Every recruitment of the county's towns, and of those hired how many are where now. */
export function RecruitmentsPage({ lines, cohorts, year, postNames }: RecruitmentsView) {
  const say = useFace().t.reserve
  const { date } = useFormats()
  return (
    <VillagerPage title={say.title} trail={[{ label: say.title }]} width="wide">
      <div class="plate plate-small">
        <h1>{say.title}</h1>
        <p>{say.lede}</p>
      </div>
      <Buttons>
        <ButtonLink icon="search" href={reservePaths.own}>
          {say.findTitle}
        </ButtonLink>
      </Buttons>
      {lines.length === 0 ? (
        <Sheet pad={false}>
          <EmptyState icon="people" title={say.noneYet} />
        </Sheet>
      ) : (
        <Rows label={say.title}>
          {lines.map(({ id, townName, title, stage, applyUntil, examOn }) => (
            <Row
              key={id}
              href={reservePaths.one(id)}
              meta={<Dots parts={[townName, `${say.applyUntil} ${date(applyUntil)}`]} />}
              tag={<RecruitmentStageTag stage={stage} />}
              title={<OwnWords>{title}</OwnWords>}
            >
              {`${say.examOn} ${date(examOn)}`}
            </Row>
          ))}
        </Rows>
      )}
      <section aria-labelledby="cohorts">
        <h2 id="cohorts">{say.cohorts}</h2>
        <Cohorts cohorts={cohorts} year={year} postNames={postNames} />
      </section>
    </VillagerPage>
  )
}

interface RecruitmentView {
  recruitment: ShownRecruitment
  typed: { id: string; text?: string | undefined }
  fault?: Fault | undefined
  thanks: boolean
}

/** One recruitment: the notice, the list with masked names, how to object while it is up, the numbers. */
export function RecruitmentPage(view: RecruitmentView) {
  const { recruitment: one, thanks } = view
  const say = useFace().t.reserve
  const { number, date } = useFormats()
  const { applied, admitted, listed, hired } = one.numbers
  return (
    <VillagerPage
      title={`${one.title} · ${one.townName}`}
      trail={[{ label: say.title, href: reservePaths.list }, { label: say.one }]}
      width="wide"
    >
      <div class="plate plate-small">
        <h1>
          <OwnWords>{one.title}</OwnWords>
        </h1>
        <p>
          <OwnWords>{one.townName}</OwnWords> <RecruitmentStageTag stage={one.stage} />
        </p>
      </div>
      {one.stage === 'open' && <p>{one.isOpen ? say.applyOpen(date(one.applyUntil)) : say.applyClosed}</p>}
      <Buttons>
        {one.isOpen && (
          <ButtonLink kind="main" icon="edit" href={reservePaths.apply(one.id)}>
            {say.apply}
          </ButtonLink>
        )}
        <ButtonLink icon="search" href={reservePaths.own}>
          {say.findTitle}
        </ButtonLink>
      </Buttons>
      <Sheet>
        <h2>{say.one}</h2>
        <NoticeText recruitment={one} />
      </Sheet>
      {one.list.length > 0 && (
        <section aria-labelledby="list">
          <h2 id="list">{say.list}</h2>
          <ListTable recruitment={one} />
        </section>
      )}
      {(one.isUp || thanks) && <Objecting {...view} />}
      <section aria-labelledby="numbers">
        <h2 id="numbers">{say.numbers}</h2>
        <p>{say.numbersOf(number(applied), number(admitted), number(listed), number(hired))}</p>
      </section>
      <Sheet>
        <h2>{say.course}</h2>
        <RecruitmentCourse recruitment={one} />
      </Sheet>
    </VillagerPage>
  )
}

function Objecting(view: RecruitmentView) {
  const say = useFace().t.reserve
  return (
    <section aria-labelledby="object">
      <h2 id="object">{say.object}</h2>
      {view.thanks && (
        <Notice tone="done" live>
          <p>{say.thanks}</p>
        </Notice>
      )}
      {view.recruitment.isUp && <ObjectionForm {...view} />}
    </section>
  )
}

function ObjectionForm({ recruitment, typed, fault }: RecruitmentView) {
  const say = useFace().t.reserve
  const { date } = useFormats()
  const errorOf = useFieldError(fault)
  return (
    <PostForm action={reservePaths.objections(recruitment.id)} label={say.object}>
      <p>{say.upOpen(date(recruitment.objectUntil ?? ''))}</p>
      <FaultNotice fault={fault} />
      <input type="hidden" name="id" value={typed.id} />
      <TextArea
        name="text"
        label={say.yourObjection}
        hint={say.anonymous}
        value={typed.text}
        maxLength={2000}
        required
        error={errorOf('text')}
      />
      <Button kind="main" wide>
        {say.send}
      </Button>
    </PostForm>
  )
}
