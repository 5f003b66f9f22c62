import type { Item } from './item.ts'

export type Shown = 'here' | 'sending' | 'county' | 'refused'

/** What the worker reads of a record: nothing is called sent that is not whole in the county. */
export function shownState({ state, id }: Item, sending: string | undefined): Shown {
  if (state === 'county') return 'county'
  if (state === 'refused') return 'refused'
  return id === sending ? 'sending' : 'here'
}

export function countsOf(items: readonly Item[], sending: string | undefined): Record<Shown, number> {
  const counts: Record<Shown, number> = { here: 0, sending: 0, county: 0, refused: 0 }
  for (const item of items) counts[shownState(item, sending)] += 1
  return counts
}

/** When the oldest unsent record was saved. */
export const oldestUnsent = (items: readonly Item[]): string | undefined =>
  items.find(({ state }) => state === 'here' || state === 'aside')?.savedAt
