import { daysBetween, type Punctuality } from '#capabilities/disclosure/rules/index.ts'
import { StateTag, Tag, type Tone } from '../components/tag.tsx'
import { useFace } from '../face.tsx'

const TONES: Record<Punctuality, Tone> = {
  'on-time': 'done',
  'published-late': 'calm',
  late: 'late',
  'at-risk': 'soon',
  soon: 'soon',
  fine: 'calm',
}

interface Timed {
  punctuality: Punctuality
  dueAt: Date
  plate?: boolean
}

/** Late with its days, or how many are left; the tint only repeats the words. */
export function PunctualityTag({ punctuality, dueAt, plate = false }: Timed) {
  const { t, now } = useFace()
  const days = daysBetween(dueAt.getTime(), now.getTime())
  const words = t.disclosure
  const left =
    punctuality === 'at-risk' ? `${words.punctuality['at-risk']} · ${words.daysLeft(days)}` : words.daysLeft(days)
  const said = { late: words.lateBy(days), 'at-risk': left, soon: left, fine: left }
  const text = punctuality in said ? said[punctuality as 'late'] : words.punctuality[punctuality]
  const Plate = plate ? Tag : StateTag
  return <Plate tone={TONES[punctuality]}>{text}</Plate>
}
