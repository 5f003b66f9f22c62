import { FigureRecords } from '#web/ui/board/contest-records.tsx'
import { contestPaths, type ShownRecords } from '#web/ui/board/contest-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { contestRail } from './rail.ts'

/** The records behind one figure on a desk: those within its own reach open. */
export function DeskContestRecordsPage({ view }: { view: ShownRecords }) {
  const face = useFace()
  const { contest, unit, indicator } = view
  const { t } = face
  return (
    <DeskPage
      title={`${unit.name} · ${inWords(face, indicator.name)}`}
      lede={`${t.contest.titles[contest.unit]} · ${t.contest.month(contest.month)}`}
      rail={contestRail(t, contestPaths.deskOne(contest.id))}
      listHref={contestPaths.deskOne(contest.id)}
    >
      <FigureRecords view={view} />
      <p class="quiet">{t.contest.recordsDesk}</p>
    </DeskPage>
  )
}
