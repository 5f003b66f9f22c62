import { ErrorSummary } from '#web/ui/components/error-summary.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { problemSentence } from '#web/ui/messages/problem.ts'
import { paths } from '#web/ui/paths.ts'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { ReceiptForm } from './receipt-form.tsx'

interface EnterReceiptProps {
  typed?: string | undefined
  /** Code of the refusal, when what was typed opened nothing. */
  refused?: string | undefined
}

export function EnterReceiptPage({ typed, refused }: EnterReceiptProps) {
  const { t } = useFace()
  const words = t.receipt.enter
  const sentence = refused && problemSentence(t, refused)
  return (
    <VillagerPage title={words.title} unlisted>
      <Plate small title={words.title} lede={words.lead} />
      {sentence && <ErrorSummary faults={[{ name: 'receipt', sentence }]} />}
      <Sheet>
        <ReceiptForm typed={typed} error={sentence} />
      </Sheet>
      <section aria-labelledby="lost-title">
        <h2 id="lost-title">{words.lost}</h2>
        <p>{words.lostText}</p>
        <p>
          <a class="tap" href={paths.ownMatters}>
            {words.mine}
          </a>
        </p>
      </section>
    </VillagerPage>
  )
}
