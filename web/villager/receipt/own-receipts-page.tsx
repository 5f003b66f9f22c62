import type { Outcome, State } from '#capabilities/matter/shapes/vocabulary.ts'
import { memberPaths } from '#web/ui/board/credit-view.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { StateTag, type Tone } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { stateIn } from './days.ts'

export interface OwnReceipt {
  /** `7K3M-92PX`. */
  receipt: string
  title: string | undefined
  place: string
  holder: string
  state: State
  outcome: Outcome | undefined
  late: boolean
  reportedAt: Date
}

/** Everything sent with a telephone number that was proven. */
export function OwnReceiptsPage({ receipts }: { receipts: readonly OwnReceipt[] }) {
  const { t } = useFace()
  const words = t.receipt.own
  return (
    <VillagerPage title={words.title} unlisted>
      <Plate small title={words.title} lede={words.lead} />
      {receipts.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <Rows>
          {receipts.map((own) => (
            <OwnRow key={own.receipt} own={own} />
          ))}
        </Rows>
      )}
      <Buttons>
        <ButtonLink href={paths.track} icon="search">
          {words.elsewhere}
        </ButtonLink>
        <ButtonLink href={memberPaths.own} icon="list">
          {t.creditMember.own}
        </ButtonLink>
        <PostForm action={paths.signOut}>
          <Button kind="text">{words.signOut}</Button>
        </PostForm>
      </Buttons>
    </VillagerPage>
  )
}

function toneOf({ state, outcome, late }: OwnReceipt): Tone {
  if (state !== 'closed') return late ? 'late' : 'info'
  return outcome === 'solved' ? 'done' : 'calm'
}

function OwnRow({ own }: { own: OwnReceipt }) {
  const { t } = useFace()
  const formats = useFormats()
  const { receipt, title, place, holder, state, outcome, reportedAt } = own
  return (
    <Row
      href={paths.receipt(receipt)}
      title={title ? <OwnWords>{title}</OwnWords> : t.receipt.own.masked}
      meta={<Dots parts={[formats.date(reportedAt), place]} />}
      tag={<StateTag tone={toneOf(own)}>{stateIn(t, state, outcome)}</StateTag>}
    >
      <span class="clause">{holder}</span>
      <span class="clause num">{receipt}</span>
    </Row>
  )
}
