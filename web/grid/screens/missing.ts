import type { Draft } from '../core/item.ts'
import { words } from '../phone/words.ts'

/** What a record cannot do without: at most a choice and a sentence. */
export function missingIn({ body }: Draft): { field: string; sentence: string }[] {
  const say = words.value.capture.missing
  const { kind, outcome, text, facts = [], solvedOnSpot } = body
  const lacks: { field: string; sentence: string }[] = []
  if (kind === 'visit' && !outcome) lacks.push({ field: 'outcome', sentence: say.outcome })
  if (kind !== 'visit' && !text?.trim() && facts.length === 0) lacks.push({ field: 'text', sentence: say.text })
  if (solvedOnSpot && !solvedOnSpot.text.trim()) lacks.push({ field: 'solved-text', sentence: say.solvedText })
  if (solvedOnSpot && !solvedOnSpot.residentSays) lacks.push({ field: 'says', sentence: say.says })
  return lacks
}
