import { formatReceipt } from '#kernel/receipt.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { FindReceiptPage } from '../find-receipt-page.tsx'
import type { Village } from './view.ts'

/** Where the receipt is typed in. */
export function FindAnswerPage({ typed, fault }: { typed: string; fault?: Fault | undefined }) {
  const { checkTitle: title, checkLede: lede, receipt, look } = useFace().t.disclosure.ask
  const words = { title, lede, receipt, look }
  return <FindReceiptPage action={entryPaths.answers} words={words} typed={typed} fault={fault} />
}

export interface AnswerView {
  village: Village
  entryId: string
  entryTitle: string
  receipt: string
  /** For saying whether it is clear. */
  sayingId: string
  text: string
  dueAt: Date
  holder: string
  answer: string | null
  answeredBy: string
  answeredAt: Date | null
  understood: 'yes' | 'no' | null
  isEscalated: boolean
}

/** What was asked, who has it, by when; the answer, and whether it is clear. */
export function AnswerPage({ view }: { view: AnswerView }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.disclosure.ask
  const facts = [
    { label: words.receipt, value: <span class="num">{formatReceipt(view.receipt)}</span> },
    {
      label: words.about,
      value: <a href={entryPaths.entry(view.village.code, view.entryId)}>{view.entryTitle}</a>,
    },
    { label: words.yourText, value: view.text },
  ]
  return (
    <VillagerPage title={words.checkTitle} village={view.village} unlisted>
      <div class="plate plate-small">
        <h1>{words.checkTitle}</h1>
      </div>
      <Sheet>
        <Facts facts={facts} />
      </Sheet>
      {view.answer === null ? (
        <Notice tone={view.isEscalated ? 'late' : 'soon'}>
          <p>{words.notYet(formats.date(view.dueAt))}</p>
          <p>{words.with(view.holder)}</p>
        </Notice>
      ) : (
        <section aria-labelledby="answer">
          <h2 id="answer">{words.answer}</h2>
          <Sheet>
            <p>{view.answer}</p>
            <p class="quiet">
              {[view.answeredBy, view.answeredAt && formats.date(view.answeredAt)].filter(Boolean).join(' · ')}
            </p>
          </Sheet>
          <Understood view={view} />
        </section>
      )}
    </VillagerPage>
  )
}

function Understood({ view }: { view: AnswerView }) {
  const words = useFace().t.disclosure.ask
  if (view.understood)
    return (
      <Notice tone="done" live>
        <p>{view.understood === 'yes' ? words.thanks : words.again(view.holder)}</p>
      </Notice>
    )
  return (
    <PostForm action={entryPaths.answer(view.receipt)} label={words.understood}>
      <input type="hidden" name="id" value={view.sayingId} />
      <p class="field-label">{words.understood}</p>
      <Buttons label={words.understood}>
        <Button name="understood" value="yes">
          {words.yes}
        </Button>
        <Button name="understood" value="no">
          {words.no}
        </Button>
      </Buttons>
    </PostForm>
  )
}
