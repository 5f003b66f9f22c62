import type { WarningColour, WarningRule } from '#capabilities/playbook/schema.ts'
import type { ActResource } from '#capabilities/warning/schema.ts'
import type { Evidence } from '#capabilities/warning/shapes/finding.ts'
import type { Stage, Verdict, WarningAction } from '#capabilities/warning/shapes/vocabulary.ts'

interface Words {
  zh: string
  en: string
}

export interface ShownWarningLine {
  id: string
  village: { code: string; name: string }
  name: Words
  colour: WarningColour
  stage: Stage
  happenedOn: string
  dueOn: string | undefined
  late: boolean
}

/** One warning with its rule in plain words, its numbers filled in. */
export interface ShownWarning extends ShownWarningLine {
  version: number
  says: Words
  basis: Words
  starter: boolean
  evidence: readonly Evidence[]
  ownerName: string
  supervisor: WarningRule['supervisor']
  verdict: Verdict | undefined
  actions: readonly WarningAction[]
  /** What the reader may do about it now. */
  open: readonly ActResource[]
}

/** What narrows the list of warnings. */
export interface NarrowedWarnings {
  place?: string | undefined
  colour?: string | undefined
  rule?: string | undefined
}

/** The query of a list, without what was not chosen. */
export const warningQuery = (asked: NarrowedWarnings & { heap: string; page?: number | undefined }): string =>
  new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString()

export const warningPaths = {
  desk: '/desk/warnings',
  workbook: '/desk/warnings/workbook.xlsx',
  one: (id: string) => `/desk/warnings/${id}`,
  checks: '/desk/warnings/checks',
  backTest: '/desk/warnings/back-test',
}
