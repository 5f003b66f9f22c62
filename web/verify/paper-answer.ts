import { fingerprintOf } from '#kernel/log/content-file.ts'
import type { Head } from '#kernel/log/head.ts'
import type { Leaf } from '#kernel/log/leaf.ts'
import type { paperCheck as source } from '#web/ui/messages/zh/paper-check.ts'
import { element, markOf } from './mark.ts'
import { momentIn, type VerdictWords } from './telling.ts'
import type { Verdict } from './verdict.ts'

export type PaperWords = typeof source

interface Answer {
  verdict: Verdict
  leaf: Leaf | undefined
  head: Head | undefined
}

interface Language {
  verdict: VerdictWords
  paper: PaperWords
}

/** The mark, and under it what the proof stands for: to be held against what is printed. */
export function answerFor(
  { verdict: words, paper }: Language,
  { verdict, leaf, head }: Answer,
  names: ReadonlyMap<string, string>,
): HTMLElement[] {
  const mark = markOf(words, verdict, names)
  if (!leaf) return [mark]
  const facts: [string, string | undefined][] = [
    [paper.fingerprint, leaf.body && fingerprintOf(leaf.body.c)],
    [paper.village, leaf.vc],
    [paper.number, String(leaf.vseq)],
    [paper.period, leaf.per],
    [paper.said, momentIn(words, new Date(leaf.at))],
    ...(head?.witnesses ?? []).map(({ name, at }): [string, string] => [
      `${paper.seen}: ${names.get(name) ?? name}`,
      momentIn(words, at),
    ]),
  ]
  const list = element('dl', 'facts')
  for (const [label, value] of facts) {
    if (value === undefined) continue
    const row = element('div', '')
    row.append(element('dt', '', label), element('dd', label === paper.fingerprint ? 'num log-finger' : 'num', value))
    list.append(row)
  }
  return [mark, element('h2', '', paper.facts), list]
}
