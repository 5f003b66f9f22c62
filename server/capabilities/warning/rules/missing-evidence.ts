import type { Detect } from '../shapes/finding.ts'

const dayOf = (at_ms: number): string => new Date(at_ms + 8 * 3_600_000).toISOString().slice(0, 10)

/** A step was taken without the paper or the picture that its rule wants. */
export const missingEvidence: Detect<'missing-evidence'> = ({ items }) =>
  items.flatMap((item) => {
    const lacking = item.steps.filter(({ lacks }) => lacks)
    const [first] = lacking
    if (!first) return []
    const on = dayOf(first.at_ms)
    return [{ anchor: item.id, on, evidence: [{ kind: 'item' as const, id: item.id, title: item.title, on }] }]
  })
