import type { DisputeHeap } from '#capabilities/dispute/schema.ts'
import { ConfirmCountdown, DisputeStanding } from '#web/ui/board/dispute-standing.tsx'
import type { ShownDisputeLine } from '#web/ui/board/dispute-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { disputePaths } from './paths.ts'

export interface DisputesView {
  lines: readonly ShownDisputeLine[]
  heap: DisputeHeap | undefined
  heaps: readonly DisputeHeap[]
  /** Opened from a number of the statistics. */
  filtered: boolean
}

/** Disputes within reach, by what is due first. */
export function DisputesPage({ view: { lines, heap, heaps, filtered } }: { view: DisputesView }) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.dispute
  return (
    <DeskPage
      title={say.title}
      lede={say.lede(number(lines.length))}
      rail={{ area: 'disputes', groups: [] }}
      tools={
        <Buttons>
          <ButtonLink href={disputePaths.figures}>{say.figuresLink}</ButtonLink>
          <ButtonLink href={disputePaths.registers}>{say.registersLink}</ButtonLink>
        </Buttons>
      }
    >
      {filtered ? (
        <Notice>
          <p>
            {`${say.filtered} · `}
            <a class="tap" href={disputePaths.desk}>
              {say.allRecords}
            </a>
          </p>
        </Notice>
      ) : (
        <Tabs
          label={say.title}
          tabs={heaps.map((one) => ({ label: say.heaps[one], href: disputePaths.heap(one), current: one === heap }))}
        />
      )}
      {lines.length === 0 ? (
        <EmptyState icon="people" title={say.none}>
          <p>{say.noneHint}</p>
        </EmptyState>
      ) : (
        <DisputeRows lines={lines} />
      )}
      <p class="quiet">{say.confidential}</p>
    </DeskPage>
  )
}

function DisputeRows({ lines }: { lines: readonly ShownDisputeLine[] }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.dispute
  return (
    <Rows label={say.title}>
      {lines.map((line) => (
        <Row
          key={line.id}
          href={disputePaths.one(line.id)}
          title={<OwnWords>{line.title}</OwnWords>}
          tag={<DisputeStanding line={line} />}
          meta={<Dots parts={[say.number(line.number), line.kind, line.place, say.received(date(line.receivedOn))]} />}
        >
          <Dots
            parts={[
              line.dueOn && !line.late ? say.due(date(line.dueOn)) : undefined,
              line.agreement && say.agreements[line.agreement],
              line.confirmation && say.confirmations[line.confirmation],
            ]}
          />
          <ConfirmCountdown line={line} />
        </Row>
      ))}
    </Rows>
  )
}
