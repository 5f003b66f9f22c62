import { DecisionStage } from '#web/ui/board/decision-result.tsx'
import { decisionPaths, type ShownLine } from '#web/ui/board/decision-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { decisionRail } from './rail.ts'

export interface DeskDecisionsView {
  lines: readonly ShownLine[]
  heap: 'open' | 'all'
  mayOpen: boolean
}

/** What waits for a step, longest first; or everything. */
export function DeskDecisionsPage({ view: { lines, heap, mayOpen } }: { view: DeskDecisionsView }) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.decisionDesk
  const tab = (one: 'open' | 'all') => ({
    label: say.heaps[one],
    href: `${decisionPaths.desk}?heap=${one}`,
    current: one === heap,
  })
  return (
    <DeskPage
      title={say.decisions}
      lede={say.lede(number(lines.length))}
      rail={decisionRail(face.t, decisionPaths.desk)}
      tools={
        <>
          <ButtonLink icon="download" href={decisionPaths.workbook} download>
            {face.t.workbook.download}
          </ButtonLink>
          {mayOpen && (
            <ButtonLink kind="main" icon="plus" href={`${decisionPaths.desk}/new`}>
              {say.new}
            </ButtonLink>
          )}
        </>
      }
    >
      <Tabs label={say.decisions} tabs={[tab('open'), tab('all')]} />
      {lines.length === 0 ? (
        <EmptyState icon="scale" title={face.t.decision.none} />
      ) : (
        <Rows label={say.decisions}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={decisionPaths.deskOne(line.id)}
              meta={<Dots parts={[line.villageName, inWords(face, line.kind), date(line.openedAt)]} />}
              tag={<DecisionStage stage={line.stage} />}
              title={<OwnWords>{line.title}</OwnWords>}
            >
              {line.next ? say.next(inWords(face, line.next)) : say.nothingNext}
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}
