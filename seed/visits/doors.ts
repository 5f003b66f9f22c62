import type { Playbook } from '#capabilities/playbook/index.ts'
import type { SeedCounty } from '../county.ts'
import { nameOf } from '../people/names.ts'
import { residentPhone } from '../people/phones.ts'
import { type Random, randomOf } from '../random.ts'
import { newIds } from './ids.ts'

export interface Door {
  id: string
  gridCode: string
  doorCode: string
  doorText: string
  head: string
  phone: string
  people: number
  living: string
  flag?: { id: string; kind: string; days: number } | undefined
  lon: number | undefined
  lat: number | undefined
}

const SHARE_OF_KEY = 0.12
/** A few hundred metres, in degrees. */
const NEAR = 0.004
const LIVING: [string, number][] = [
  ['lived-in', 70],
  ['away', 18],
  ['let', 5],
  ['vacant', 7],
]

const DAY_MS = 86_400_000
const LISTED_DAYS = 500

interface Listed {
  county: SeedCounty
  seed: number
  playbook: Playbook
  asOf: Date
}

/** When every household of the demonstration was listed. */
export const listedOn = (asOf: Date): Date => new Date(asOf.getTime() - LISTED_DAYS * DAY_MS)

/** Every household; the same again whenever they are asked for. */
export function everyDoor({ county, seed, playbook, asOf }: Listed): Generator<Door> {
  const kinds = playbook['key-households'].map(({ key, body }) => ({ key, days: body.cycle_days }))
  return doorsOf(county, seed, kinds, listedOn(asOf).getTime())
}

/** The first households of one village. */
export function firstDoors(load: Listed, village: string, most: number): Door[] {
  const found: Door[] = []
  for (const door of everyDoor(load)) {
    if (door.gridCode.startsWith(village)) found.push(door)
    if (found.length === most) break
  }
  return found
}

/** Made-up households of every grid: a small village's number each, so that the demonstration starts quickly. */
function* doorsOf(
  county: SeedCounty,
  seed: number,
  kinds: readonly { key: string; days: number }[],
  since_ms: number,
): Generator<Door> {
  const random = randomOf(seed, 'households')
  const newId = newIds(seed, 'household-ids')
  let n = 0
  for (const { code, name } of county.grids) {
    const [lon, lat] = county.middles.get(code) ?? []
    const count = random.whole(28, 52)
    for (let door = 1; door <= count; door++) {
      n += 1
      yield {
        id: newId(since_ms),
        gridCode: code,
        // The number on the door's plate, of the village: the grid stands in it.
        doorCode: `${Number(code.slice(12))}-${door}`,
        doorText: `${name.slice(0, -4)}${Number(code.slice(12))}组${door}号`,
        head: nameOf(
          random,
          random.weighted([
            ['elder', 5],
            ['middle', 5],
            ['young', 1],
          ]),
        ),
        phone: residentPhone(n),
        people: random.whole(1, 5),
        living: random.weighted(LIVING),
        flag: flagIn(random, kinds, newId, since_ms),
        lon: near(random, lon),
        lat: near(random, lat),
      }
    }
  }
}

const near = (random: Random, middle: number | undefined): number | undefined =>
  middle === undefined ? undefined : Math.round((middle + (random.next() - 0.5) * NEAR) * 1e6) / 1e6

function flagIn(
  random: Random,
  kinds: readonly { key: string; days: number }[],
  newId: (at_ms: number) => string,
  at_ms: number,
): Door['flag'] {
  if (!random.chance(SHARE_OF_KEY)) return undefined
  const { key, days } = random.pick(kinds)
  return { id: newId(at_ms), kind: key, days }
}
