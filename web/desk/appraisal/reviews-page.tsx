import type { Review } from '#capabilities/appraisal/rules/index.ts'
import { ReviewBody } from '#capabilities/appraisal/schema.ts'
import { inWords } from '#web/ui/board/words.ts'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { ActForm } from '../act-form.tsx'
import { appraisalPaths, appraisalRail } from './rail.ts'

interface Words {
  zh: string
  en: string
}
interface ReviewsView {
  lines: readonly (Review & {
    id: string
    villageName: string
    present: number
    forFit: number
    paper: string
    isReplaced: boolean
    isEnding: boolean
  })[]
  rule: { failures: number; announce_days: number; consequence: Words; basis: Words }
  villages: readonly Option[]
  id: string
  refusal?: Refusal | undefined
  done: boolean
}

/** The yearly democratic reviews; whoever failed as often running as the law allows stands on top with its basis. */
export function ReviewsPage({ view }: { view: ReviewsView }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.appraisal
  const { lines, rule } = view
  const ending = lines.filter(({ isEnding }) => isEnding)
  return (
    <DeskPage title={say.reviews} lede={say.reviewsLede} rail={appraisalRail(face.t, appraisalPaths.reviews)}>
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      {ending.length > 0 && (
        <Notice tone="late">
          <p>
            {say.endingCount(
              number(ending.length),
              number(rule.failures),
              inWords(face, rule.consequence),
              number(rule.announce_days),
            )}
          </p>
        </Notice>
      )}
      <Sheet>
        <p class="quiet">{`${say.basis} ${inWords(face, rule.basis)}`}</p>
      </Sheet>
      <ActForm
        verb="review"
        action={appraisalPaths.reviews}
        shape={ReviewBody}
        words={say}
        id={view.id}
        seen={1}
        refusal={view.refusal}
        choices={{ villageCode: view.villages }}
      />
      <ReviewRows view={view} />
    </DeskPage>
  )
}

function ReviewRows({ view: { lines, rule } }: { view: ReviewsView }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.appraisal
  if (lines.length === 0) return <EmptyState icon="people" title={say.noReviews} />
  return (
    <Rows label={say.reviews}>
      {lines.map((one) => (
        <Row
          key={one.id}
          meta={<Dots parts={[String(one.year), one.villageName]} />}
          tag={
            one.isReplaced ? (
              <Tag>{say.replaced}</Tag>
            ) : (
              <>
                <Tag tone={one.fit ? 'done' : 'late'}>{one.fit ? say.options.fit.true : say.options.fit.false}</Tag>{' '}
                {one.isEnding && <Tag tone="late">{inWords(face, rule.consequence)}</Tag>}
              </>
            )
          }
          title={<OwnWords>{`${one.person}，${one.post}`}</OwnWords>}
        >
          <Dots parts={[say.votes(number(one.forFit), number(one.present))]} /> <OwnWords>{one.paper}</OwnWords>
        </Row>
      ))}
    </Rows>
  )
}
