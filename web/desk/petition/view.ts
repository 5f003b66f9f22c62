import type { ActResource, ActVerb } from '#capabilities/petition/schema.ts'
import type { ShownPetition } from '#web/ui/board/petition-view.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import type { Typed } from '../field-input.tsx'

export const PAPERS = ['acceptance', 'transfer', 'opinion', 'delivery'] as const
export type PaperKind = (typeof PAPERS)[number]

export interface PetitionView {
  petition: ShownPetition
  version: number
  may: readonly ActVerb[]
  units: readonly Option[]
  tracks: readonly Option[]
  papers: readonly PaperKind[]
  idOf: (form: ActResource) => string
  refusal?: { form: ActResource; typed: Typed; fault: Fault } | undefined
  done: boolean
}
