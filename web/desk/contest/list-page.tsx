import type { Stage } from '#capabilities/contest/rules/index.ts'
import { contestBoard, contestPaths, type UnitLevel } from '#web/ui/board/contest-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Row, Rows } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { contestRail } from './rail.ts'

export interface ContestLine {
  id: string
  unit: UnitLevel
  month: string
  stage: Stage
  previewUntil: string
  waiting: number
}

export function ContestListPage({ lines }: { lines: readonly ContestLine[] }) {
  const { t } = useFace()
  const { date, number } = useFormats()
  const say = t.contest
  return (
    <DeskPage
      title={say.title}
      lede={say.deskLede}
      rail={contestRail(t, contestPaths.desk)}
      tools={
        <ButtonLink icon="eye" href={contestBoard('town')}>
          {t.assessmentDesk.publicPage}
        </ButtonLink>
      }
    >
      {lines.length === 0 ? (
        <EmptyState icon="chart" title={say.none} />
      ) : (
        <Rows label={say.title}>
          {lines.map(({ id, unit, month, stage, previewUntil, waiting }) => (
            <Row
              key={id}
              href={contestPaths.deskOne(id)}
              title={`${say.titles[unit]} · ${say.month(month)}`}
              tag={
                <>
                  <Tag tone={stage === 'preview' ? 'soon' : 'done'}>{say.stages[stage]}</Tag>
                  {waiting > 0 && <Tag tone="late">{say.waitingCount(number(waiting))}</Tag>}
                </>
              }
            >
              {stage === 'preview' && say.previewUntil(date(previewUntil))}
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}
