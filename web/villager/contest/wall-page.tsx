import { Honours, PlacesTable } from '#web/ui/board/contest-parts.tsx'
import { contestPaths, recordsOf, type ShownContest } from '#web/ui/board/contest-view.ts'
import { countyName, useFace, useFormats } from '#web/ui/face.tsx'
import { Document } from '#web/ui/shells/document.tsx'
import { ContestSummary } from './summary.tsx'

interface WallView {
  contest: ShownContest
  /** Published months, the newest first. */
  months: readonly string[]
}

/** The board on the wall of a hall: all of it at once, nothing moves, every link is reached by the keyboard. */
export function ContestWall({ contest, months }: WallView) {
  const face = useFace()
  const { dateTime } = useFormats()
  const say = face.t.contest
  const { unit, month } = contest
  const at = months.indexOf(month)
  const title = `${say.titles[unit]} · ${say.month(month)}`
  const to = (other: string | undefined, words: string) =>
    other !== undefined && <a href={contestPaths.wall({ unit, month: other })}>{words}</a>
  return (
    <Document title={title} sheet="command.css" sheets={['contest.css']} room="wall">
      <header class="contest-wall-head">
        <p>{countyName(face)}</p>
        <h1>{title}</h1>
        <nav aria-label={say.months}>
          {to(months[at + 1], say.monthBefore)}
          {to(months[at - 1], say.monthAfter)}
          <a href={contestPaths.month(contest)}>{say.offWall}</a>
        </nav>
      </header>
      <main id="main" class="contest-wall">
        <p class="contest-wall-lede">
          <ContestSummary contest={contest} />
        </p>
        <div class="contest-wall-body">
          {unit === 'town' ? <PlacesTable contest={contest} /> : <Names contest={contest} of="benchmark" />}
          {unit === 'town' ? <Honours contest={contest} /> : <Names contest={contest} of="risen" />}
        </div>
      </main>
      <footer class="contest-wall-foot">
        <p>{say.ledes[unit](say.month(month), String(contest.months))}</p>
        <p>{say.freshness(dateTime(contest.computedAt))}</p>
        {contest.starter && <p>{say.starter}</p>}
        {face.demo && <p>{face.t.common.demoFoot}</p>}
      </footer>
    </Document>
  )
}

/** Villages in columns, in their order; each leads to its numbers. */
function Names({ contest, of }: { contest: ShownContest; of: 'benchmark' | 'risen' }) {
  const say = useFace().t.contest
  const { number } = useFormats()
  const { benchmark = [], risen = [] } = contest.state.list
  const units = of === 'benchmark' ? benchmark : risen.map(({ unit }) => unit)
  return (
    <section aria-labelledby={of} class={`contest-names is-${of}`}>
      <h2 id={of}>{say[of](number(units.length))}</h2>
      {units.length === 0 && <p class="quiet">{say.nobody}</p>}
      <ol>
        {units.map((unit) => (
          <li key={unit}>
            <a href={recordsOf({ unit })}>{contest.names.get(unit) ?? unit}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}
