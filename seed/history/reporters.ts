import { nameOf } from '../people/names.ts'
import { residentPhone } from '../people/phones.ts'
import type { Random } from '../random.ts'
import type { Form } from '../texts/matter-texts.ts'
import type { Village, World } from './world.ts'

/** Who waits for the answer. Neither phone nor name: anonymous. */
export type Reporter = {
  id: string
  at_ms: number
  phone?: string
  name?: string
  forOther?: string
  /** The member of staff who took it down. */
  recordedBy?: string
}

const PHONES_PER_VILLAGE = 320
const FOR_OTHER: [string, number][] = [
  ['child', 5],
  ['neighbour', 4],
  ['relative', 2],
  ['spouse', 1],
  ['parent', 1],
]
const WITH_PHONE: Record<Form, number> = { resident: 0.72, round: 0.6, hotline: 0.97, window: 0.92 }
const WITH_NAME = 0.45
const FOR_ANOTHER = 0.12

/** A resident of the village; of 320 in each, so that some of them come back. `id` is the matter's own for the first. */
export function reporterOf(
  world: World,
  village: Village,
  form: Form,
  at_ms: number,
  random: Random,
  id = world.newId(at_ms),
): Reporter {
  const known = random.chance(WITH_PHONE[form])
  return {
    id,
    at_ms,
    ...(known
      ? { phone: residentPhone(village.index * PHONES_PER_VILLAGE + random.whole(0, PHONES_PER_VILLAGE - 1)) }
      : {}),
    ...(known && random.chance(WITH_NAME)
      ? { name: nameOf(random, random.pick(['elder', 'middle', 'young'] as const)) }
      : {}),
    ...(form === 'resident' && random.chance(FOR_ANOTHER) ? { forOther: random.weighted(FOR_OTHER) } : {}),
  }
}
