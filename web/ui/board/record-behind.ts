import type { RecordSourceKey } from '#capabilities/disclosure/rules/index.ts'

/** The decision or the works that an entry was drafted from, where everybody reads them. */
export interface RecordBehind {
  source: RecordSourceKey
  href: string
}
