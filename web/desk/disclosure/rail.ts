import type { Formats } from '#web/ui/messages/format.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail, RailLink } from '#web/ui/shells/rail.tsx'
import { deskPaths, type HEAPS, type RailFacts } from './view.ts'

/** Who only looks on has nothing of their own to do, and nobody above reviews. */
const SHOWN: Record<RailFacts['side'], readonly (typeof HEAPS)[number][]> = {
  village: ['mine', 'late', 'soon', 'review', 'published', 'all'],
  committee: ['mine', 'late', 'soon', 'published', 'all'],
  above: ['late', 'soon', 'review', 'published', 'all'],
}

export function disclosureRail(t: Messages, formats: Formats, { side, current, counts }: RailFacts): Rail {
  const words = t.disclosure.desk
  const link = (key: RailFacts['current'], label: string, href: string): RailLink => {
    const count = counts[key as 'mine']
    return {
      label,
      href,
      current: key === current,
      ...(count === undefined ? {} : { count: formats.number(count), late: key === 'late' && count > 0 }),
    }
  }
  return {
    area: 'disclosures',
    groups: [
      { title: words.area, links: SHOWN[side].map((heap) => link(heap, words.heaps[heap], deskPaths.list(heap))) },
      {
        title: words.more,
        links: [
          link('calendar', words.calendar, deskPaths.calendar()),
          link('questions', words.questions, deskPaths.remarks('question')),
          link('objections', words.objections, deskPaths.remarks('objection')),
          link('requests', words.requests, deskPaths.requests),
          ...(side === 'village' ? [link('event', words.openEvent, deskPaths.event)] : []),
        ],
      },
    ],
  }
}
