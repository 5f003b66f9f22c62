import { ReserveStageTag } from '#web/ui/board/reserve-parts.tsx'
import { reservePaths, type ShownReserveLine } from '#web/ui/board/reserve-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

const TENTHS = 10

/** People of the register, for the desks that may read it. */
export function RegisterRows({ lines }: { lines: readonly ShownReserveLine[] }) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.reserve
  if (lines.length === 0) return <EmptyState icon="people" title={say.nobodyYet} />
  return (
    <Rows label={say.register}>
      {lines.map(({ id, villageName, name, stage, total, until, post, isReviewLate }) => (
        <Row
          key={id}
          href={reservePaths.deskOne(id)}
          meta={<Dots parts={[villageName, total === undefined ? undefined : say.points(number(total / TENTHS))]} />}
          tag={<ReserveStageTag stage={stage} />}
          title={<OwnWords>{name}</OwnWords>}
        >
          <Dots
            parts={[
              post && say.currentPost(inWords(face, post)),
              until && stage !== 'ended' ? `${say.until} ${date(until)}` : undefined,
              isReviewLate ? say.reviewLate : undefined,
            ]}
          />
        </Row>
      ))}
    </Rows>
  )
}
