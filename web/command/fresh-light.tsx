import { Icon } from '#web/ui/components/icon.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

/** Fresh is half a minute: the server beats every fifteen seconds. */
const GREEN_MS = 30_000
const AMBER_MS = 120_000

export type Freshness = 'fine' | 'soon' | 'late'

export const freshnessOf = (age_ms: number): Freshness =>
  age_ms < GREEN_MS ? 'fine' : age_ms < AMBER_MS ? 'soon' : 'late'

const ICONS = { fine: 'done', soon: 'clock', late: 'alert' } as const

interface FreshLightProps {
  /** When the numbers on the screen were read. */
  readAt: string
  /** When the server was last heard to be well, be it with nothing new. */
  heardAt_ms: number
  now_ms: number
}

/** A stream dies silently; the light says so, and the last frame stays. */
export function FreshLight({ readAt, heardAt_ms, now_ms }: FreshLightProps) {
  const { t } = useFace()
  const formats = useFormats()
  const state = freshnessOf(now_ms - heardAt_ms)
  const words = {
    fine: t.command.fresh.live(formats.dateTime(readAt)),
    soon: t.command.fresh.old(formats.dateTime(readAt), formats.relative(heardAt_ms)),
    late: t.command.fresh.lost(formats.dateTime(heardAt_ms)),
  }
  return (
    <span class={`fresh-light is-${state}`} data-fresh={state}>
      <Icon name={ICONS[state]} />
      <span class="fresh-words">{words[state]}</span>
    </span>
  )
}
