import type { Light } from '#kernel/clock.ts'
import type { DueBadgeProps, DueState } from '#web/ui/components/due-badge.tsx'
import { Queue, type QueueItem } from '#web/ui/components/queue.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { Formats } from '#web/ui/messages/format.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Names } from '../names.ts'
import { type ListAddress, matterHref } from './address.ts'
import { type Bounds, type Group, grouped, type ShownLine } from './groups.ts'

export interface MatterListProps {
  lines: readonly ShownLine[]
  address: ListAddress
  bounds: Bounds
  /** Of each whole group, also of what lies on the next page. */
  counts?: Readonly<Record<Group, number>> | undefined
  names: Names
  openId?: string | undefined
}

export const LIGHTS: Record<Light, DueState> = { green: 'fine', amber: 'soon', red: 'late' }

/** What hurts first: overdue, due today, within three workdays, the rest, and what stands still. */
export function MatterList({ lines, address, bounds, counts, names, openId }: MatterListProps) {
  const { t } = useFace()
  const formats = useFormats()
  const items = (shown: readonly ShownLine[]) =>
    shown.map((line) => itemOf(t, formats, line, { address, names, current: line.id === openId }))
  if (address.queue === 'all') return <Queue title={t.desk.groups.newest} items={items(lines)} />
  return (
    <>
      {grouped(lines, bounds).map(({ group, lines: shown }) => (
        <Queue
          key={group}
          title={groupTitle(t, formats, group, bounds)}
          {...(counts ? { count: t.matter.count(formats.number(counts[group])) } : {})}
          items={items(shown)}
        />
      ))}
    </>
  )
}

function groupTitle(t: Messages, formats: Formats, group: Group, { now_ms, today_ms }: Bounds): string {
  if (group !== 'today') return t.desk.groups[group]
  const closing = today_ms - 1
  return formats.date(closing) === formats.date(now_ms)
    ? t.desk.groups.today(formats.time(closing))
    : t.desk.groups.nextDay(formats.dateTime(closing))
}

function dueOf(t: Messages, { state, press }: ShownLine): DueBadgeProps {
  if (state === 'closed') return { state: 'closed' }
  if (!press)
    return { state: 'paused', reason: state === 'suspended' ? t.matter.states.suspended : t.matter.holders.resident }
  return { state: LIGHTS[press.light], minutes: press.minutes }
}

interface Place {
  address: ListAddress
  names: Names
  current: boolean
}

function itemOf(t: Messages, formats: Formats, line: ShownLine, { address, names, current }: Place): QueueItem {
  const marks = [
    line.reopened > 0 && t.desk.reopened,
    line.returned > 0 && line.state === 'reported' && t.desk.returned,
    line.press?.toAccept && t.desk.heaps['to-accept'],
    line.urged > 0 && t.desk.urged(formats.number(line.urged)),
  ].filter(Boolean)
  return {
    key: line.id,
    href: matterHref(line.id, address),
    title: line.title,
    due: dueOf(t, line),
    holder: names.unit(line.holder),
    mine: line.mine,
    meta: [names.where(line.placeCode), names.kind(line.kind), ...marks.slice(0, 1)].join(' · '),
    waits: line.reporters > 0 ? t.desk.waits(formats.number(line.reporters)) : undefined,
    current,
  }
}
