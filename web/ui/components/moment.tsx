import { useFormats } from '../face.tsx'
import type { Instant } from '../messages/format.ts'

interface MomentProps {
  at: Instant
  /** How much of it: the day with its weekday, the time as well, or how long ago. */
  as?: 'dateTime' | 'day' | 'date' | 'time' | 'relative'
}

/** A moment on the county's clock, never broken across lines. */
export function Moment({ at, as = 'dateTime' }: MomentProps) {
  const formats = useFormats()
  return (
    <time class="nb num" dateTime={formats.machine(at)}>
      {formats[as](at)}
    </time>
  )
}
