import type { WarningColour } from '#capabilities/playbook/schema.ts'
import type { Stage } from '#capabilities/warning/shapes/vocabulary.ts'
import { StateTag, Tag, type Tone } from '../components/tag.tsx'
import { useFace } from '../face.tsx'

const TONES: Record<WarningColour, Tone> = { red: 'late', amber: 'soon', blue: 'info' }
const STAGE_TONES: Record<Stage, Tone> = {
  open: 'soon',
  explained: 'info',
  rectifying: 'info',
  rectified: 'info',
  verified: 'done',
}

/** The colour said in words. */
export function ColourTag({ colour }: { colour: WarningColour }) {
  const { t } = useFace()
  return <Tag tone={TONES[colour]}>{t.warning.colours[colour]}</Tag>
}

export function WarningStage({ stage }: { stage: Stage }) {
  const { t } = useFace()
  return <StateTag tone={STAGE_TONES[stage]}>{t.warning.stages[stage]}</StateTag>
}
