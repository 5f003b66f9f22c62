/**
 * Somebody saw more of this log than it now holds (a restored backup), or another log under the same name. Signing on
 * would make two heads that contradict each other, so nothing is signed until an operator has put the entries back.
 */
export class LogBehind extends Error {
  readonly state: 'behind' | 'contradicted'
  constructor(state: 'behind' | 'contradicted', witness: string, theirs: bigint, ours: bigint) {
    super(
      state === 'behind'
        ? `The log has ${ours} entries, but witness ${witness} has seen ${theirs}: put the log folder back from a newer copy. Nothing is signed until then.`
        : `Witness ${witness} has seen another log of ${theirs} entries under this name than ours of ${ours}. Nothing is signed until this is cleared up.`,
    )
    this.state = state
  }
}

/** How the log stands in this process: `resting` where another process numbers it. */
export interface LogStanding {
  state: 'resting' | 'current' | LogBehind['state']
  size: bigint
}
