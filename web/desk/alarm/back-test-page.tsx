import { alarmPaths } from '#web/ui/board/alarm-view.ts'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { RuleTrial, type RuleTrialView, type TriedLine } from '../rule-trial.tsx'
import { alarmRail } from './rail.ts'

interface TriedAlarm extends TriedLine {
  place: string
  at: string
  records: number
}

type Trial = RuleTrialView<TriedAlarm>

export interface BackTestView extends Trial {
  chosen?: (NonNullable<Trial['chosen']> & { from: string; until: string; days: number }) | undefined
}

/** A rule of alarms with other numbers over a span that is past. */
export function BackTestPage({ view }: { view: BackTestView }) {
  const { t } = useFace()
  const { date, dateTime, number } = useFormats()
  const say = t.alarm
  const { chosen } = view
  return (
    <DeskPage title={say.backTest} lede={say.backTestLede} rail={alarmRail(t, alarmPaths.backTest, true)}>
      <RuleTrial
        {...{ view, say }}
        action={alarmPaths.backTest}
        over={chosen && say.span(date(chosen.from), date(chosen.until), number(chosen.days))}
        finding={({ place, at, records }) => ({
          title: say.finding(place, dateTime(at)),
          meta: say.records(number(records)),
        })}
      >
        <Field name="from" type="date" label={say.from} value={chosen?.from} width="short" need="" />
        <Field name="until" type="date" label={say.until} value={chosen?.until} width="short" need="" />
      </RuleTrial>
    </DeskPage>
  )
}
