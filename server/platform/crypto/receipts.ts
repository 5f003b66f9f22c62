import { createHmac } from 'node:crypto'
import { newReceipt } from '#kernel/receipt.ts'
import { fingerprint, type Keys } from './keys.ts'

/** A stream of bytes from the county's key, the purpose and an id: what is sent twice gets the same receipt. */
export function receiptOf(keys: Keys, purpose: string, id: string): string {
  let block = 0
  let held = Buffer.alloc(0)
  return newReceipt((n) => {
    while (held.length < n) {
      block += 1
      held = Buffer.concat([held, createHmac('sha256', keys.index).update(`${purpose}\0${id}\0${block}`).digest()])
    }
    const bytes = held.subarray(0, n)
    held = held.subarray(n)
    return bytes
  })
}

/** What is kept of a receipt, to find it again. */
export const receiptPrint = (keys: Keys, purpose: string, receipt: string): Buffer =>
  fingerprint(keys.index, purpose, receipt)
