import type { ActVerb } from '#capabilities/dispute/schema.ts'
import { useFace } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import { type DeskField, DeskFieldInput, type DrawnField } from '../field-input.tsx'

export type FieldName = keyof Messages['dispute']['fields']
type DisputeField = DeskField<FieldName>

const field = (kind: DisputeField['kind'], name: FieldName, required = true): DisputeField => ({ kind, name, required })

export const DisputeFieldInput = (drawn: Omit<DrawnField<FieldName>, 'words'>) => (
  <DeskFieldInput {...drawn} words={useFace().t.dispute} />
)

export const REGISTER_FIELDS: readonly DisputeField[] = [
  field('select', 'kind'),
  field('choice', 'origin'),
  field('numbers', 'applicants'),
  field('numbers', 'respondents'),
  field('day', 'receivedOn', false),
]

/** What the form of an act asks for. */
export const ASKED: Record<ActVerb, readonly DisputeField[]> = {
  'rights-told': [field('text', 'text', false)],
  consented: [field('select', 'party'), field('choice', 'how')],
  'mediator-named': [field('select', 'mediator')],
  accepted: [field('text', 'text', false)],
  refused: [field('select', 'party'), field('line', 'reason', false)],
  recused: [field('select', 'mediator'), field('line', 'reason')],
  'session-set': [
    field('choice', 'form'),
    field('select', 'hour', false),
    field('day', 'on', false),
    field('line', 'time', false),
    field('line', 'place', false),
  ],
  'session-held': [
    field('select', 'session', false),
    field('choice', 'form', false),
    field('line', 'present', false),
    field('text', 'text'),
  ],
  'session-dropped': [field('select', 'session'), field('line', 'reason')],
  extended: [field('count', 'days'), field('line', 'reason')],
  agreed: [
    field('choice', 'agreement'),
    field('text', 'facts', false),
    field('text', 'duty', false),
    field('text', 'terms'),
    field('line', 'manner', false),
    field('numbers', 'instalments'),
    field('line', 'paper', false),
  ],
  failed: [field('line', 'reason')],
  performed: [field('select', 'instalment'), field('text', 'text', false)],
  breached: [field('select', 'instalment'), field('line', 'reason')],
  'confirmation-applied': [field('line', 'court'), field('line', 'paper'), field('count', 'signers')],
  'confirmation-decided': [field('choice', 'outcome'), field('line', 'paper')],
  sued: [field('line', 'court'), field('line', 'paper')],
  withdrawn: [field('select', 'party'), field('line', 'reason', false)],
  'violence-noted': [field('text', 'text', false)],
  'police-told': [field('text', 'text'), field('line', 'paper', false)],
  'followed-up': [field('text', 'text')],
  archived: [field('line', 'paper')],
}
