import type { Heap, Queue } from '#capabilities/matter/schema.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { powerPaths } from '#web/ui/board/power-view.ts'
import type { Formats } from '#web/ui/messages/format.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import { paths } from '#web/ui/paths.ts'
import type { Rail, RailLink } from '#web/ui/shells/rail.tsx'

/** What the rail offers: by power, so that nobody finds a door that is shut. */
export interface DeskPowers {
  /** Matters are worked on by the reader's unit. */
  holds: boolean
  calls: boolean
  reports: boolean
  /** Reaches a territory, not only what its unit has a part in. */
  territory: boolean
  /** Reads or keeps what villages decide. */
  decides: boolean
  /** Reads grids, households and visits. */
  ground: boolean
  /** Reads and writes rules, reads the audit: desks without casework. */
  playbook: boolean
  audit: boolean
  casework: boolean
  /** Writes, reviews or watches what villages make public. */
  disclosures: boolean
}

export interface RailView {
  powers: DeskPowers
  counts?: Readonly<Record<Heap, number>> | undefined
  scopeName: string
  current: Queue | 'callbacks' | 'new' | 'search' | 'playbook' | 'audit'
}

const HELD: readonly Heap[] = ['mine', 'to-accept', 'overdue', 'returned', 'awaiting-resident', 'paused', 'reopened']
const WATCHED: readonly Heap[] = ['open', 'open-overdue', 'supervised']
const LATE: readonly Queue[] = ['overdue', 'open-overdue']

export function deskRail(t: Messages, formats: Formats, { powers, counts, scopeName, current }: RailView): Rail {
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
  return { areas: areasOf(t, formats, { powers, counts, current }), groups }
}

function areasOf(t: Messages, formats: Formats, { powers, counts, current }: Omit<RailView, 'scopeName'>): RailLink[] {
  const { areas } = t.desk
  const link = (shown: boolean, link: RailLink): RailLink[] => (shown ? [link] : [])
  const waiting = counts && powers.calls ? { count: formats.number(counts['to-call']), heap: 'to-call' as const } : {}
  const inMatters = !['callbacks', 'new', 'playbook', 'audit'].includes(current)
  return [
    ...link(powers.casework, { label: areas.matters, href: paths.desk, icon: 'inbox', current: inMatters }),
    ...link(powers.calls, {
      label: areas.callbacks,
      href: '/desk/callbacks',
      icon: 'call',
      current: current === 'callbacks',
      ...waiting,
    }),
    ...link(powers.reports, {
      label: areas.newMatter,
      href: '/desk/matters/new',
      icon: 'edit',
      current: current === 'new',
    }),
    ...link(powers.disclosures, { label: t.disclosure.desk.area, href: '/desk/disclosures', icon: 'file' }),
    ...link(powers.decides, { label: t.decisionDesk.decisions, href: decisionPaths.desk, icon: 'scale' }),
    ...link(powers.decides, { label: t.powerDesk.title, href: powerPaths.desk, icon: 'stamp' }),
    ...link(powers.ground, { label: t.visit.rail.grids, href: '/desk/grids', icon: 'map' }),
    ...link(powers.playbook, {
      label: areas.playbook,
      href: '/desk/playbook',
      icon: 'book',
      current: current === 'playbook',
    }),
    ...link(powers.audit, { label: areas.audit, href: '/desk/audit', icon: 'list', current: current === 'audit' }),
    { label: areas.account, href: paths.account, icon: 'person' },
  ]
}
