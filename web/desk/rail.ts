import type { Heap, Queue } from '#capabilities/matter/schema.ts'
import type { Formats } from '#web/ui/messages/format.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import { paths } from '#web/ui/paths.ts'
import type { Rail, RailLink } from '#web/ui/shells/rail.tsx'

export interface DeskPowers {
  casework: boolean
  /** Matters are worked on by the reader's unit. */
  holds: boolean
  /** Reaches a territory, not only what its unit has a part in. */
  territory: boolean
}

export interface RailView {
  powers: DeskPowers
  counts?: Readonly<Record<Heap, number>> | undefined
  scopeName: string
  /** What is to be seen to about the people of the grids. */
  ground?: number | undefined
  current: Queue | 'callbacks' | 'new' | 'search'
}

const HELD: readonly Heap[] = ['mine', 'to-accept', 'overdue', 'returned', 'awaiting-resident', 'paused', 'reopened']
const WATCHED: readonly Heap[] = ['open', 'open-overdue', 'supervised']
const LATE: readonly Queue[] = ['overdue', 'open-overdue']

/** The heaps of the reader's unit and of its territory. */
export function deskRail(
  t: Messages,
  formats: Formats,
  { powers, counts, scopeName, ground, current }: RailView,
): Rail {
  const heap = (queue: Queue): RailLink => {
    const count = queue === 'all' ? undefined : counts?.[queue]
    return {
      label: t.desk.heaps[queue],
      href: `${paths.desk}?queue=${queue}`,
      heap: queue,
      ...(count === undefined ? {} : { count: formats.number(count) }),
      late: LATE.includes(queue) && count !== 0,
      current: current === queue,
    }
  }
  const groups = powers.casework
    ? [
        ...(powers.holds ? [{ title: t.desk.queues, links: HELD.map(heap) }] : []),
        {
          title: powers.territory ? t.desk.ofScope(scopeName) : t.desk.ofPart,
          links: [...WATCHED.map(heap), heap('all')],
        },
      ]
    : []
  const area = current === 'callbacks' ? 'callbacks' : current === 'new' ? 'newMatter' : 'matters'
  const waits = {
    ...(counts && { callbacks: { count: formats.number(counts['to-call']), heap: 'to-call' as const } }),
    ...(ground ? { ground: { count: formats.number(ground) } } : {}),
  }
  return { area, waits, groups }
}
