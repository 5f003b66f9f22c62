import type { Random } from '#seed/random.ts'
import { type County, type Reply, UNREACHABLE } from '../core/county.ts'

export class Killed extends Error {}

/** A process that lives for so many steps; the step that kills it may have taken effect, or not. */
export function lifeOf(steps: number): { step: () => void } {
  let left = steps
  return {
    step: () => {
      left -= 1
      if (left < 0) throw new Killed()
    },
  }
}

export interface Weather {
  lostBefore: number
  lostAfter: number
  wrong: number
}

const failed = (status: number): Reply<never> => ({ ok: false, status, code: 'test', quarantined: false })

/** The same county through a bad line: requests vanish, answers vanish after the commit, some are refused in passing. */
export function faulty(county: County, random: Random, weather: () => Weather, step: () => void): County {
  const through = async <T>(call: () => Promise<Reply<T>>): Promise<Reply<T>> => {
    const { lostBefore, lostAfter, wrong } = weather()
    for (let turns = random.whole(0, 3); turns > 0; turns -= 1) await undefined
    step()
    if (random.chance(lostBefore)) return failed(UNREACHABLE)
    if (random.chance(wrong)) return failed(random.pick([401, 429, 500, 503, 507]))
    const reply = await call()
    step()
    for (let turns = random.whole(0, 3); turns > 0; turns -= 1) await undefined
    return random.chance(lostAfter) ? failed(UNREACHABLE) : reply
  }
  return {
    photoPlace: (photo) => through(() => county.photoPlace(photo)),
    putPart: (photo, part, from, total) => through(() => county.putPart(photo, part, from, total)),
    putRecord: (id, body) => through(() => county.putRecord(id, body)),
    putRecords: (records) => through(() => county.putRecords(records)),
    putAnswer: (answer) => through(() => county.putAnswer(answer)),
    acks: (ids) => through(() => county.acks(ids)),
    putAside: (id, body) => through(() => county.putAside(id, body)),
  }
}
