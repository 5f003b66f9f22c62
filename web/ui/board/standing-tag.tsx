import type { Standing } from '#capabilities/visit/rules/promises.ts'
import { StateTag, type Tone } from '../components/tag.tsx'
import { useFace } from '../face.tsx'

const TONES: Record<Standing, Tone> = { missed: 'late', open: 'info', unproven: 'calm', late: 'soon', kept: 'done' }

/** Whether a promise was kept, as its days say. */
export function StandingTag({ standing }: { standing: Standing }) {
  const { t } = useFace()
  return <StateTag tone={TONES[standing]}>{t.promise.standings[standing]}</StateTag>
}
