import type { Solved } from '#capabilities/neighbourhood/rules/index.ts'
import { deliberationPaths } from '#web/ui/board/deliberation-view.ts'
import { neighbourhoodPaths } from '#web/ui/board/neighbourhood-view.ts'
import { type FigureProps, Figures } from '#web/ui/components/figure.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'

/** Counted from the records of one period, each with the way to what of them is public; nobody types these. */
export function SolvedHere({ village, solved }: { village: string; solved: Solved }) {
  const say = useFace().t.neighbourhood
  const { number, fraction, month } = useFormats()
  const noon = (day: string) => new Date(`${day}T04:00:00Z`)
  const period = say.period(month(noon(solved.from)), month(noon(solved.to)))
  const figures: FigureProps[] = [
    {
      label: say.mediated,
      value: number(solved.mediated),
      of: say.atCourt(fraction(solved.atCourt, solved.mediated)),
      period,
      link: { href: neighbourhoodPaths.mediation(village), words: say.toMediation },
    },
    {
      label: say.talkedOver,
      value: number(solved.talkedOver),
      period,
      link: { href: deliberationPaths.list(village), words: say.toDeliberations },
    },
    {
      label: say.mattersSolved,
      value: number(solved.matters.solved),
      of: say.solvedOf(fraction(solved.matters.solved, solved.matters.of)),
      period,
      link: { href: paths.statistics(village), words: say.toNumbers },
    },
  ]
  return (
    <section aria-labelledby="solved">
      <h2 id="solved">{say.solved}</h2>
      <Figures figures={figures} />
      <p class="quiet">{say.solvedNote}</p>
    </section>
  )
}
