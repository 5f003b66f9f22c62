import type { Detect } from '../shapes/finding.ts'
import { groupedBy, runsWithin } from './clusters.ts'

const SIGNS = /[\s\d\p{P}]/gu
const plain = (text: string): string => text.normalize('NFKC').replace(SIGNS, '')

/** One text closes many cases: nobody was answered. */
export const sameReply: Detect<'same-reply'> = ({ replies }, { days, count, letters }) => {
  const said = replies
    .map((one) => ({ ...one, words: plain(one.text) }))
    // "Done" is short and may well be true many times.
    .filter(({ words }) => [...words].length >= letters)
  return groupedBy(said, ({ unit, words }) => `${unit} ${words}`).flatMap((same) =>
    runsWithin(
      same,
      ({ on }) => on,
      days,
      (run) => run.length >= count,
    ).map((run) => ({
      anchor: run[0]?.id ?? '',
      on: run.at(-1)?.on ?? '',
      evidence: run.map(({ id, title, on }) => ({ kind: 'matter' as const, id, title, on })),
    })),
  )
}
