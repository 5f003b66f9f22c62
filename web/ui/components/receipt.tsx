import type { ComponentChildren } from 'preact'
import { formatReceipt } from '#kernel/receipt.ts'
import { useFace } from '../face.tsx'
import { QrCode, type QrPath } from './qr-code.tsx'

export interface ReceiptProps {
  /** Eight signs; drawn in two groups of four to read aloud and copy by hand. */
  code: string
  checkCode?: string | undefined
  /** The path of a QR code drawn one unit per module, with the number of modules on a side. */
  qr?: QrPath | undefined
  /** Print and save buttons. */
  children?: ComponentChildren
}

/** What is the same on every receipt: the number, where it is typed in, the code that leads there at once, who gave it. */
export interface Handed {
  receipt: string
  address: string
  qr: QrPath
  given: { name: string; unit: string }
}

export function Receipt({ code, checkCode, qr, children }: ReceiptProps) {
  const { t } = useFace()
  const shown = formatReceipt(code)
  return (
    <div class="receipt">
      <p class="quiet" aria-hidden="true">
        {t.common.receipt.code}
      </p>
      <p class="receipt-code num" aria-hidden="true">
        {shown}
      </p>
      <p class="hidden">{t.common.receipt.spelled([...shown].join(' '))}</p>
      {qr && <QrCode qr={qr} label={t.common.receipt.qr} />}
      {checkCode && (
        <p class="receipt-check">
          {t.common.receipt.checkCode} <strong class="num">{checkCode}</strong>
        </p>
      )}
      {children}
    </div>
  )
}
