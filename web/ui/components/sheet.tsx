import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import { MixedWords } from './own-words.tsx'

/** A piece of paper on the board; `wide` for code and for lines of fields. */
export function Sheet({
  pad = true,
  wide = false,
  children,
}: {
  pad?: boolean
  wide?: boolean
  children: ComponentChildren
}) {
  return <div class={`sheet${pad ? ' sheet-pad' : ''}${wide ? ' is-wide' : ''}`}>{children}</div>
}

/** Rows parted by hairlines; children are Row, PersonRow or any li. */
export function Rows({
  children,
  label,
  ordered = false,
}: {
  children: ComponentChildren
  label?: string
  ordered?: boolean
}) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List class="sheet rows" aria-label={label}>
      {children}
    </List>
  )
}

export interface RowProps {
  title: ComponentChildren
  href?: string | undefined
  /** Above the title, quiet: kind and day. */
  meta?: ComponentChildren
  /** A tag above or beside the title. */
  tag?: ComponentChildren
  /** Beside, at the end: a button or a count. */
  end?: ComponentChildren
  icon?: IconName | undefined
  /** Under the title. */
  children?: ComponentChildren
}

export function Row({ title, href, meta, tag, end, icon, children }: RowProps): JSX.Element {
  const inside = (
    <>
      {icon && <Icon name={icon} large />}
      <span class="row-body">
        {meta && <span class="row-meta">{meta}</span>}
        {tag && <span class="row-tag">{tag}</span>}
        <span class="row-title">{title}</span>
        {children && <span class="row-text">{children}</span>}
      </span>
      {end && <span class="row-end">{end}</span>}
    </>
  )
  return (
    <li>
      {href ? (
        <a class="row" href={href}>
          {inside}
        </a>
      ) : (
        <div class="row">{inside}</div>
      )}
    </li>
  )
}

/** The last row: everything else. */
export function MoreRow({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <li>
      <a class="row row-more" href={href}>
        {children}
        <Icon name="right" />
      </a>
    </li>
  )
}

/** Short clauses joined by dots that vanish where a line breaks. */
export function Dots({ parts }: { parts: readonly (string | undefined)[] }) {
  return (
    <span class="dots">
      {parts.filter(Boolean).map((part) => (
        <span key={part}>
          <MixedWords text={part ?? ''} />
        </span>
      ))}
    </span>
  )
}
