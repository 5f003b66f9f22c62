import { PAUSES } from '#capabilities/matter/rules/index.ts'
import { ClockBar } from '#web/ui/components/clock-bar.tsx'
import type { DueBadgeProps } from '#web/ui/components/due-badge.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import { LIGHTS } from '../inbox/matter-list.tsx'
import type { Names } from '../names.ts'
import { holderName } from './holders.ts'
import type { ShownMatter } from './shown-matter.ts'

function dueOf(t: Messages, { state, clock }: ShownMatter): DueBadgeProps {
  if (state.state === 'closed') return { state: 'closed' }
  if (clock.paused) return { state: 'paused' }
  const { light, minutes, toAccept } = clock.press
  return { state: LIGHTS[light], minutes, ...(toAccept ? { reason: t.desk.toAccept } : {}) }
}

/** Who held it how long, and the rule by which it is counted. */
export function HeldTime({ matter, names }: { matter: ShownMatter; names: Names }) {
  const { t } = useFace()
  const formats = useFormats()
  const { clock } = matter
  const open = matter.state.state !== 'closed'
  const limit = t.course.limits[clock.limit.unit](formats.number(clock.limit.days))
  return (
    <>
      <ClockBar
        held={clock.held.map(({ holder, minutes }, i) => ({
          holder: holderName(t, names, holder),
          minutes,
          now: open && i === clock.held.length - 1,
          reporter: PAUSES.includes(holder),
        }))}
        limitMinutes={clock.limit_minutes}
        limitWords={limit}
        from={formats.dateTime(clock.start_ms)}
        due={dueOf(t, matter)}
      />
      {clock.openYears.length > 0 && (
        <p class="small is-soon">{t.course.yearOpen(clock.openYears.join(t.course.holdersAnd))}</p>
      )}
    </>
  )
}

export function RuleOfTheDay({ matter, names }: { matter: ShownMatter; names: Names }) {
  const { t } = useFace()
  const formats = useFormats()
  const { hours, limit, ruleFrom } = matter.clock
  const words = t.course.limits[limit.unit](formats.number(limit.days))
  const times = hours.map(({ from, to }) => `${from}–${to}`).join(t.course.holdersAnd)
  return <p class="quiet small">{t.course.rule(times, names.kind(matter.kind), words, formats.date(ruleFrom))}</p>
}
