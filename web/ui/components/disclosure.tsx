import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

interface DisclosureProps {
  summary: ComponentChildren
  icon?: IconName
  open?: boolean
  id?: string
  children: ComponentChildren
}

/** Opens in place without script; browsers find text inside it. */
export function Disclosure({ summary, icon, open = false, id, children }: DisclosureProps) {
  return (
    <details class="opens" open={open} id={id}>
      <summary>
        {icon && <Icon name={icon} />}
        <span class="opens-words">{summary}</span>
        <Icon name="down" />
      </summary>
      <div class="opens-body">{children}</div>
    </details>
  )
}

interface ConfirmProps {
  id: string
  /** The verb: "撤回这件事". */
  open: string
  /** What will happen and whether it can be undone. */
  warning: string
  /** A PostForm with its fields and one button. */
  children: ComponentChildren
}

/** A grave step asks again on the page itself: nothing pops up, nothing covers what one was reading. */
export function Confirm({ id, open, warning, children }: ConfirmProps) {
  return (
    <details class="confirm" id={id}>
      <summary class="btn btn-seal">{open}</summary>
      <div class="confirm-body">
        <p class="confirm-warning">
          <Icon name="alert" />
          <span>{warning}</span>
        </p>
        {children}
      </div>
    </details>
  )
}
