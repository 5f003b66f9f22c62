import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'late' | 'soon' | 'done' | 'info' | 'calm'

const icons: Record<Tone, IconName> = { late: 'alert', soon: 'clock', done: 'done', info: 'info', calm: 'subtract' }

interface TagProps {
  tone?: Tone
  icon?: IconName
  children: ComponentChildren
}

/** Icon, words and colour; the colour only repeats what the words say. */
export function Tag({ tone = 'calm', icon, children }: TagProps) {
  return (
    <span class={`tag tag-${tone}`}>
      <Icon name={icon ?? icons[tone]} />
      {children}
    </span>
  )
}

/** The same without a ground, for lists where every row has one. */
export function StateTag({ tone = 'calm', icon, children }: TagProps) {
  return (
    <span class={`state is-${tone}`}>
      <Icon name={icon ?? icons[tone]} />
      {children}
    </span>
  )
}
