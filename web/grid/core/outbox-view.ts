import type { Item } from './item.ts'

/** A record, or an answer to a call-out. */
type Sendable = Pick<Item, 'id' | 'state' | 'savedAt'>

export type Shown = 'here' | 'sending' | 'county' | 'refused'

/** What the worker reads of a record: nothing is called sent that is not whole in the county. */
export function shownState({ state, id }: Sendable, sending: readonly string[]): Shown {
  if (state === 'county') return 'county'
  if (state === 'refused') return 'refused'
  return sending.includes(id) ? 'sending' : 'here'
}

export function countsOf(items: readonly Sendable[], sending: readonly string[]): Record<Shown, number> {
  const counts: Record<Shown, number> = { here: 0, sending: 0, county: 0, refused: 0 }
  for (const item of items) counts[shownState(item, sending)] += 1
  return counts
}

/** When the oldest unsent record was saved. */
export const oldestUnsent = (items: readonly Sendable[]): string | undefined =>
  items.flatMap(({ state, savedAt }) => (state === 'here' || state === 'aside' ? [savedAt] : [])).sort()[0]
