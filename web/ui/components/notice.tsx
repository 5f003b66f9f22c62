import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type NoticeTone = 'info' | 'soon' | 'late' | 'done'

const icons: Record<NoticeTone, IconName> = { info: 'info', soon: 'clock', late: 'alert', done: 'done' }

interface NoticeProps {
  tone?: NoticeTone
  title?: string
  /** Read out at once: for what just happened on this page. */
  live?: boolean
  icon?: IconName
  children?: ComponentChildren
}

/** Something to know before going on: a thick edge, an icon, one or two sentences. */
export function Notice({ tone = 'info', title, live = false, icon, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={live ? (tone === 'late' ? 'alert' : 'status') : undefined}>
      <Icon name={icon ?? icons[tone]} />
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
