import { createHmac } from 'node:crypto'
import { newReceipt } from '#kernel/receipt.ts'
import type { Keys } from '#platform/crypto/keys.ts'

/** A stream of bytes from the county's key and the reporter's id: a report sent twice gets the same receipt. */
export function receiptFor(keys: Keys, reporterId: string): string {
  let block = 0
  let held = Buffer.alloc(0)
  return newReceipt((n) => {
    while (held.length < n) {
      block += 1
      held = Buffer.concat([held, createHmac('sha256', keys.index).update(`receipt\0${reporterId}\0${block}`).digest()])
    }
    const bytes = held.subarray(0, n)
    held = held.subarray(n)
    return bytes
  })
}
