import type { PracticeRule } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'
import type { FigureSource } from '#platform/facts/figure.ts'

interface Words {
  zh: string
  en: string
}

/** The playbook as this capability reads it, and what the capabilities before it count. */
export interface PracticeContext extends Context {
  rule: PracticeRule & { basis: Words }
  /** Families of rules that a practice may name as its pieces. */
  families: readonly string[]
  figures: readonly FigureSource[]
}

export type WithPractices = (context: Context) => PracticeContext
