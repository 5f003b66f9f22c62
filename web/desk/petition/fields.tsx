import type { Instance } from '#capabilities/petition/rules/index.ts'
import type { ActVerb } from '#capabilities/petition/schema.ts'
import { useFace } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import { type DeskField, DeskFieldInput, type DrawnField } from '../field-input.tsx'

export type FieldName = keyof Messages['petition']['fields']
export type PetitionField = DeskField<FieldName>

const field = (kind: PetitionField['kind'], name: FieldName, required = true): PetitionField => ({
  kind,
  name,
  required,
})

export const PetitionFieldInput = (drawn: Omit<DrawnField<FieldName>, 'words'>) => (
  <DeskFieldInput {...drawn} words={useFace().t.petition} />
)

export const REGISTER_FIELDS: readonly PetitionField[] = [
  field('day', 'receivedOn', false),
  field('count', 'people'),
  field('numbers', 'representatives', false),
  field('select', 'accused', false),
]

const ASKED: Record<Exclude<ActVerb, 'decided'>, readonly PetitionField[]> = {
  transferred: [field('select', 'unit'), field('text', 'text', false)],
  directed: [field('select', 'track'), field('line', 'paper', false), field('text', 'text', false)],
  objected: [field('line', 'reason')],
  accepted: [field('line', 'paper'), field('text', 'text', false)],
  refused: [field('line', 'paper'), field('line', 'reason')],
  recused: [field('choice', 'aside'), field('line', 'post'), field('line', 'successor'), field('line', 'reason')],
  'extension-asked': [field('count', 'days'), field('line', 'reason')],
  extended: [field('count', 'days'), field('line', 'paper')],
  delivered: [field('choice', 'how'), field('line', 'paper')],
  'review-asked': [field('line', 'reason')],
  withdrawn: [field('line', 'paper')],
  'lapse-noted': [field('choice', 'kind'), field('select', 'unit'), field('text', 'text')],
}

/** What the form of an act asks for; an opinion says its basis, a review its result, the last one by whom. */
export function fieldsOf(verb: ActVerb, instance: Instance): readonly PetitionField[] {
  if (verb !== 'decided') return ASKED[verb]
  const result = field('choice', instance === 'handling' ? 'basis' : 'outcome')
  const organ = instance === 're-review' ? [field('line', 'organ')] : []
  return [...organ, result, field('text', 'text'), field('line', 'paper')]
}
