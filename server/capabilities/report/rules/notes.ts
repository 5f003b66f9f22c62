import type { Counted, CountedMonths, ReportModel, Section } from '../shapes/vocabulary.ts'
import { piecesOf } from './sentence.ts'

/** What a reader must know beside a number, said by the report itself whenever it holds. */
export type Note =
  | { kind: 'more-satisfied'; by: number }
  | { kind: 'all-valid'; n: number }
  | { kind: 'rounded-twice'; part: number; whole: number; printed: string }
  | { kind: 'person-visits' }
  | { kind: 'mediated-more' }
  | { kind: 'nothing-before' }
  | { kind: 'not-counted'; keys: readonly string[] }

const oneDecimal = (share: number): string => (Math.round(share * 1000) / 10).toFixed(1)
/** As somebody rounds who takes a rate to two decimals first and from there to one. */
const roundedTwice = (share: number): string => (Math.round(Math.round(share * 10_000) / 10) / 10).toFixed(1)

/** The notes under one section. */
export function notesOf(section: Section, counted: CountedMonths, { published }: ReportModel): Note[] {
  const keys = new Set(section.sentences.flatMap(({ zh }) => [...zh.matchAll(/[a-z0-9-]{3,}/g)].map(([key]) => key)))
  const { figures } = counted
  const has = (key: string): Counted | undefined => (keys.has(key) ? figures[key] : undefined)
  const notes: Note[] = []
  const [checked, valid] = [has('records-checked'), has('records-valid')]
  if (checked && valid && checked.n > 0 && checked.n === valid.n) notes.push({ kind: 'all-valid', n: checked.n })
  if ((has('person-visits')?.n ?? 0) > 0) notes.push({ kind: 'person-visits' })
  const [satisfied, solved, all] = [has('entrusted-satisfied'), has('entrusted-solved'), has('entrusted')]
  if (satisfied && solved && satisfied.n > solved.n) notes.push({ kind: 'more-satisfied', by: satisfied.n - solved.n })
  for (const part of [satisfied, solved])
    if (part && all && all.n > 0) {
      const share = part.n / all.n
      const key = part === satisfied ? 'entrusted-satisfied' : 'entrusted-solved'
      if (oneDecimal(share) !== roundedTwice(share))
        notes.push({
          kind: 'rounded-twice',
          part: part.n,
          whole: all.n,
          printed: printedOf(key, counted, published) ?? `${roundedTwice(share)}%`,
        })
    }
  const mediated = has('disputes-mediated')
  if (mediated && mediated.n > mediated.before) notes.push({ kind: 'mediated-more' })
  const pieces = section.sentences.flatMap(({ zh }) => piecesOf(zh, counted))
  if (pieces.some((piece) => piece.kind === 'change' && piece.before === 0)) notes.push({ kind: 'nothing-before' })
  const missing = pieces.flatMap((piece) => (piece.kind === 'missing' ? [piece.key] : []))
  if (missing.length > 0) notes.push({ kind: 'not-counted', keys: [...new Set(missing)] })
  return notes
}

const printedOf = (figure: string, { from, to }: CountedMonths, published: ReportModel['published']) =>
  published.find((one) => one.figure === figure && one.of !== undefined && one.from === from && one.to === to)?.printed

interface Compared {
  figure: string
  of: string | undefined
  isChange: boolean
  /** Nothing while nobody counts it. */
  n: number | undefined
  whole: number | undefined
  before: number | undefined
  printed: string
  source: string | undefined
  agrees: boolean | undefined
}

const plain = new Intl.NumberFormat('en')
const signed = (now: number, before: number): string => {
  const change = (now - before) / before
  return `${change < 0 ? '−' : '+'}${oneDecimal(Math.abs(change))}%`
}
const shown = (share: number): string => `${oneDecimal(share)}%`.replace('.0%', '%')

/** What was printed elsewhere of the same place and time, beside what was counted. */
export function comparedOf({ same, yearBefore, published }: ReportModel): Compared[] {
  return published.flatMap((one) => {
    const counted = [same, yearBefore].find(({ from, to }) => from === one.from && to === one.to)
    if (!counted) return []
    const found = counted.figures[one.figure]
    const whole = one.of === undefined ? undefined : counted.figures[one.of]?.n
    const isChange = one.change === true
    const told = found && tellingOf(found, whole, isChange)
    return [
      {
        figure: one.figure,
        of: one.of,
        isChange,
        n: found?.n,
        whole,
        before: isChange ? found?.before : undefined,
        printed: one.printed,
        source: one.source,
        agrees: found === undefined ? undefined : told === one.printed,
      },
    ]
  })
}

function tellingOf({ n, before }: Counted, whole: number | undefined, isChange: boolean): string {
  if (isChange) return before === 0 ? '' : signed(n, before)
  if (whole !== undefined) return whole === 0 ? '' : shown(n / whole)
  return plain.format(n)
}
