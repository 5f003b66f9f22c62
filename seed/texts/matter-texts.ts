import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/config/root.ts'
import type { Random } from '../random.ts'
import { type Grammar, parseGrammar, say, speakingSections } from './grammar.ts'

/** How a report is written: by the resident, by a grid worker on the round, at the hotline, at a window. */
export const FORMS = { resident: 'S', round: 'G', hotline: 'H', window: 'W' } as const
export type Form = keyof typeof FORMS

/** What desks and residents write later; the symbol of the grammar that says it. */
export const REMARKS = {
  addition: '补充',
  question: '问',
  acceptance: '接',
  assignment: '转下',
  toVillage: '转村',
  upward: '转上',
  toCounty: '转县',
  returned: '退回',
  refused: '不属',
  extension: '延期',
  declined: '不延',
  suspension: '停',
  urging: '催',
  note: '记',
  answer: '答',
  handled: '好',
  partlyHandled: '部分好',
  saidSolved: '好说',
  saidFair: '一般说',
  saidPartly: '半说',
  saidNot: '没好',
  calledSolved: '回访',
  calledPartly: '回访半',
  calledNot: '回访没',
  notReached: '没通',
  withdrawn: '撤',
  reopened: '重开',
  sameAgain: '又',
} as const
export type Remark = keyof typeof REMARKS

export type Writer = {
  /** The words of a report; every one new. */
  report(kind: string, form: Form): string
  remark(kind: string, remark: Remark): string
  place(kind: string): string
}

const TRIES = 40

export function readGrammar(): Grammar {
  const folder = join(projectRoot(), 'seed/texts/grammar')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  return parseGrammar(files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'))
}

export const kindsWithWords = (grammar: Grammar): string[] => speakingSections(grammar)

export function writerOf(grammar: Grammar, random: Random): Writer {
  const written = new Set<string>()
  return {
    report(kind, form) {
      for (let tries = 0; tries < TRIES; tries++) {
        const text = say(grammar, kind, FORMS[form], random)
        if (written.has(text)) continue
        written.add(text)
        return text
      }
      throw new Error(`no new words left for ${kind}`)
    },
    remark: (kind, remark) => say(grammar, kind, REMARKS[remark], random),
    place: (kind) => say(grammar, kind, '地', random),
  }
}
