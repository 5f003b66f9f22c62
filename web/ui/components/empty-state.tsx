import type { ComponentChildren } from 'preact'
import { useFace } from '../face.tsx'
import { Icon, type IconName } from './icon.tsx'

interface EmptyStateProps {
  icon?: IconName
  title?: string
  /** What the reader can do about it. */
  children?: ComponentChildren
}

export function EmptyState({ icon = 'inbox', title, children }: EmptyStateProps) {
  const { t } = useFace()
  return (
    <div class="empty">
      <Icon name={icon} large />
      <p class="empty-title">{title ?? t.common.empty}</p>
      {children}
    </div>
  )
}
