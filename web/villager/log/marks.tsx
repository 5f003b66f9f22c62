import type { IconName } from '#web/ui/components/icon.tsx'
import { Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { Points } from './points.tsx'

const ICONS = {
  unchanged: 'done',
  waiting: 'clock',
  changed: 'alert',
  missing: 'alert',
  split: 'alert',
  unchecked: 'info',
} as const satisfies Record<string, IconName>
const MARKS = Object.keys(ICONS) as (keyof typeof ICONS)[] // Object.keys forgets the keys' type.

/** Every sentence that a phone may show after checking: what it means, and what to do then. */
export function Marks() {
  const words = useFace().t.log
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{words.marks}</h2>
      <Rows label={words.marks}>
        {MARKS.map((mark) => (
          <Row key={mark} icon={ICONS[mark]} title={words.marksSaid[mark]}>
            {words.marksMean[mark]}
          </Row>
        ))}
      </Rows>
    </section>
  )
}

/** What happens when it is the log itself that lies. */
export function Cheating() {
  const words = useFace().t.log
  return (
    <>
      <Points id="cheating" title={words.cheating} lines={Object.values(words.cheatingLines)} />
      <p class="aside">
        {words.cheatingDo}{' '}
        <a class="tap" href={paths.misconduct()}>
          {words.cheatingReport}
        </a>
      </p>
    </>
  )
}
