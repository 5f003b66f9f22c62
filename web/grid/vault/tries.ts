import type { Vault } from './vault.ts'

const FREE_TRIES = 5
const WAIT_MS = 30_000
const MOST_MS = 15 * 60_000

/** Of wrong PINs in a row, kept with the vault: ending the program does not shorten the wait. */
export interface Tries {
  times: number
  at: number
}

export const withTry = (vault: Vault, now: number): Vault => ({
  ...vault,
  tries: { times: (vault.tries?.times ?? 0) + 1, at: now },
})

export function withoutTries({ tries: _, ...vault }: Vault): Vault {
  return vault
}

/** How long the next try has to wait, longer each time; a clock set back lengthens it by nothing. */
export function waitLeft_ms({ tries }: Vault, now: number): number {
  if (!tries || tries.times < FREE_TRIES) return 0
  const whole = Math.min(MOST_MS, WAIT_MS * 2 ** (tries.times - FREE_TRIES))
  return Math.min(whole, Math.max(0, tries.at + whole - now))
}
