import type { WindowKind } from '#capabilities/counter/rules/index.ts'

export interface ShownWindow {
  id: string
  label: string
  kind: WindowKind
  unit: string
  lines: readonly string[]
  weekdays: readonly number[]
  from: string
  to: string
  /** The number that is at it now. */
  serving: string | undefined
}

export const counterScreen = (place: string): string => `/counter/${place}/screen`
