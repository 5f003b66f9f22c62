import type { FastifyRequest } from 'fastify'
import { formatReceipt } from '#kernel/receipt.ts'
import type { Handed } from '#web/ui/components/receipt.tsx'
import { qrPath } from '../render/qr.ts'
import { staffOf } from './act.ts'

interface Handing {
  receipt: string
  /** Where it is typed in, and where it leads at once. */
  path: string
  opens: string
  /** The name of the unit that gives it. */
  unit: string
}

/** A receipt for the hand of somebody who came: with the page to follow, in full, for it is read from paper. */
export function handedBy(request: FastifyRequest, { receipt, path, opens, unit }: Handing): Handed {
  const { publicUrl } = request.server.floor
  return {
    receipt,
    address: `${publicUrl}${path}`,
    qr: qrPath(`${publicUrl}${opens}${formatReceipt(receipt)}`),
    given: { name: staffOf(request).name, unit },
  }
}
