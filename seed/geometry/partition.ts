import type { SeedPlaces, TownSite } from '../places.ts'
import { isCommunity } from '../places.ts'
import { type Random, randomOf } from '../random.ts'
import { allot, householdsOf } from './allotment.ts'
import { balance, type Region, type Sprout } from './growth.ts'
import { cellAt, type Lattice } from './lattice.ts'
import { mended } from './mend.ts'
import { numbered } from './numbering.ts'
import { terrainOf } from './terrain.ts'

/** For every cell the code of its grid; the empty string outside the county. */
export type GridCells = string[]

type Land = { lattice: Lattice; cost: Float32Array; parts: Int16Array; labels: string[] }

/** County → towns → villages → grids, each level grown inside the one above. Deterministic from the seed. */
export function partition(lattice: Lattice, places: SeedPlaces, seed: number): GridCells {
  const land: Land = {
    lattice,
    cost: terrainOf(lattice, seed),
    parts: new Int16Array(lattice.inside.length),
    labels: Array.from(lattice.inside, (inside) => (inside ? places.county.code : '')),
  }
  const households = householdsOf(places.villages, seed)
  const grids = allot(households)
  divide(
    land,
    places.county.code,
    places.sites.map(({ code }) => code),
    townSprouts(land, places.sites),
    [40, 0],
  )
  for (const site of places.sites) {
    const villages = places.villages.filter(({ code }) => code.startsWith(site.code)).map(({ code }) => code)
    divide(land, site.code, villages, villageSprouts(land, site, villages, randomOf(seed, site.code)), [24, 8])
    for (const village of villages) divideVillage(land, village, grids.get(village) ?? 1, randomOf(seed, village))
  }
  return mended(lattice, land.labels)
}

function divideVillage(land: Land, village: string, count: number, random: Random): void {
  const cells = cellsOf(land, village)
  const sprouts = scattered(land.lattice, cells, count, random).map((cell) => sprout(cell, 0.75 + random.next() / 2))
  const names = sprouts.map((_, i) => `${village}/${i}`)
  divide(land, village, names, sprouts, [14, 6])
  for (const [name, code] of numbered(land.lattice, land.labels, cells, village))
    for (const cell of cells) if (land.labels[cell] === name) land.labels[cell] = code
}

function divide(
  land: Land,
  whole: string,
  names: string[],
  sprouts: Sprout[],
  [rounds, moving]: [number, number],
): void {
  const cells = cellsOf(land, whole)
  const region: Region = { ...land, cells, mine: (cell) => land.labels[cell] === whole }
  balance(region, sprouts, land.parts, rounds, moving)
  for (const cell of cells) land.labels[cell] = names[land.parts[cell] ?? -1] ?? whole
}

function cellsOf(land: Land, label: string): Int32Array {
  const cells: number[] = []
  land.labels.forEach((found, cell) => {
    if (found === label) cells.push(cell)
  })
  return Int32Array.from(cells)
}

const sprout = (cell: number, target: number): Sprout => ({ cell, target, speed: Math.sqrt(target) })

function townSprouts({ lattice }: Land, sites: readonly TownSite[]): Sprout[] {
  const middle = sites.reduce((sum, site) => sum + site.areaKm2, 0) / sites.length
  return sites.map((site) => ({
    ...sprout(cellAt(lattice, [site.longitude, site.latitude]), site.areaKm2),
    speed: Math.sqrt(site.areaKm2 / middle),
  }))
}

/** Communities lie small and close round the town's seat, villages spread over the rest. */
function villageSprouts(land: Land, site: TownSite, villages: string[], random: Random): Sprout[] {
  const cells = cellsOf(land, site.code)
  const seat = cellAt(land.lattice, [site.longitude, site.latitude])
  const near = [...cells].sort((a, b) => apart(land.lattice, a, seat) - apart(land.lattice, b, seat))
  const urban = villages.filter(isCommunity).length
  const centre = near.slice(0, Math.min(near.length, 120 + urban * 90))
  const seats = scattered(land.lattice, Int32Array.from(centre), urban, random)
  const outer = scattered(land.lattice, cells, villages.length - urban, random, seats)
  return villages.map((code) => {
    const cell = (isCommunity(code) ? seats : outer).pop() ?? seat
    return sprout(cell, isCommunity(code) ? 0.3 + random.next() * 0.2 : Math.exp(0.35 * random.normal()))
  })
}

/** Best of a dozen candidates each time: spread without a visible pattern. */
function scattered(lattice: Lattice, cells: Int32Array, count: number, random: Random, taken: number[] = []): number[] {
  const chosen: number[] = []
  while (chosen.length < count) {
    const free = Array.from({ length: 14 }, () => cells[random.whole(0, cells.length - 1)] ?? 0)
    const others = [...taken, ...chosen]
    const room = (cell: number) => Math.min(...others.map((other) => apart(lattice, cell, other)))
    const [best] = free.filter((cell) => !others.includes(cell)).sort((a, b) => room(b) - room(a))
    if (best !== undefined) chosen.push(best)
  }
  return chosen
}

function apart({ width }: Lattice, a: number, b: number): number {
  return Math.hypot((a % width) - (b % width), Math.floor(a / width) - Math.floor(b / width))
}
