import type { ComponentChildren } from 'preact'
import { formatReceipt } from '#kernel/receipt.ts'
import { useFace } from '../face.tsx'

export interface ReceiptProps {
  /** Eight signs; drawn in two groups of four to read aloud and copy by hand. */
  code: string
  checkCode?: string | undefined
  /** The path of a QR code drawn one unit per module, with the number of modules on a side. */
  qr?: { path: string; size: number } | undefined
  /** Print and save buttons. */
  children?: ComponentChildren
}

// ISO/IEC 18004: four modules of quiet around the code
const QUIET_ZONE = 4

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
      {qr && (
        <svg
          class="receipt-qr"
          viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${qr.size + 2 * QUIET_ZONE} ${qr.size + 2 * QUIET_ZONE}`}
          role="img"
          aria-label={t.common.receipt.qr}
          shape-rendering="crispEdges"
        >
          <path
            class="receipt-qr-ground"
            d={`M${-QUIET_ZONE} ${-QUIET_ZONE}h${qr.size + 2 * QUIET_ZONE}v${qr.size + 2 * QUIET_ZONE}h${-qr.size - 2 * QUIET_ZONE}z`}
          />
          <path class="receipt-qr-ink" d={qr.path} />
        </svg>
      )}
      {checkCode && (
        <p class="receipt-check">
          {t.common.receipt.checkCode} <strong class="num">{checkCode}</strong>
        </p>
      )}
      {children}
    </div>
  )
}
