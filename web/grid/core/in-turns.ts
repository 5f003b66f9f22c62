/** So many at once, each result at its place. A failure is told when all that had begun have come to rest: nothing runs on behind it. */
export async function inTurns<T, R>(all: readonly T[], atOnce: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const turn = async () => {
    for (let n = next++; n < all.length; n = next++) results[n] = await work(all[n] as T) // Within its length.
  }
  const turns = await Promise.allSettled(Array.from({ length: Math.min(atOnce, all.length) }, turn))
  for (const one of turns) if (one.status === 'rejected') throw one.reason
  return results
}
