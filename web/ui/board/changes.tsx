import type { Change } from '#capabilities/disclosure/rules/index.ts'
import type { DisclosureItem } from '#capabilities/playbook/schema.ts'
import { useFace, useFormats } from '../face.tsx'
import { cellWords, inWords } from './words.ts'

/** What a correction changed, line by line. */
export function Changes({
  item,
  changes,
}: {
  item: Pick<DisclosureItem, 'tables' | 'figures'>
  changes: readonly Change[]
}) {
  const face = useFace()
  const formats = useFormats()
  const words = face.t.disclosure.entry
  if (changes.length === 0) return <p class="quiet">{words.noChanges}</p>
  const typeOf = ({ table, column, figure }: Change): { name: string; type: string } => {
    if (figure === 'files') return { name: words.files, type: 'count' }
    if (figure === 'note' || figure === 'subject') return { name: words[figure], type: 'text' }
    const cell =
      item.tables.find((one) => one.key === table)?.columns.find((one) => one.key === column) ??
      item.figures.find((one) => one.key === figure)
    return cell ? { name: inWords(face, cell.name), type: cell.type } : { name: '', type: 'text' }
  }
  const said = (change: Change): string => {
    if (change.kind !== 'changed') return `${change.label ?? ''} · ${words.changes[change.kind]}`
    const { name, type } = typeOf(change)
    const side = (cell: Change['before']) => cellWords(formats, type, cell) || words.blank
    return words.changedFrom([change.label, name].filter(Boolean).join(' '), side(change.before), side(change.after))
  }
  return (
    <ul class="changes">
      {changes.map((change) => (
        <li key={said(change)}>{said(change)}</li>
      ))}
    </ul>
  )
}
