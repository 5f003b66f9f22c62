import type { ActResource } from '#capabilities/warning/schema.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { DeskField } from '../field-input.tsx'

export type FieldName = keyof Messages['warning']['fields']

const field = (kind: DeskField<FieldName>['kind'], name: FieldName): DeskField<FieldName> => ({
  kind,
  name,
  required: true,
})

/** What each form asks for. */
export const FIELDS: Record<ActResource, readonly DeskField<FieldName>[]> = {
  explanations: [field('text', 'text')],
  rectifications: [field('text', 'text'), field('day', 'dueOn')],
  completions: [field('text', 'text')],
  returns: [field('text', 'text'), field('day', 'dueOn')],
  verifications: [field('choice', 'verdict'), field('text', 'text')],
}
