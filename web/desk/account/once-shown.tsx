import type { ComponentChildren } from 'preact'

interface OnceShownProps {
  title: string
  label: string
  /** Large, and spelled out for screen readers. */
  secret: string
  children: ComponentChildren
}

/** A code or password that is on this page and nowhere else. */
export function OnceShown({ title, label, secret, children }: OnceShownProps) {
  return (
    <section class="receipt" role="status" aria-label={title}>
      <h2>{title}</h2>
      <p class="quiet" aria-hidden="true">
        {label}
      </p>
      <p class="receipt-code num" aria-hidden="true">
        {secret}
      </p>
      <p class="hidden">{`${label}: ${[...secret].join(' ')}`}</p>
      {children}
    </section>
  )
}
