import type { PowerStep } from '#capabilities/playbook/schema.ts'
import { useFace } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import { type DeskField, DeskFieldInput, type DrawnField } from '../field-input.tsx'

export type FieldName = keyof Messages['powerDesk']['fields']
export type PowerField = DeskField<FieldName>

export const field = (kind: PowerField['kind'], name: FieldName, required = true): PowerField => ({
  kind,
  name,
  required,
})

/** A field of a power's step, in the words of its desk. */
export const PowerFieldInput = (drawn: Omit<DrawnField<FieldName>, 'words'>) => (
  <DeskFieldInput {...drawn} words={useFace().t.powerDesk} />
)

const ASKED: Record<PowerStep['act'], readonly PowerField[]> = {
  noted: [field('text', 'text', false)],
  decided: [field('select', 'decision'), field('text', 'text', false)],
  announced: [field('text', 'text', false)],
  countersigned: [field('choice', 'agrees'), field('text', 'text', false)],
  sealed: [field('count', 'copies'), field('text', 'text', false)],
  published: [],
  budgeted: [field('numbers', 'lines'), field('text', 'text', false)],
  quoted: [field('numbers', 'bids')],
  awarded: [field('select', 'supplier'), field('text', 'text', false)],
  contracted: [field('money', 'amountCents'), field('count', 'days')],
  started: [field('text', 'text', false)],
  inspected: [
    field('count', 'people'),
    field('count', 'inFavour'),
    field('choice', 'agrees'),
    field('text', 'text', false),
  ],
  settled: [field('money', 'amountCents')],
  paid: [],
  returned: [],
}

/** What the form of a step asks for: by its kind, and by the paper that its rule wants. */
export function fieldsOf({ act, evidence }: PowerStep): PowerField[] {
  const needsPaper = evidence === 'paper' || act === 'sealed'
  return [...(needsPaper ? [field('line', 'paper')] : []), ...ASKED[act]]
}
