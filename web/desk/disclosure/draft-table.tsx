import { cellField, type TypedRow } from '#capabilities/disclosure/rules/index.ts'
import type { DisclosureColumn, DisclosureTable } from '#capabilities/playbook/schema.ts'
import { inWords } from '#web/ui/board/words.ts'
import { useFace } from '#web/ui/face.tsx'

interface DraftTableProps {
  table: DisclosureTable
  rows: readonly TypedRow[]
  /** Lines on the screen, the blank ones included. */
  lines: number
  wrong: ReadonlySet<string>
}

/** A table to type in: every cell has its own name for screen readers, and its own field in the form. */
export function DraftTable({ table, rows, lines, wrong }: DraftTableProps) {
  const face = useFace()
  const words = face.t.disclosure.desk
  const name = inWords(face, table.name)
  return (
    <fieldset class="draft-table">
      <legend>{name}</legend>
      <div class="table-box table-scroll">
        <table class="table">
          <thead>
            <tr>
              <th scope="col" class="num">
                <span class="hidden">{words.import.row}</span>
              </th>
              {table.columns.map((column) => (
                <th key={column.key} scope="col">
                  {inWords(face, column.name)}
                  {column.required && <span class="field-need">{face.t.common.required}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: lines }, (_, i) => (
              <tr key={i}>
                <td class="num quiet">{i + 1}</td>
                {table.columns.map((column) => (
                  <td key={column.key}>
                    <Cell
                      name={cellField(table.key, i, column.key)}
                      label={words.row(name, i + 1, inWords(face, column.name))}
                      column={column}
                      value={rows[i]?.[column.key] ?? ''}
                      isWrong={wrong.has(cellField(table.key, i, column.key))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  )
}

interface CellProps {
  name: string
  label: string
  column: DisclosureColumn
  value: string
  isWrong: boolean
}

const CLASSES: Partial<Record<DisclosureColumn['type'], string>> = {
  money: 'input cell-money',
  count: 'input cell-count',
  date: 'input cell-date',
}

const Cell = ({ name, label, column, value, isWrong }: CellProps) => (
  <input
    class={CLASSES[column.type] ?? 'input cell-text'}
    id={`f-${name}`}
    name={name}
    value={value}
    aria-label={label}
    aria-invalid={isWrong ? 'true' : undefined}
    inputMode={column.type === 'money' ? 'decimal' : column.type === 'count' ? 'numeric' : undefined}
    autoComplete="off"
    maxLength={200}
  />
)
