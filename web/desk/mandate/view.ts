import type { MandateCounts } from '#capabilities/mandate/rules/index.ts'
import type { ActResource, ActVerb, MandateHeap } from '#capabilities/mandate/schema.ts'
import type { ShownMandate, ShownMandateLine } from '#web/ui/board/mandate-view.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import type { Typed } from '../field-input.tsx'

export interface MandatesView {
  lines: readonly ShownMandateLine[]
  heap: MandateHeap | undefined
  heaps: readonly MandateHeap[]
  from: string
  to: string
  counts: MandateCounts | undefined
}

export interface MandateView {
  mandate: ShownMandate
  version: number
  may: readonly ActVerb[]
  /** What the mandate covers. */
  scopes: readonly Option[]
  idOf: (form: ActResource) => string
  refusal?: { form: ActResource; typed: Typed; fault: Fault } | undefined
  done: boolean
}

export interface NewMandateView {
  id: string
  matter: { id: string; title: string; text: string }
  agents: readonly Option[]
  scopes: readonly Option[]
  units: readonly Option[]
  daysUsual: number
  daysMost: number
  photos: { most: number; megabytes: number }
  typed: Typed
  fault?: Fault | undefined
}

export interface RepeatsView {
  /** What counts as saying the same again, and on what that rests. */
  definition: {
    within_days: number
    ways: readonly ('joined' | 'merged' | 'reopened')[]
    basis: { zh: string; en: string }
  }
  from: string
  to: string
  lines: readonly { place: string; name: string; reported: number; repeats: number; reopened: number }[]
}
