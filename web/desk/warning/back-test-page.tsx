import { warningPaths } from '#web/ui/board/warning-view.ts'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { RuleTrial, type RuleTrialView, type TriedLine } from '../rule-trial.tsx'
import { warningRail } from './rail.ts'

interface TriedWarning extends TriedLine {
  village: string
  on: string
}

type Trial = RuleTrialView<TriedWarning>

export interface BackTestView extends Trial {
  chosen?: (NonNullable<Trial['chosen']> & { villages: number }) | undefined
}

/** A rule of warnings with other numbers over everything on record. */
export function BackTestPage({ view }: { view: BackTestView }) {
  const { t } = useFace()
  const { date, number } = useFormats()
  const say = t.warning
  return (
    <DeskPage title={say.backTest} lede={say.backTestLede} rail={warningRail(t, warningPaths.backTest, true)}>
      <RuleTrial
        {...{ view, say }}
        action={warningPaths.backTest}
        over={view.chosen && say.result(number(view.chosen.villages))}
        finding={({ village, on }) => ({ title: say.finding(village, date(on)) })}
      />
    </DeskPage>
  )
}
