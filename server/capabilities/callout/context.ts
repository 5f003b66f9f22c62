import type { MatterContext } from '#capabilities/matter/index.ts'
import type { Context } from '#platform/context.ts'

export interface CalloutContext extends MatterContext {
  /** How long after its time an unanswered call-out stays open. */
  calloutExpires_h: number
}

export type WithCallouts = (context: Context) => CalloutContext
