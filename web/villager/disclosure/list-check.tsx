import { useFace } from '#web/ui/face.tsx'
import type { ShownEntry } from './view.ts'

interface ListCheckProps {
  code: string
  entries: readonly ShownEntry[]
  hasOlder: boolean
  /** On later pages: the last entry of the page before. */
  after?: string | undefined
}

/** Whether this list leaves anything out: a script holds it against the village's own sequence in the log. */
export function ListCheck({ code, entries, hasOlder, after }: ListCheckProps) {
  const words = useFace().t.disclosure.list
  const shown = entries.map(({ id, rev, isWithdrawn }) => `${id}.${rev}${isWithdrawn ? '.w' : ''}`).join(' ')
  return (
    <section
      class="sheet sheet-pad list-check"
      aria-label={words.check}
      data-verify-list={shown}
      data-verify-village={code}
      data-verify-older={hasOlder ? '' : undefined}
      data-verify-after={after}
    >
      <noscript>
        <p>{words.checkOnPaper}</p>
      </noscript>
      <p>
        <a class="tap" href="/about/log">
          {words.aboutCheck}
        </a>
      </p>
    </section>
  )
}
