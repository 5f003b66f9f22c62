import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** main: the one likely next step in a view. seal: sealed channel and tearing something up. text: a way out. */
export type ButtonKind = 'main' | 'seal' | 'text'

interface Look {
  kind?: ButtonKind | undefined
  icon?: IconName | undefined
  wide?: boolean | undefined
  /** The key that does the same, shown inside the button. */
  hotkey?: string | undefined
  children: ComponentChildren
  /** Only when the words beside the button are not enough: "Call Ye Xiaoyan". */
  label?: string | undefined
}

const classOf = ({ kind, wide }: Look): string =>
  ['btn', kind && `btn-${kind}`, wide && 'btn-wide'].filter(Boolean).join(' ')

const Inside = ({ icon, hotkey, children }: Look) => (
  <>
    {icon && <Icon name={icon} />}
    {children}
    {hotkey && <kbd>{hotkey}</kbd>}
  </>
)

export interface ButtonProps extends Look {
  name?: string | undefined
  value?: string | undefined
  form?: string | undefined
  /** Sends the form to another address. */
  formAction?: string | undefined
  /** Sends without the browser's own checks: a way back keeps what was typed. */
  skipChecks?: boolean | undefined
}

export function Button(props: ButtonProps) {
  const { name, value, form, formAction, skipChecks, label, hotkey } = props
  return (
    <button
      type="submit"
      class={classOf(props)}
      name={name}
      value={value}
      form={form}
      formAction={formAction}
      formNoValidate={skipChecks}
      aria-label={label}
      data-key={hotkey}
    >
      <Inside {...props} />
    </button>
  )
}

export interface ButtonLinkProps extends Look {
  href: string
  current?: boolean | undefined
  download?: boolean | undefined
}

export function ButtonLink(props: ButtonLinkProps) {
  const { href, label, hotkey, current, download } = props
  return (
    <a
      class={classOf(props)}
      href={href}
      aria-label={label}
      data-key={hotkey}
      aria-current={current ? 'true' : undefined}
      download={download}
    >
      <Inside {...props} />
    </a>
  )
}

/** Verbs side by side in one fixed order; exactly one of them is main. */
export function Buttons({
  label,
  even = false,
  children,
}: {
  label?: string
  even?: boolean
  children: ComponentChildren
}) {
  const names = even ? 'btns btns-even' : 'btns'
  return label ? (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would claim that buttons are fields
    <div class={names} role="group" aria-label={label}>
      {children}
    </div>
  ) : (
    <div class={names}>{children}</div>
  )
}
