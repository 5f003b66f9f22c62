import { formatReceipt } from '#kernel/receipt.ts'
import { Buttons } from '#web/ui/components/button.tsx'
import { Receipt } from '#web/ui/components/receipt.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { ReceiptView } from './view.ts'

/** The receipt to keep: written down, photographed, printed or copied. The buttons appear with their script. */
export function Card({ view }: { view: ReceiptView }) {
  const { t } = useFace()
  const words = t.receipt
  return (
    <Receipt code={view.receipt} qr={view.qr}>
      <p class="quiet">{words.fresh.shared}</p>
      <div data-receipt={formatReceipt(view.receipt)} data-copied={words.copied} hidden>
        <Buttons>
          <button class="btn" type="button" data-copy>
            {words.copy}
          </button>
          <button class="btn" type="button" data-print>
            {words.print}
          </button>
        </Buttons>
        <p role="status" class="quiet" data-said />
      </div>
    </Receipt>
  )
}
