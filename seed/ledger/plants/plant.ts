import type { LedgerDraft, Making } from '../draft.ts'

/** One kind of wrong-doing as it lies in the records; it gives back the records by which it could be known. */
export interface Plant {
  key: string
  plant(making: Making, firms: readonly string[]): string[]
}

export type Works = LedgerDraft['works'][number]
export const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id)
