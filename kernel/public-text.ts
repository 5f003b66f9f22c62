import { maskText } from './mask.ts'
import { refuse } from './problem.ts'

/** What is published word for word holds no identity number, telephone or bank card. @throws Problem 422 */
export function requirePublicText(texts: Record<string, string | undefined>): void {
  for (const [field, text] of Object.entries(texts))
    if (text !== undefined && maskText(text) !== text) throw refuse('text.personal-data', 422, { field })
}
