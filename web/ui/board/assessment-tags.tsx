import type { Level, Stage } from '#capabilities/assessment/rules/index.ts'
import { Tag, type Tone } from '../components/tag.tsx'
import { useFace } from '../face.tsx'

const TONES: Record<Stage, Tone> = {
  self: 'soon',
  town: 'soon',
  notice: 'info',
  recognised: 'done',
  refused: 'calm',
  withdrawn: 'late',
}

/** Where a round stands; once recognised, at which level. */
export function AssessmentStage({ stage, level }: { stage: Stage; level?: Level | null | undefined }) {
  const say = useFace().t.assessment
  return <Tag tone={TONES[stage]}>{stage === 'recognised' && level ? say.levels[level] : say.stages[stage]}</Tag>
}
