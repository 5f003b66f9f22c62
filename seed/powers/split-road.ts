import { randomOf } from '../random.ts'
import { itemOf, type MakingPowers, type SeedItem } from './course.ts'

const DAY_MS = 86_400_000
const PARTS = ['东段', '西段', '北段']
/** Each under the lowest limit of tendering, together over it. */
const CENTS = 2_800_000
const OPENED_DAYS = [128, 125, 121]

/** In the demonstration's own village one road was let in three parts: nobody says so in the records, the rules find it. */
export function splitRoad(making: MakingPowers): SeedItem[] {
  const { village, asOf_ms } = making
  if (!village.clerk.demo) return []
  const own = { ...making, village: { ...village, random: randomOf(1, `split road ${village.code}`) } }
  return PARTS.flatMap((part, i) => {
    const opened_ms = asOf_ms - (OPENED_DAYS[i] ?? 0) * DAY_MS
    return itemOf(own, 'micro-works', opened_ms, [`桥头到晒场路面修补${part}`, '路面破损，分段修补。', CENTS]) ?? []
  })
}
