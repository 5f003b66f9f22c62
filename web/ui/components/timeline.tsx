import type { ComponentChildren } from 'preact'
import { useFace, useFormats } from '../face.tsx'
import type { Instant } from '../messages/format.ts'

export interface TimelineEntry {
  key: string
  at?: Instant | undefined
  /** Instead of the moment: "11月21日 – 22日". */
  when?: string | undefined
  what: ComponentChildren
  /** A reason, a finding, a photo. */
  note?: ComponentChildren
  /** How long it took: "持有 8 小时 25 分". */
  took?: string | undefined
  state?: 'past' | 'now' | 'next' | undefined
}

export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label?: string }) {
  return (
    <ol class="timeline" aria-label={label}>
      {entries.map((entry) => (
        <Entry key={entry.key} entry={entry} />
      ))}
    </ol>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useFace()
  const formats = useFormats()
  const { at, when, what, note, took, state = 'past' } = entry
  const words = when ?? (at === undefined ? undefined : formats.dateTime(at))
  return (
    <li class={`is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <span class="timeline-when">
        {words && (at === undefined ? words : <time dateTime={formats.machine(at)}>{words}</time>)}
        {state === 'now' && <span class="hidden">{t.common.timelineNow}</span>}
      </span>
      <div>
        <span class="timeline-words">{what}</span>
        {note && <div class="timeline-note">{note}</div>}
      </div>
      {took && <span class="timeline-took">{took}</span>}
    </li>
  )
}
