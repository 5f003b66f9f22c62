import { randomOf } from '../random.ts'
import { itemOf, type MakingPowers, type SeedItem } from './course.ts'

const DAY_MS = 86_400_000
const PARTS = ['东段', '西段', '北段']
/** Each under the lowest limit of tendering, together over it. */
const CENTS = 2_800_000
const TRIES = 400

/**
 * In the demonstration's own village one road was let in three parts: nobody says so in the records, the rules find it. They
 * rest on a decision that the village did pass, and each had come to a contract.
 */
export function splitRoad(making: MakingPowers): SeedItem[] {
  const { village } = making
  if (!village.clerk.demo) return []
  const fitting = village.decisions.filter(
    ({ kind, amountCents = 0 }) => kind === 'village-road' && amountCents >= CENTS * PARTS.length,
  )
  const first_ms = Math.min(...fitting.map(({ at_ms }) => at_ms))
  if (!Number.isFinite(first_ms)) return []
  return PARTS.flatMap((part, i) => {
    for (let n = 0; n < TRIES; n += 1) {
      const random = randomOf(n, `split road ${part}`)
      const said = [`桥头到晒场路面修补${part}`, '路面破损，分段修补。', CENTS] as const
      const item = itemOf(
        { ...making, village: { ...village, random } },
        'micro-works',
        first_ms + (i + 1) * DAY_MS,
        said,
      )
      if (item?.state.project?.contractCents !== undefined) return [item]
    }
    return []
  })
}
