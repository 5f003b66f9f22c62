import type { FeedPartner } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'
import type { IncidentEvent, IncidentJudged, MatterEvent } from './shapes/events.ts'
import type { Target } from './shapes/vocabulary.ts'

export interface Partner extends FeedPartner {
  key: string
  /** First day of the rule: older matters are not told of. */
  since: string
}

/** The playbook as feeds read it, by the rule of the day. */
export interface FeedRules {
  partners: readonly Partner[]
  utcOffset_minutes: number
}

/** Who an event comes from, and the id that what it becomes shall have. */
export interface Came {
  partner: string
  id: string
}

/** The capabilities that take events, each through its own door; what they refuse goes to the dead letters with their reason. */
export interface FeedTakers {
  matter: (context: Context, came: Came, event: MatterEvent) => Promise<Target>
  incident: (context: Context, came: Came, event: IncidentEvent) => Promise<Target>
  'incident-judged': (context: Context, came: Came, event: IncidentJudged) => Promise<Target>
}

export interface FeedContext extends Context {
  feeds: FeedRules
  takers: FeedTakers
}

export type WithFeeds = (context: Context) => FeedContext
