import type { verdict as source } from '#web/ui/messages/zh/verdict.ts'
import type { Unchanged, Verdict } from './verdict.ts'

export type VerdictWords = typeof source

/** A verdict in words: what the mark looks like, one sentence, and what stands under it. */
export interface Telling {
  tone: 'done' | 'soon' | 'late'
  title: string
  lines: string[]
}

/** China keeps one time. */
const ZONE_MS = 8 * 60 * 60_000
const DAY_MS = 24 * 60 * 60_000
const NUMBERS_NAMED = 12

const pad = (value: number): string => String(value).padStart(2, '0')

export function momentIn(words: VerdictWords, at: Date): string {
  const local = new Date(at.getTime() + ZONE_MS)
  const time = `${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}`
  return words.moment({
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    time,
  })
}

/** `names`: how the witnesses are called by people, by the name of their key. */
export function tellingOf(words: VerdictWords, verdict: Verdict, names: ReadonlyMap<string, string>): Telling {
  const { titles, lines } = words
  switch (verdict.state) {
    case 'unchanged':
      return { tone: 'done', title: titleOf(words, verdict), lines: linesOf(words, verdict, names) }
    case 'unwitnessed':
      if (verdict.isOverdue) return { tone: 'late', title: titles.overdue, lines: [lines.overdue] }
      return { tone: 'soon', title: titles[verdict.stage], lines: [lines[verdict.stage]] }
    case 'missing': {
      const { numbers } = verdict
      const named = words.list(numbers.slice(0, NUMBERS_NAMED).map(String))
      const rest = numbers.length > NUMBERS_NAMED ? '…' : ''
      return {
        tone: 'late',
        title: titles.missing(numbers.length),
        lines: [lines.missing(named + rest), words.whatToDo],
      }
    }
    case 'split':
      return { tone: 'late', title: titles.split, lines: [lines.split] }
    case 'changed': {
      const { what, before } = verdict
      const date = what === 'date' && before ? lines.date(momentIn(words, new Date(before))) : undefined
      const said = what === 'content' || what === 'gone' || what === 'version' ? lines[what] : lines.tampered
      return { tone: 'late', title: titles.changed[what], lines: [date ?? said, words.whatToDo] }
    }
    case 'unchecked': {
      const isGrave = verdict.why === 'poster' || verdict.why === 'other-witnesses'
      return { tone: isGrave ? 'late' : 'soon', title: titles.unchecked[verdict.why], lines: [lines[verdict.why]] }
    }
  }
}

const isSaidEarlier = ({ saidAt, seenAt }: Unchanged): boolean =>
  saidAt !== undefined && seenAt !== undefined && seenAt.getTime() - saidAt.getTime() > DAY_MS

function titleOf({ titles, ...words }: VerdictWords, verdict: Unchanged): string {
  if (verdict.list) return titles.whole
  if (verdict.seenAt && isSaidEarlier(verdict))
    return titles.unchangedSince(momentIn({ titles, ...words }, verdict.seenAt))
  return titles.unchanged
}

function linesOf(words: VerdictWords, verdict: Unchanged, names: ReadonlyMap<string, string>): string[] {
  const { list, witnesses, seenAt, saidAt } = verdict
  const called = words.list(witnesses.map(({ name }) => names.get(name) ?? name))
  const seen = seenAt && witnesses.length > 0 ? words.witnessed(called, momentIn(words, seenAt)) : words.noWitness
  if (list)
    return [
      words.entries(list.count),
      ...(list.waiting > 0 ? [words.waiting(list.waiting)] : []),
      ...(list.completeAt ? [words.completeAt(momentIn(words, list.completeAt))] : []),
      seen,
      words.openEach,
    ]
  if (!saidAt) return [seen]
  const when = momentIn(words, saidAt)
  return [seen, isSaidEarlier(verdict) ? words.saidEarlier(when) : words.said(when)]
}
