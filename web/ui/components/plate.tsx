import type { ComponentChildren } from 'preact'

interface PlateProps {
  title: ComponentChildren
  /** Above the title: what it belongs to. */
  above?: ComponentChildren
  lede?: ComponentChildren
  small?: boolean
}

/** The name of the board, or of the page, in the title's voice. */
export function Plate({ title, above, lede, small = false }: PlateProps) {
  return (
    <div class={small ? 'plate plate-small' : 'plate'}>
      {above && <p>{above}</p>}
      <h1>{title}</h1>
      {lede && <p class={small ? 'lead' : undefined}>{lede}</p>}
    </div>
  )
}
