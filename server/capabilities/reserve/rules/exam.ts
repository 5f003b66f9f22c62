import type { ListLine, VillagePosts } from '../shapes/vocabulary.ts'

interface Rule {
  writtenPercent: number
  passMark: number
  perPost: number
}
interface Examined {
  reserve: string
  village: string
  masked: string
  written: number
  interview: number
}

const TENTHS = 10
const WHOLE = 100

/** Points in tenths, as they are typed: `86` or `86.5`, at most a hundred. */
export function tenthsOf(typed: string): number | undefined {
  const found = /^(\d{1,3})(?:\.(\d))?$/.exec(typed.normalize('NFKC').trim())
  if (!found) return undefined
  const tenths = Number(found[1]) * TENTHS + Number(found[2] ?? 0)
  return tenths <= WHOLE * TENTHS ? tenths : undefined
}

/** The same rule for all: weighed points, the pass mark, and in each village the best up to its posts; who has as many points as the last is on it too. */
export function listOf(rule: Rule, posts: readonly VillagePosts[], examined: readonly Examined[]): ListLine[] {
  const lines = examined
    .map((one) => ({
      ...one,
      total: Math.round((one.written * rule.writtenPercent + one.interview * (WHOLE - rule.writtenPercent)) / WHOLE),
    }))
    .sort((a, b) => b.total - a.total || (a.reserve < b.reserve ? -1 : 1))
  return posts.flatMap(({ village, posts: wanted }) => {
    const own = lines.filter((one) => one.village === village)
    const last = own[wanted * rule.perPost - 1]?.total ?? 0
    return own.map((one) => ({ ...one, passed: one.total >= rule.passMark * TENTHS && one.total >= last }))
  })
}

/** One village a line, with how many posts: `桂花村 2`. Undefined where a line cannot be read. */
export function postsIn(typed: string, villageOf: (word: string) => string | undefined): VillagePosts[] | undefined {
  const lines = typed
    .normalize('NFKC')
    .split('\n')
    .flatMap((line) => (line.trim() ? [line.trim()] : []))
  const read = lines.map((line) => {
    const found = /^(\S.*?)[\s:,，、：]+(\d{1,2})$/.exec(line)
    const village = found?.[1] === undefined ? undefined : villageOf(found[1].trim())
    const posts = Number(found?.[2] ?? 0)
    return village === undefined || posts < 1 ? undefined : { village, posts }
  })
  const all = read.filter((one) => one !== undefined)
  const isOnce = new Set(all.map(({ village }) => village)).size === all.length
  return all.length === read.length && all.length > 0 && isOnce ? all : undefined
}
