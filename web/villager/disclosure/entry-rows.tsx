import { entryPaths } from '#web/ui/board/paths.ts'
import { sentence, titleOf } from '#web/ui/board/words.ts'
import { MixedWords } from '#web/ui/components/own-words.tsx'
import { Dots, MoreRow, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { ShownEntry } from './view.ts'

interface EntryRowsProps {
  entries: readonly ShownEntry[]
  label: string
  /** For the last row: all of them, and how many. */
  all?: { href: string; total: number } | undefined
}

/** Entries as rows: kind and day, title, and what it says in one line. */
export function EntryRows({ entries, label, all }: EntryRowsProps) {
  const { t } = useFace()
  const formats = useFormats()
  return (
    <Rows label={label}>
      {entries.map((entry) => (
        <EntryRow key={entry.id} entry={entry} />
      ))}
      {all && <MoreRow href={all.href}>{t.disclosure.list.more(formats.number(all.total))}</MoreRow>}
    </Rows>
  )
}

function EntryRow({ entry }: { entry: ShownEntry }) {
  const face = useFace()
  const formats = useFormats()
  const words = face.t.disclosure
  const marks = [
    words.themes[entry.theme],
    formats.date(entry.publishedAt),
    entry.isWithdrawn ? words.list.withdrawn : entry.rev > 1 ? words.list.revised(entry.rev) : undefined,
  ]
  return (
    <Row
      href={entryPaths.entry(entry.villageCode, entry.id)}
      meta={<Dots parts={marks} />}
      title={<MixedWords text={titleOf(face, formats, entry)} />}
    >
      {entry.telling && <MixedWords text={sentence(face, formats, entry.period, entry.telling).join('')} />}
    </Row>
  )
}
