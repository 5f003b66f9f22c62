import { TopicStage } from '#web/ui/board/deliberation-parts.tsx'
import { deliberationPaths, type ShownTopicLine } from '#web/ui/board/deliberation-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Rail } from '#web/ui/shells/rail.tsx'

export function deliberationRail(t: Messages, current: string): Rail {
  const link = (label: string, href: string) => ({ label, href, current: href === current })
  return {
    area: 'deliberations',
    groups: [{ title: t.deliberation.desk, links: [link(t.deliberation.desk, deliberationPaths.desk)] }],
  }
}

interface DeskTopicsView {
  lines: readonly ShownTopicLine[]
  heap: 'open' | 'all'
  mayTake: boolean
}

/** What waits for a step, longest first; or everything. */
export function DeskTopicsPage({ lines, heap, mayTake }: DeskTopicsView) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.deliberation
  const tab = (one: 'open' | 'all') => ({
    label: say.heaps[one],
    href: `${deliberationPaths.desk}?heap=${one}`,
    current: one === heap,
  })
  return (
    <DeskPage
      title={say.desk}
      lede={say.deskLede(number(lines.length))}
      rail={deliberationRail(face.t, deliberationPaths.desk)}
      tools={
        mayTake && (
          <ButtonLink kind="main" icon="plus" href={deliberationPaths.deskNew}>
            {say.take}
          </ButtonLink>
        )
      }
    >
      <Tabs label={say.desk} tabs={[tab('open'), tab('all')]} />
      {lines.length === 0 ? (
        <EmptyState icon="people" title={say.none} />
      ) : (
        <Rows label={say.desk}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={deliberationPaths.deskOne(line.id)}
              meta={<Dots parts={[line.villageName, date(line.proposedAt)]} />}
              tag={<TopicStage stage={line.stage} />}
              title={<OwnWords>{line.title}</OwnWords>}
            >
              {line.stage === 'proposed' && `${say.screenBy} ${date(line.screenBy)}`}
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}
