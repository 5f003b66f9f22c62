import type { Stage } from '#capabilities/alarm/shapes/vocabulary.ts'
import type { AlarmRule } from '#capabilities/playbook/schema.ts'
import { StateTag, Tag, type Tone } from '#web/ui/components/tag.tsx'
import { useFace } from '#web/ui/face.tsx'

const TONES: Record<AlarmRule['urgency'], Tone> = { now: 'late', today: 'soon', watch: 'info' }
const STAGE_TONES: Record<Stage, Tone> = { open: 'soon', acknowledged: 'info', closed: 'done' }

/** How soon somebody must look, said in words. */
export const UrgencyTag = ({ urgency }: { urgency: AlarmRule['urgency'] }) => (
  <Tag tone={TONES[urgency]}>{useFace().t.alarm.urgencies[urgency]}</Tag>
)

export const AlarmStage = ({ stage }: { stage: Stage }) => (
  <StateTag tone={STAGE_TONES[stage]}>{useFace().t.alarm.stages[stage]}</StateTag>
)
