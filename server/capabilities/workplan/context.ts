import type { WorkplanRule } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'
import type { FigureSource } from '#platform/facts/figure.ts'

interface Words {
  zh: string
  en: string
}

/** The playbook as the work list reads it, with the doors that count. */
export interface WorkplanContext extends Context {
  rule: WorkplanRule & { basis: Words }
  /** What can be counted, by key. */
  figures: ReadonlyMap<string, { name: Words; unit: Words; definition: Words }>
  sources: readonly FigureSource[]
  hasUnit(code: string): boolean
}
export type WithWorkplan = (context: Context) => WorkplanContext
