import type { ComponentChildren } from 'preact'
import { PunctualityTag } from '#web/ui/board/punctuality.tsx'
import { titleOf } from '#web/ui/board/words.ts'
import { Dots } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { deskPaths, type ItemLine } from './view.ts'

interface ItemRowsProps {
  lines: readonly ItemLine[]
  label: string
  /** Said where the reader has more than one village. */
  withVillage: boolean
  /** Beside a row: a button. */
  end?: (line: ItemLine) => ComponentChildren
}

/** One line each: how late, what, where it stands. */
export function ItemRows({ lines, label, withVillage, end }: ItemRowsProps) {
  return (
    <ul class="due-rows" aria-label={label}>
      {lines.map((line) => (
        <ItemRow key={line.id} line={line} withVillage={withVillage} end={end?.(line)} />
      ))}
    </ul>
  )
}

function ItemRow({ line, withVillage, end }: { line: ItemLine; withVillage: boolean; end: ComponentChildren }) {
  const face = useFace()
  const formats = useFormats()
  const words = face.t.disclosure
  const reminder = line.isPublished ? undefined : line.reminded.at(-1)
  const marks = [
    withVillage ? line.village : undefined,
    words.stages[line.stage],
    words.dueOn(formats.date(line.dueAt)),
    reminder && words.desk.reminders[reminder],
  ]
  return (
    <li class="due-row">
      <span class="due-state">
        <PunctualityTag punctuality={line.punctuality} dueAt={line.dueAt} />
      </span>
      <a class="due-what" href={deskPaths.item(line.id)}>
        {titleOf(face, formats, line)}
      </a>
      <span class="due-meta">
        <Dots parts={marks} />
      </span>
      {end && <span class="due-end">{end}</span>}
    </li>
  )
}
