import { Icon } from '#web/ui/components/icon.tsx'
import { useFace } from '#web/ui/face.tsx'

export interface ListedThing {
  id: string
  rev: number
  isWithdrawn: boolean
}

interface ListCheckProps {
  village: string
  /** What the list above shows, newest first, all of it and not a selection. */
  things: readonly ListedThing[]
  /** Older ones stand on a further page. */
  hasOlder: boolean
  /** On further pages: the last thing of the page before. */
  after?: string | undefined
}

/** Under a whole list: says, once a phone has checked it, that nothing is left out. Needs the script `verify`. */
export function ListCheck({ village, things, hasOlder, after }: ListCheckProps) {
  const { t } = useFace()
  const shown = things.map(({ id, rev, isWithdrawn }) => `${id}.${rev}${isWithdrawn ? '.w' : ''}`)
  return (
    <div
      class="sheet sheet-pad checking"
      data-verify-list={shown.join(' ')}
      data-verify-village={village}
      data-verify-older={hasOlder ? '' : undefined}
      data-verify-after={after}
    >
      <p class="checking-line">
        <Icon name="stamp" />
        <a class="tap" href="/about/log">
          {t.log.title}
        </a>
      </p>
    </div>
  )
}
