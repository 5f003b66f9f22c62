import { canonicalText } from '#kernel/canonical.ts'
import type { Item, Reward, Stage, Standing } from '../shapes/vocabulary.ts'

interface Dated {
  id: string
  stage: string
  from_on: string | null
}

/** The edition that was last to begin: it holds, unless it was ended. `editions`: newest beginning first. */
export function inForceOf<Row extends Dated>(editions: readonly Row[], today: string): Row | undefined {
  const last = editions.find(({ from_on }) => from_on !== null && from_on <= today)
  return last?.stage === 'adopted' ? last : undefined
}

/** How an edition stands today, beside the one that holds. */
export function standingOf({ id, stage, from_on }: Dated, inForce: string | undefined, today: string): Standing {
  // Held to these words by the table's constraint.
  if (stage !== 'adopted' || id === inForce) return stage as Stage
  return (from_on ?? '') > today ? 'coming' : 'past'
}

export type Change = 'same' | 'added' | 'removed'
type Line = Item | Reward

export interface Compared {
  change: Change
  line: Line
}

interface Lines {
  items: readonly Item[]
  rewards: readonly Reward[]
}

const saying = ({ key: _, ...line }: Line): string => canonicalText(line)

/** Two editions line by line: a line that changes is struck and written anew. */
export function compared(before: Lines, after: Lines): Compared[] {
  const [old, now] = [before, after].map(({ items, rewards }): Line[] => [...items, ...rewards]) as [Line[], Line[]]
  const has = (lines: readonly Line[], line: Line) => lines.some((one) => saying(one) === saying(line))
  return [
    ...now.map((line): Compared => ({ change: has(old, line) ? 'same' : 'added', line })),
    ...old.filter((line) => !has(now, line)).map((line): Compared => ({ change: 'removed', line })),
  ]
}
