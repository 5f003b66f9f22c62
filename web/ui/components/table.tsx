import type { ComponentChildren } from 'preact'
import { MixedWords } from './own-words.tsx'

export interface Column<R> {
  key: string
  head: string
  cell: (row: R) => ComponentChildren
  /** To the right, in figures of one width. */
  num?: boolean | undefined
  /** On phones: left out, because another column or the row's page says it. */
  wideOnly?: boolean | undefined
  foot?: ComponentChildren
}

export interface TableProps<R> {
  caption: string
  /** The caption is for screen readers only, when the heading above says the same. */
  quietCaption?: boolean
  columns: readonly Column<R>[]
  rows: readonly R[]
  rowKey: (row: R) => string
  /** phones: first column on its own line, the others under it with their heads. Without: the table scrolls. */
  stack?: boolean
}

const cellClass = <R,>({ num, wideOnly }: Column<R>): string | undefined =>
  [num && 'num', wideOnly && 'wide-only'].filter(Boolean).join(' ') || undefined

export function Table<R>({ caption, quietCaption = false, columns, rows, rowKey, stack = true }: TableProps<R>) {
  const [first, ...rest] = columns
  if (!first) return null
  const hasFoot = columns.some(({ foot }) => foot !== undefined)
  return (
    <section
      class={stack ? 'table-box' : 'table-box table-scroll'}
      tabIndex={stack ? undefined : 0}
      aria-label={caption}
    >
      <table class={stack ? 'table table-stack' : 'table'}>
        <caption class={quietCaption ? 'hidden' : undefined}>
          <MixedWords text={caption} />
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={cellClass(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row" class={cellClass(first)}>
                {first.cell(row)}
              </th>
              {rest.map((column) => (
                <td key={column.key} class={cellClass(column)} data-head={column.head}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {hasFoot && (
          <tfoot>
            <tr>
              <th scope="row">{first.foot}</th>
              {rest.map((column) => (
                <td key={column.key} class={cellClass(column)} data-head={column.head}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
