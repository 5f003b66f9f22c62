import { calendarOn, type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import type { FeedRules, FeedTakers, WithFeeds } from '../context.ts'

function feedRules(playbook: Playbook, day: string): FeedRules {
  const partners = rulesOn(playbook['feed-partners'], day)
    .map(({ key, validFrom, body }) => ({ ...body, key, since: validFrom }))
    .toSorted((a, b) => a.order - b.order)
  return { partners, utcOffset_minutes: calendarOn(playbook, day).utcOffset_minutes }
}

export function feedRulesFrom(playbook: () => Playbook, takers: FeedTakers): WithFeeds {
  const rulesOf = readOnceADay(playbook, feedRules)
  return (context) => ({ ...context, feeds: rulesOf(context.today), takers })
}
