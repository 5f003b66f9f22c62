import { StateTag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownPetitionLine } from './petition-view.ts'

/** Where it stands, in words; the colour only repeats them. */
export function PetitionStanding({ line }: { line: ShownPetitionLine }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.petition
  const tone: Tone = line.late ? 'late' : line.stage === 'ended' ? 'calm' : 'info'
  const words = line.endedAs
    ? say.endings[line.endedAs]
    : say.standing(say.instances[line.instance], say.stages[line.stage])
  return (
    <StateTag tone={tone}>
      {words}
      {line.late && line.dueOn ? ` · ${say.lateSince(date(line.dueOn))}` : ''}
    </StateTag>
  )
}
