import type { Stage } from '#capabilities/consultation/shapes/vocabulary.ts'
import type { Tone } from '#web/ui/components/tag.tsx'

export const STAGE_TONES: Record<Stage, Tone> = { called: 'soon', minuted: 'info', done: 'done', dropped: 'calm' }
