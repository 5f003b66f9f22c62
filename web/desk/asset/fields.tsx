import type { DeskVerb } from '#capabilities/asset/schema.ts'
import { useFace } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import { type DeskField, DeskFieldInput, type DrawnField } from '../field-input.tsx'

export type FieldName = keyof Messages['assetDesk']['fields']
type AssetField = DeskField<FieldName>

export const field = (kind: AssetField['kind'], name: FieldName, required = true): AssetField => ({
  kind,
  name,
  required,
})

/** A field of an act on an asset, in the words of its desk. */
export const AssetFieldInput = (drawn: Omit<DrawnField<FieldName>, 'words'>) => (
  <DeskFieldInput {...drawn} words={useFace().t.assetDesk} />
)

export const ASKED: Record<DeskVerb, readonly AssetField[]> = {
  valued: [field('money', 'valueCents'), field('line', 'paper')],
  let: [
    field('choice', 'tenantSort'),
    field('line', 'tenant'),
    field('line', 'phone', false),
    field('day', 'since'),
    field('day', 'until'),
    field('money', 'rentCents'),
    field('choice', 'months'),
    field('select', 'decision', false),
    field('select', 'item', false),
  ],
  'rent-paid': [field('money', 'amountCents'), field('line', 'paper')],
  'lease-ended': [field('line', 'reason')],
  disposed: [field('line', 'reason'), field('select', 'decision', false), field('select', 'item', false)],
}
