import { StateTag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownDisputeLine } from './dispute-view.ts'

/** Where it stands, in words; the colour only repeats them. */
export function DisputeStanding({ line }: { line: ShownDisputeLine }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.dispute
  const tone: Tone = line.late || line.broken ? 'late' : line.stage === 'ended' ? 'calm' : 'info'
  const words = line.endedAs ? say.endings[line.endedAs] : say.stages[line.stage]
  const more = [line.broken && say.broken, line.late && line.dueOn && say.lateSince(date(line.dueOn))]
  return <StateTag tone={tone}>{[words, ...more].filter(Boolean).join(' · ')}</StateTag>
}

/** The days that are left for the joint request, as long as it has not been made. */
export function ConfirmCountdown({ line }: { line: ShownDisputeLine }) {
  const { t } = useFace()
  const { date, number } = useFormats()
  const say = t.dispute
  const { confirmBy, confirmDays, confirmation, stage } = line
  if (confirmBy === undefined || confirmDays === undefined || confirmation !== undefined || stage === 'ended')
    return null
  const words =
    confirmDays < 0
      ? say.confirmOver(date(confirmBy))
      : `${say.confirmBy(date(confirmBy))} · ${say.confirmLeft(number(confirmDays))}`
  return <StateTag tone={confirmDays < 7 ? 'late' : 'info'}>{words}</StateTag>
}
