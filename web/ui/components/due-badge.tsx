import { useFace, useFormats } from '../face.tsx'
import type { IconName } from './icon.tsx'
import { StateTag, Tag, type Tone } from './tag.tsx'

/** fine, soon and late run; the rules say which. */
export type DueState = 'fine' | 'soon' | 'late' | 'paused' | 'closed' | 'none'

export interface DueBadgeProps {
  state: DueState
  /** Working minutes left; below zero when overdue. */
  minutes?: number | undefined
  /** Why the clock stands still: "等鉴定". */
  reason?: string | undefined
  plate?: boolean | undefined
}

const looks: Record<DueState, { tone: Tone; icon: IconName }> = {
  fine: { tone: 'done', icon: 'done' },
  soon: { tone: 'soon', icon: 'clock' },
  late: { tone: 'late', icon: 'alert' },
  paused: { tone: 'calm', icon: 'paused' },
  closed: { tone: 'calm', icon: 'check' },
  none: { tone: 'calm', icon: 'subtract' },
}

/** Working time left, in words; the tint only repeats them. */
export function DueBadge({ state, minutes = 0, reason, plate = false }: DueBadgeProps) {
  const { t } = useFace()
  const formats = useFormats()
  // The office is closed: over, and by no working minute yet.
  const runningWords = (left: number) => (state === 'late' && left === 0 ? t.common.due.over : formats.due(left))
  const running = state === 'fine' || state === 'soon' || state === 'late'
  const words = running ? runningWords(minutes) : t.common.due[state]
  const Plate = plate ? Tag : StateTag
  return <Plate {...looks[state]}>{reason ? `${words} · ${reason}` : words}</Plate>
}
