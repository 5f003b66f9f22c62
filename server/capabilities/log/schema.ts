/** Where a published thing stands in the log, in the order of growing certainty. */
export type LeafState = 'queued' | 'logged' | 'witnessed'

export interface LeafStanding {
  state: LeafState
  /** Number of the leaf; undefined while it waits. */
  index?: number
  villageSeq?: number
  leafHash?: string
  /** The earliest moment at which enough witnesses saw it. */
  witnessedAt?: Date
  witnesses: { name: string; seenAt: Date }[]
}
