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

interface ActsProps {
  acts: readonly Act[]
  label?: string | undefined
  /** Side by side without hints: the row that ends every public page. */
  small?: boolean
}

/** The few large things anybody can do here. */
export function Acts({ acts, label, small = false }: ActsProps) {
  const { t } = useFace()
  return (
    <nav class={small ? 'acts acts-small' : 'acts'} aria-label={label ?? t.villager.actsLabel}>
      {acts.map(({ href, icon, title, hint, kind }) => (
        <a key={href} class={kind && !(small && kind === 'main') ? `act act-${kind}` : 'act'} href={href}>
          <Icon name={icon} large={!small} />
          <span>
            <b>{title}</b>
            {hint && !small && <span class="act-hint">{hint}</span>}
          </span>
        </a>
      ))}
    </nav>
  )
}
