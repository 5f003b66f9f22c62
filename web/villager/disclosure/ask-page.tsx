import { entryPaths } from '#web/ui/board/paths.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Receipt } from '#web/ui/components/receipt.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import type { Village } from './view.ts'

export interface AskView {
  village: Village
  entryId: string
  entryTitle: string
  kind: 'question' | 'objection'
  /** Chosen when the form is drawn: sending it twice asks once. */
  id: string
  text: string
  most: number
  answerDays: number
  fault?: Fault | undefined
}

/** One field, no name, no telephone. */
export function AskPage({ view }: { view: AskView }) {
  const { t } = useFace()
  const words = t.disclosure.ask
  const error = useFieldError(view.fault)
  const isQuestion = view.kind === 'question'
  const title = isQuestion ? words.questionTitle : words.objectionTitle
  const { code } = view.village
  return (
    <VillagerPage
      title={`${title} · ${view.village.name}`}
      village={view.village}
      trail={[
        { label: view.village.name, href: paths.village(code) },
        { label: view.entryTitle, href: entryPaths.entry(code, view.entryId) },
        { label: title },
      ]}
      unlisted
    >
      <div class="plate plate-small">
        <h1>{title}</h1>
        <p class="lead">{isQuestion ? words.questionLede : words.objectionLede(view.answerDays)}</p>
      </div>
      <FaultNotice fault={view.fault} />
      <PostForm action={isQuestion ? entryPaths.ask(code, view.entryId) : entryPaths.object(code, view.entryId)}>
        <input type="hidden" name="id" value={view.id} />
        <TextArea
          name="text"
          label={isQuestion ? words.text : words.objectionText}
          hint={words.publicHint}
          value={view.text}
          maxLength={view.most}
          rows={5}
          required
          error={error('text')}
        />
        <p class="quiet">{words.anonymous}</p>
        <Button kind="main" wide>
          {words.send}
        </Button>
      </PostForm>
    </VillagerPage>
  )
}

interface AskedView {
  village: Village
  entryId: string
  receipt: string
  dueAt: Date
}

/** Taken down: the receipt is the only way back to it. */
export function AskedPage({ view }: { view: AskedView }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.disclosure.ask
  return (
    <VillagerPage title={words.doneTitle} village={view.village} unlisted>
      <div class="plate plate-small">
        <h1>{words.doneTitle}</h1>
        <p class="lead">{words.doneText(formats.date(view.dueAt))}</p>
      </div>
      <Receipt code={view.receipt}>
        <Buttons>
          <ButtonLink href={entryPaths.answer(view.receipt)} kind="main">
            {words.look}
          </ButtonLink>
          <ButtonLink href={entryPaths.entry(view.village.code, view.entryId)}>{t.common.back}</ButtonLink>
        </Buttons>
      </Receipt>
    </VillagerPage>
  )
}
