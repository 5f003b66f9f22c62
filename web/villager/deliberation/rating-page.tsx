import { formatReceipt } from '#kernel/receipt.ts'
import { TopicRatings, TopicStage } from '#web/ui/board/deliberation-parts.tsx'
import { deliberationPaths, type ShownTopic } from '#web/ui/board/deliberation-view.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { FindReceiptPage } from '../find-receipt-page.tsx'

/** Where a receipt is typed in. */
export function FindRatingPage({ typed, fault }: { typed: string; fault?: Fault | undefined }) {
  const say = useFace().t.deliberation
  const words = { title: say.rateTitle, lede: say.rateLede, receipt: say.receipt, look: say.look }
  return <FindReceiptPage action={deliberationPaths.ratings} words={words} typed={typed} fault={fault} />
}

interface RatingView {
  village: VillageOfPage
  topic: ShownTopic
  receipt: string
  id: string
  /** Whether this very receipt rated already. */
  hasRated: boolean
  fault?: Fault | undefined
}

/** What a receipt opens: the topic, and what its holder says of the result. */
export function RatingPage({ view }: { view: RatingView }) {
  const say = useFace().t.deliberation
  const { village, topic, receipt, fault } = view
  return (
    <VillagerPage title={say.rateTitle} village={village} unlisted>
      <div class="plate plate-small">
        <h1>
          <OwnWords>{topic.title ?? say.hiddenTitle}</OwnWords>
        </h1>
        <p>
          <TopicStage stage={topic.stage} />
        </p>
      </div>
      <FaultNotice fault={fault} />
      <Sheet>
        <p class="quiet">
          {say.receipt} <span class="num">{formatReceipt(receipt)}</span>
        </p>
        <OwnText text={topic.facts.findLast(({ verb }) => verb === 'completed')?.data.text ?? topic.text ?? ''} />
      </Sheet>
      <Saying view={view} />
      <Buttons>
        <ButtonLink href={deliberationPaths.ratings}>{say.another}</ButtonLink>
        {topic.stage !== 'proposed' && (
          <ButtonLink href={deliberationPaths.one(village.code, topic.id)}>{say.topicTitle}</ButtonLink>
        )}
      </Buttons>
    </VillagerPage>
  )
}

function Saying({ view: { topic, receipt, id, hasRated, fault } }: { view: RatingView }) {
  const say = useFace().t.deliberation
  const errorOf = useFieldError(fault)
  if (topic.stage !== 'done')
    return (
      <Notice tone="soon">
        <p>{say.rateNotYet}</p>
      </Notice>
    )
  if (hasRated)
    return (
      <>
        <Notice tone="done" live>
          <p>{say.rateThanks}</p>
        </Notice>
        <Sheet>
          <TopicRatings topic={topic} />
        </Sheet>
      </>
    )
  return (
    <PostForm action={deliberationPaths.rating(receipt)}>
      <input type="hidden" name="id" value={id} />
      <Choices
        name="solved"
        legend={say.rateQuestion}
        required
        error={errorOf('solved')}
        options={Object.entries(say.options.solved).map(([value, label]) => ({ value, label }))}
      />
      <TextArea name="text" label={say.rateText} rows={3} maxLength={300} error={errorOf('text')} />
      <Button kind="main" wide>
        {say.rateSend}
      </Button>
    </PostForm>
  )
}
