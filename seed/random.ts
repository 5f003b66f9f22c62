/** A stream of numbers that is the same on every machine for the same seed and name (sfc32, public domain). */
export type Random = {
  /** In [0, 1). */
  next(): number
  /** Whole number in [from, to], both included. */
  whole(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** Picks by weight; weights need not sum to one. */
  weighted<T>(from: readonly (readonly [T, number])[]): T
  /** The same for a table that is used again and again. */
  from<T>(table: WeightTable<T>): T
  /** Around 0, standard deviation 1. */
  normal(): number
  shuffled<T>(from: readonly T[]): T[]
}

export type WeightTable<T> = { things: readonly T[]; sums: Float64Array }

export function tableOf<T>(pairs: readonly (readonly [T, number])[]): WeightTable<T> {
  const sums = new Float64Array(pairs.length)
  pairs.forEach(([, weight], i) => {
    sums[i] = weight + (sums[i - 1] ?? 0)
  })
  return { things: pairs.map(([thing]) => thing), sums }
}

/** One stream per purpose: a change in one part of the county leaves the others as they were. */
export function randomOf(seed: number, name: string): Random {
  const next = sfc32(seed, name)
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(from: readonly T[]): T => {
    const found = from[Math.floor(next() * from.length)]
    if (found === undefined) throw new Error('pick needs at least one thing to pick from')
    return found
  }
  return {
    next,
    whole,
    pick,
    chance: (probability) => next() < probability,
    weighted: (from) => weighted(from, next),
    from: (table) => drawn(table, next()),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    shuffled: (from) => shuffled(from, next),
  }
}

function weighted<T>(from: readonly (readonly [T, number])[], next: () => number): T {
  let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [thing, weight] of from) {
    left -= weight
    if (left < 0) return thing
  }
  const last = from.at(-1)
  if (last === undefined) throw new Error('weighted needs at least one thing to pick from')
  return last[0]
}

function drawn<T>({ things, sums }: WeightTable<T>, at: number): T {
  const sought = at * (sums.at(-1) ?? 0)
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > sought) high = middle
    else low = middle + 1
  }
  const found = things[low]
  if (found === undefined) throw new Error('a table needs at least one thing to draw from')
  return found
}

function shuffled<T>(from: readonly T[], next: () => number): T[] {
  const keyed = from.map((thing) => ({ thing, key: next() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ thing }) => thing)
}

/** FNV-1a, to turn a name into a number. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function sfc32(seed: number, name: string): () => number {
  let a = seed | 0
  let b = hashOf(name) | 0
  let c = hashOf(`${name}/${seed}`) | 0
  let counter = 1
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return (t >>> 0) / 4294967296
  }
  // The first outputs still show the seed's pattern.
  for (let i = 0; i < 12; i++) next()
  return next
}
