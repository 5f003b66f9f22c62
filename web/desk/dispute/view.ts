import type { ActResource, ActVerb } from '#capabilities/dispute/schema.ts'
import type { ShownDispute } from '#web/ui/board/dispute-view.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import type { Typed } from '../field-input.tsx'

export const PAPERS = ['rights', 'agreement', 'request', 'routes', 'file'] as const
export type PaperKind = (typeof PAPERS)[number]

export interface DisputeView {
  dispute: ShownDispute
  version: number
  may: readonly ActVerb[]
  /** The step that the course waits for. */
  main: ActVerb | undefined
  /** In office and for this kind. */
  mediators: readonly Option[]
  hours: readonly Option[]
  papers: readonly PaperKind[]
  idOf: (form: ActResource) => string
  refusal?: { form: ActResource; typed: Typed; fault: Fault } | undefined
  done: boolean
}
