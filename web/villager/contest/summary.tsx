import type { ShownContest } from '#web/ui/board/contest-view.ts'
import { useFace, useFormats } from '#web/ui/face.tsx'

/** How many can be told apart, out of how many. */
export function ContestSummary({ contest }: { contest: ShownContest }) {
  const say = useFace().t.contest
  const { number } = useFormats()
  const { units } = contest.state.list
  const count = (list: string) => units.filter((row) => row.list === list).length
  if (contest.unit === 'village')
    return <>{say.summaryVillages(number(units.length), number(count('too-few')), number(count('red')))}</>
  const rest = units.length - count('red') - count('black')
  return <>{say.summary(number(count('red')), number(count('black')), number(units.length), number(rest))}</>
}
