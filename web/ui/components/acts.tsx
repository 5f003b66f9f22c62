import { useFace } from '../face.tsx'
import { Icon, type IconName } from './icon.tsx'

export interface Act {
  href: string
  icon: IconName
  title: string
  hint?: string | undefined
  /** main: the filled one; seal: the sealed channel. */
  kind?: 'main' | 'seal' | undefined
}

/** The few large things anybody can do here. */
export function Acts({ acts, label }: { acts: readonly Act[]; label?: string }) {
  const { t } = useFace()
  return (
    <nav class="acts" aria-label={label ?? t.villager.actsLabel}>
      {acts.map(({ href, icon, title, hint, kind }) => (
        <a key={href} class={kind ? `act act-${kind}` : 'act'} href={href}>
          <Icon name={icon} large />
          <span class="act-words">
            <b>{title}</b>
            {hint && <span class="act-hint">{hint}</span>}
          </span>
        </a>
      ))}
    </nav>
  )
}
