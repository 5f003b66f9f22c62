import { type IconName, strokes } from '../icons/strokes.ts'

export type { IconName }

/** Always beside words, never instead of them: it is hidden from screen readers. */
export function Icon({ name, large = false }: { name: IconName; large?: boolean }) {
  return (
    <svg class={large ? 'icon icon-large' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  )
}
