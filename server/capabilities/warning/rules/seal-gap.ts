import type { Detect } from '../shapes/finding.ts'
import { lastOf } from './days.ts'

/** A number of the seal register is missing, or its days run backwards. */
export const sealGap: Detect<'seal-gap'> = ({ village, seals }) => {
  const sorted = seals.toSorted((a, b) => a.number - b.number)
  return sorted.flatMap((one, i) => {
    const before = sorted[i - 1]
    if (!before || (one.number === before.number + 1 && one.on >= before.on)) return []
    const id = `${village}-${one.number}`
    const line = ({ number, paper, on }: typeof one) => ({
      kind: 'seal' as const,
      id: `${village}-${number}`,
      title: paper,
      on,
    })
    return [{ anchor: id, on: lastOf([one.on, before.on]), evidence: [line(before), line(one)] }]
  })
}
