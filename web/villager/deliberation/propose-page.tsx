import { deliberationPaths, type ShownTopicLine } from '#web/ui/board/deliberation-view.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Receipt } from '#web/ui/components/receipt.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { TopicRows } from './topics-page.tsx'

interface ProposeView {
  village: VillageOfPage
  id: string
  typed: { title?: string | undefined; text?: string | undefined }
  /** About the same, shown before it is sent. */
  similar: readonly ShownTopicLine[]
  fault?: Fault | undefined
}

/** Two fields, no name. What is about the same comes first, and nobody is kept from sending theirs. */
export function ProposePage({ view: { village, id, typed, similar, fault } }: { view: ProposeView }) {
  const say = useFace().t.deliberation
  const errorOf = useFieldError(fault)
  return (
    <VillagerPage
      title={`${say.propose} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: say.title, href: deliberationPaths.list(village.code) },
        { label: say.propose },
      ]}
      unlisted
    >
      <div class="plate plate-small">
        <h1>{say.propose}</h1>
        <p class="lead">{say.proposeLede}</p>
      </div>
      <FaultNotice fault={fault} />
      {similar.length > 0 && (
        <section aria-labelledby="similar">
          <h2 id="similar">{say.similarTitle}</h2>
          <p>{say.similarHint}</p>
          <TopicRows lines={similar} />
        </section>
      )}
      <PostForm action={deliberationPaths.propose(village.code)}>
        <input type="hidden" name="id" value={id} />
        {similar.length > 0 && <input type="hidden" name="looked" value="yes" />}
        <Field
          name="title"
          label={say.fields.title}
          value={typed.title}
          maxLength={60}
          required
          autoComplete="off"
          error={errorOf('title')}
        />
        <TextArea
          name="text"
          label={say.fields.text}
          hint={say.anonymousHint}
          value={typed.text}
          maxLength={2000}
          rows={6}
          required
          error={errorOf('text')}
        />
        <Button kind="main" wide>
          {similar.length > 0 ? say.sendAnyway : say.send}
        </Button>
        <p class="quiet">{say.paperToo}</p>
      </PostForm>
    </VillagerPage>
  )
}

/** Taken down: the receipt is the only way back to rate it. */
export function ProposedPage({
  village,
  receipt,
  screenBy,
}: {
  village: VillageOfPage
  receipt: string
  screenBy: string
}) {
  const say = useFace().t.deliberation
  const { date } = useFormats()
  return (
    <VillagerPage title={say.takenTitle} village={village} unlisted>
      <div class="plate plate-small">
        <h1>{say.takenTitle}</h1>
        <p class="lead">{say.takenText(date(screenBy))}</p>
      </div>
      <Notice tone="info">
        <p>{say.keepReceipt}</p>
      </Notice>
      <Receipt code={receipt}>
        <Buttons>
          <ButtonLink kind="main" href={deliberationPaths.list(village.code)}>
            {say.title}
          </ButtonLink>
        </Buttons>
      </Receipt>
    </VillagerPage>
  )
}
