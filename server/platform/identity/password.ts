import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { formatReceipt, newReceipt } from '#kernel/receipt.ts'
import { makeGate } from './gate.ts'
import { HASHES_AT_ONCE, HASHES_WAITING_MAX } from './limits.ts'

/** Argon2id is the library's default algorithm; 19 MiB, two passes, one lane: 34 checks a second on two cores. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

const gate = makeGate(HASHES_AT_ONCE, HASHES_WAITING_MAX)

/** RFC 8265: the same password typed on another keyboard may arrive composed or decomposed. */
const prepared = (password: string): string => password.normalize('NFC')

/** @throws Problem `busy` 503 when too many wait */
export const hashPassword = (password: string): Promise<string> => gate.run(() => hash(prepared(password), COST))

let dummy: Promise<string> | undefined

/** Takes the same time without a hash: an unknown account must not answer faster than a known one. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  dummy ??= hash(randomBytes(16), COST)
  const against = passwordHash ?? (await dummy)
  const same = await gate.run(() => verify(against, prepared(password)))
  return same && passwordHash !== undefined
}

/** A first password to be read out or written down, changed at first use: four groups of four signs, 74 bits. */
export const newPassword = (): string =>
  [newReceipt(randomBytes), newReceipt(randomBytes)].map((signs) => formatReceipt(signs)).join('-')
