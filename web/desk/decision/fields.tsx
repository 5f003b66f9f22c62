import { useFace } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import { type DeskField, DeskFieldInput, type DrawnField } from '../field-input.tsx'

export type { Typed } from '../field-input.tsx'
export type FieldName = keyof Messages['decisionDesk']['fields']
export type StepField = DeskField<FieldName>

/** A field of a decision's step, in the words of its desk. */
export const StepFieldInput = (drawn: Omit<DrawnField<FieldName>, 'words'>) => (
  <DeskFieldInput {...drawn} words={useFace().t.decisionDesk} />
)
