import { hexOf } from '#kernel/log/hex.ts'

export const randomBytes = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n))

/** An id by chance alone: one with the time in it would tell when somebody wrote. */
export const newHexId = (): string => hexOf(randomBytes(16))
