const MINUTE_MS = 60_000
const SOURCES_MOST = 10_000

/** Counts by source within a minute: true as long as it is not too much. */
export function makeTallies(most: number, clock: () => Date): (source: string) => boolean {
  let minute = 0
  const counts = new Map<string, number>()
  return (source) => {
    const now = Math.floor(clock().getTime() / MINUTE_MS)
    if (now !== minute) {
      minute = now
      counts.clear()
    }
    const count = (counts.get(source) ?? 0) + 1
    // So many sources at once are a flood: whoever is not known yet waits for the next minute.
    if (count === 1 && counts.size >= SOURCES_MOST) return false
    counts.set(source, count)
    return count <= most
  }
}
