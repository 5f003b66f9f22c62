import type { ComponentChildren } from 'preact'
import { useFace } from '../face.tsx'
import { DueBadge, type DueBadgeProps } from './due-badge.tsx'
import { OwnWords } from './own-words.tsx'

export interface QueueItem {
  key: string
  href: string
  title: string
  due: DueBadgeProps
  /** Who holds it: a post or a unit. */
  holder: string
  /** It waits for the reader's own unit. */
  mine?: boolean | undefined
  /** Village and kind. */
  meta: string
  /** Who waits for it: "11 户在等". */
  waits?: string | undefined
  current?: boolean | undefined
}

interface QueueProps {
  /** "已超期". */
  title: ComponentChildren
  /** "2 件". */
  count?: string
  items: readonly QueueItem[]
}

/** One group of a desk's list: what hurts first. Two lines each, the same three columns all the way down. */
export function Queue({ title, count, items }: QueueProps) {
  return (
    <section class="queue">
      <h2 class="queue-head">
        <span>{title}</span>
        {count && <span class="num">{count}</span>}
      </h2>
      <ul>
        {items.map((item) => (
          <QueueRow key={item.key} item={item} />
        ))}
      </ul>
    </section>
  )
}

function QueueRow({ item }: { item: QueueItem }) {
  const { t } = useFace()
  return (
    <li>
      <a class="queue-row" href={item.href} aria-current={item.current ? 'true' : undefined} data-queue-row>
        <span class="queue-due">
          <DueBadge {...item.due} />
        </span>
        <span class="queue-what">
          <OwnWords>{item.title}</OwnWords>
        </span>
        <span class={item.mine ? 'queue-who is-mine' : 'queue-who'}>
          <span class="hidden">{`${t.desk.holder} `}</span>
          {item.holder}
        </span>
        <span class="queue-meta">{item.meta}</span>
        {item.waits && <span class="queue-waits">{item.waits}</span>}
      </a>
    </li>
  )
}
