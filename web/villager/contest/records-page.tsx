import { FigureRecords } from '#web/ui/board/contest-records.tsx'
import { contestPaths, type ShownRecords } from '#web/ui/board/contest-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

/** The records behind one figure, for everybody: whose a matter was stays out of it. */
export function ContestRecordsPage({ view }: { view: ShownRecords }) {
  const face = useFace()
  const say = face.t.contest
  const { contest, unit, indicator } = view
  const title = `${unit.name} · ${inWords(face, indicator.name)}`
  return (
    <VillagerPage
      title={title}
      trail={[
        { label: `${say.titles[contest.unit]} · ${say.month(contest.month)}`, href: contestPaths.month(contest) },
        { label: title },
      ]}
      width="wide"
      sheets={['contest.css']}
    >
      <div class="plate plate-small">
        <h1>{title}</h1>
      </div>
      <FigureRecords view={view} />
      <p class="quiet">{say.recordsOpen}</p>
    </VillagerPage>
  )
}
