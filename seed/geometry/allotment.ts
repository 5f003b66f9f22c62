import type { SeedPlace } from '../places.ts'
import { isCommunity } from '../places.ts'
import { randomOf } from '../random.ts'

export const GRID_COUNT = 705
/** The committed map was drawn with this seed; drawing it again gives the same file. */
export const DRAWING_SEED = 2020

/** Made-up size of each village in households: communities are bigger, villages spread as villages do. */
export function householdsOf(villages: readonly SeedPlace[], seed: number): Map<string, number> {
  const random = randomOf(seed, 'households')
  return new Map(
    villages.map(({ code }) => {
      const middle = isCommunity(code) ? 1150 : 520
      return [code, Math.round(middle * Math.exp(0.38 * random.normal()))]
    }),
  )
}

/** Shares `total` grids among villages by households, at least one each (largest remainder; ties by code). */
export function allot(households: ReadonlyMap<string, number>, total = GRID_COUNT): Map<string, number> {
  const sum = [...households.values()].reduce((all, one) => all + one, 0)
  const spare = total - households.size
  const shares = [...households].map(([code, count]) => ({ code, exact: (count / sum) * spare }))
  const grids = new Map(shares.map(({ code, exact }) => [code, 1 + Math.floor(exact)]))
  const left = total - [...grids.values()].reduce((all, one) => all + one, 0)
  shares
    .sort((a, b) => (b.exact % 1) - (a.exact % 1) || a.code.localeCompare(b.code))
    .slice(0, left)
    .forEach(({ code }) => {
      grids.set(code, (grids.get(code) ?? 0) + 1)
    })
  return grids
}
