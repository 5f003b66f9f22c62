import type { PlaceBook } from '#capabilities/place/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'
import type { FigureSource } from '#platform/facts/figure.ts'

/** What reports are made from: names, rules, and the numbers of every capability that counts. */
export interface ReportBook {
  places(): PlaceBook
  playbook(): Playbook
  figures: readonly FigureSource[]
}
