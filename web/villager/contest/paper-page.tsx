import { Honours, PlacesTable } from '#web/ui/board/contest-parts.tsx'
import { contestPaths, type ShownContest } from '#web/ui/board/contest-view.ts'
import { VillageHonours } from '#web/ui/board/contest-villages.tsx'
import { countyName, useFace, useFormats } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'
import { ContestSummary } from './summary.tsx'

/** The month's board to print and pin up. */
export function ContestPaper({ contest }: { contest: ShownContest }) {
  const face = useFace()
  const { lasting } = useFormats()
  const say = face.t.contest
  const { unit, month } = contest
  const title = `${say.titles[unit]} · ${say.month(month)}`
  return (
    <PaperPage
      title={title}
      size="a3"
      sheets={['contest.css']}
      back={{ href: contestPaths.month(contest), words: say.titles[unit] }}
    >
      <div class="paper-head">
        <p>{countyName(face)}</p>
        <h1>{title}</h1>
        <p>{say.ledes[unit](say.month(month), String(contest.months))}</p>
      </div>
      <p>
        <ContestSummary contest={contest} />
      </p>
      {unit === 'town' ? <Honours contest={contest} /> : <VillageHonours contest={contest} />}
      {unit === 'town' && <PlacesTable contest={contest} />}
      <p class="quiet">
        {say.freshness(lasting(contest.computedAt))} {contest.starter && say.starter}
      </p>
    </PaperPage>
  )
}
