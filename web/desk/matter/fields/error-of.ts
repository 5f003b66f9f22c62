import type { DeskVerb } from '#capabilities/matter/schema.ts'
import { useFieldError } from '#web/ui/components/fault.tsx'
import type { ActsView } from '../acts-view.ts'

/** The sentence of a field of this act, when this very act came back because of it. */
export function useErrorOf(verb: DeskVerb, { tried }: ActsView): (field: string) => string | undefined {
  return useFieldError(tried?.verb === verb ? tried.fault : undefined)
}
