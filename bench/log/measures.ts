import type { Context } from '#platform/context.ts'
import { actIn } from '#platform/http/act.ts'
import type { Floor } from '#platform/http/floor.ts'
import { SYSTEM } from '#platform/identity/actor.ts'

export type Act = <T>(work: (context: Context) => Promise<T>) => Promise<T>
export const actOf =
  (floor: Floor): Act =>
  (work) =>
    actIn(floor, SYSTEM, 'bench', work)

export async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

export const perSecond = (count: number, ms: number): string => Math.round((count * 1000) / ms).toLocaleString('en')

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Villages in turn; the log asks nothing of their codes. */
export const village = (county: string, n: number): string => `${county}${String(900_001 + (n % 50))}`
