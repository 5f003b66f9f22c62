import { formats, words } from '../phone/words.ts'

const DAY_CHARS = 10

/** By which day, and whether it has passed. */
export function Due({ at }: { at: string | undefined }) {
  const say = words.value.today
  if (!at) return null
  const isLate = at.slice(0, DAY_CHARS) < new Date().toISOString().slice(0, DAY_CHARS)
  const day = formats().date(at)
  return <span class={`tag ${isLate ? 'tag-late' : 'tag-soon'}`}>{isLate ? say.overdue(day) : say.due(day)}</span>
}
