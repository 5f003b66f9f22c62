import { bigramsOf } from '#kernel/bigram.ts'

const WHOLE = 100

/** How much of the shorter of two texts stands in the other, in hundredths. */
export function likeness(a: string, b: string): number {
  const [one, other] = [new Set(bigramsOf(a)), new Set(bigramsOf(b))]
  const fewest = Math.min(one.size, other.size)
  if (fewest === 0) return 0
  const shared = [...one].filter((pair) => other.has(pair)).length
  return Math.floor((shared * WHOLE) / fewest)
}

/** Those that are about the same, the nearest first. */
export function similarTo<Topic extends { title: string; text: string }>(
  text: string,
  among: readonly Topic[],
  { similar_percent, similarMost }: { similar_percent: number; similarMost: number },
): Topic[] {
  return among
    .map((topic) => ({ topic, like: likeness(text, `${topic.title} ${topic.text}`) }))
    .filter(({ like }) => like >= similar_percent)
    .sort((a, b) => b.like - a.like)
    .slice(0, similarMost)
    .map(({ topic }) => topic)
}
