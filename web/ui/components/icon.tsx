import { kindStrokes } from '../icons/kind-strokes.ts'
import { strokes } from '../icons/strokes.ts'

const drawn = { ...strokes, ...kindStrokes }
export type IconName = keyof typeof drawn

/** The playbook names the icons of kinds and groups; one that is not drawn yet gets the plain tray. */
export const iconOf = (name: string): IconName => (Object.hasOwn(drawn, name) ? (name as IconName) : 'inbox') // hasOwn: it is one of them.

/** Always beside words, never instead of them: it is hidden from screen readers. */
export function Icon({ name, large = false }: { name: IconName; large?: boolean }) {
  return (
    <svg class={large ? 'icon icon-large' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawn[name]} />
    </svg>
  )
}
