import { useFace } from '#web/ui/face.tsx'

interface ListCheckProps {
  code: string
  /** In the order in which they stand, each in the version that is shown. */
  things: readonly { id: string; rev: number; isWithdrawn?: boolean }[]
  decisions?: boolean
  hasOlder: boolean
  /** On later pages: the last entry of the page before. */
  after?: string | undefined
}

/** Whether this list leaves anything out: a script holds it against the village's own sequence in the log. */
export function ListCheck({ code, things, decisions, hasOlder, after }: ListCheckProps) {
  const words = useFace().t.disclosure.list
  const shown = things.map(({ id, rev, isWithdrawn }) => `${id}.${rev}${isWithdrawn ? '.w' : ''}`).join(' ')
  return (
    <section
      class="sheet sheet-pad list-check"
      aria-label={words.check}
      data-verify-list={shown}
      data-verify-village={code}
      data-verify-decisions={decisions ? '' : undefined}
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
