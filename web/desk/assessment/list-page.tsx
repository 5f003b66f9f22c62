import { SCORERS } from '#capabilities/assessment/rules/index.ts'
import { AssessmentStage } from '#web/ui/board/assessment-tags.tsx'
import { assessmentPaths, type ShownRoundLine } from '#web/ui/board/assessment-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { assessmentRail } from './rail.ts'

export interface AssessmentListView {
  lines: readonly ShownRoundLine[]
  today: string
  /** The desk's own village. */
  village?: string | undefined
  mayOpen: boolean
}

/** Rounds within reach, those that wait for somebody first. */
export function AssessmentListPage({ view: { lines, today, village, mayOpen } }: { view: AssessmentListView }) {
  const { t } = useFace()
  const { number, date } = useFormats()
  const say = t.assessment
  const running = lines.filter(({ stage }) => stage === 'self' || stage === 'town' || stage === 'notice').length
  const scores = ({ permilles }: ShownRoundLine) =>
    SCORERS.map((scorer, i) => {
      const permille = permilles[i]
      return permille === null || permille === undefined
        ? undefined
        : `${say.scorers[scorer]} ${say.percent((permille / 10).toFixed(1))}`
    })
  return (
    <DeskPage
      title={say.title}
      lede={t.assessmentDesk.lede(number(running), number(lines.length))}
      rail={assessmentRail(t, assessmentPaths.desk, village)}
      tools={
        mayOpen && (
          <ButtonLink kind="main" icon="plus" href={assessmentPaths.deskNew}>
            {t.assessmentDesk.new}
          </ButtonLink>
        )
      }
    >
      {lines.length === 0 ? (
        <EmptyState icon="done" title={say.none} />
      ) : (
        <Rows label={say.title}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={assessmentPaths.deskOne(line.id)}
              title={line.villageName}
              tag={
                <>
                  <AssessmentStage stage={line.stage} level={line.level} />
                  {line.waiting > 0 && <Tag tone="late">{t.assessmentDesk.waiting(number(line.waiting))}</Tag>}
                  {line.stage === 'recognised' && line.reviewDue !== null && line.reviewDue < today && (
                    <Tag tone="late">{say.reviewLate}</Tag>
                  )}
                </>
              }
            >
              <Dots
                parts={[
                  ...scores(line),
                  line.stage === 'recognised' && line.reviewDue ? say.reviewDue(date(line.reviewDue)) : undefined,
                ]}
              />
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}
