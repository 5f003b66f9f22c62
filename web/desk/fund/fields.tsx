import type { DeskVerb } from '#capabilities/fund/schema.ts'
import { useFace } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import { type DeskField, DeskFieldInput, type DrawnField } from '../field-input.tsx'

export type FieldName = keyof Messages['fundDesk']['fields']
export type FundField = DeskField<FieldName>

export const field = (kind: FundField['kind'], name: FieldName, required = true): FundField => ({
  kind,
  name,
  required,
})

/** A field of an act on a fund, in the words of its desk. */
export const FundFieldInput = (drawn: Omit<DrawnField<FieldName>, 'words'>) => (
  <DeskFieldInput {...drawn} words={useFace().t.fundDesk} />
)

/** What each act asks for; the file of the bank is drawn by its own form. */
export const ASKED: Record<DeskVerb, readonly FundField[]> = {
  listed: [field('numbers', 'lines')],
  announced: [],
  objected: [field('text', 'text')],
  answered: [field('choice', 'upheld'), field('text', 'text')],
  cleared: [field('select', 'n'), field('text', 'text')],
  approved: [field('text', 'text', false)],
  refused: [field('text', 'text')],
  ordered: [],
  returned: [field('select', 'payment')],
  corrected: [field('select', 'n'), field('line', 'account')],
  closed: [field('text', 'text', false)],
  stopped: [field('line', 'reason')],
}
