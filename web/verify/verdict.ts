/** A witness and the moment at which it saw the log. */
export interface Sight {
  name: string
  at: Date
}

/** What a reader is told; words for each stand in the messages (area `verdict`). */
export type Verdict =
  | Unchanged
  /** In the log, or on its way, but not yet seen by enough witnesses. */
  | { state: 'unwitnessed'; stage: 'queued' | 'logged'; isOverdue: boolean }
  | { state: 'changed'; what: Changed; before?: string | undefined; now?: string | undefined }
  /** Numbers of the village's own sequence that are in the log and not in the list. */
  | { state: 'missing'; numbers: number[] }
  /** Two heads that contradict each other, both signed: kept as evidence. */
  | { state: 'split'; held: string; shown: string }
  | { state: 'unchecked'; why: Unchecked }

export interface Unchanged {
  state: 'unchanged'
  /** When it was published, as the publisher says. */
  saidAt: Date | undefined
  /** When enough witnesses had first seen it: what is proven. */
  seenAt: Date | undefined
  witnesses: Sight[]
  /** Of a list: how many entries stand in it, and up to when the log itself says that these are all. */
  list?: { count: number; waiting: number; completeAt: Date | undefined }
}

export type Changed =
  | 'content'
  | 'gone'
  | 'date'
  | 'version'
  /** The entry of the log is of another thing than is shown. */
  | 'leaf'
  /** The log's own hashes do not lead from the entry to the signed head. */
  | 'proof'
  | 'head'
  | 'sequence'

export type Unchecked =
  | 'offline'
  | 'policy'
  /** The witnesses are not those of the poster at the door. */
  | 'poster'
  /** The witnesses changed since this phone was here last, and the old ones do not vouch for the new. */
  | 'other-witnesses'
  | 'too-long'
  | 'stale-index'

/** Ends a check wherever it stands. */
export class Found extends Error {
  verdict: Verdict
  constructor(verdict: Verdict) {
    super(verdict.state)
    this.verdict = verdict
  }
}

export const found = (verdict: Verdict): Found => new Found(verdict)

/** The verdict of a check, however it ended. A fault of the network is one too; any other is a fault of ours. */
export async function concluded(check: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await check()
  } catch (fault) {
    if (fault instanceof Found) return fault.verdict
    throw fault
  }
}
