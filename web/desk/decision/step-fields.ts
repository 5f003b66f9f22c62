import type { DeskVerb } from '#capabilities/decision/schema.ts'
import type { FieldName, StepField } from './fields.tsx'

const field = (kind: StepField['kind'], name: FieldName, required = true): StepField => ({ kind, name, required })
const counts = (...names: FieldName[]): StepField[] => names.map((name) => field('count', name))

/** What each step asks for, in the order of the paper form. */
export const STEP_FIELDS: Record<DeskVerb, readonly StepField[]> = {
  proposed: [
    field('choice', 'proposer'),
    field('count', 'signers', false),
    field('count', 'of', false),
    field('text', 'text', false),
  ],
  consulted: [...counts('present'), field('text', 'text')],
  'party-reviewed': counts('of', 'present', 'for', 'against', 'abstain'),
  convened: [
    field('choice', 'organ'),
    field('day', 'meetsOn'),
    field('line', 'place'),
    field('line', 'authority', false),
    field('day', 'authorityUntil', false),
    field('text', 'text', false),
  ],
  rolled: [field('numbers', 'inPerson'), field('numbers', 'online', false), field('numbers', 'proxies', false)],
  'ballot-opened': [field('choice', 'secret')],
  'paper-given': [field('numbers', 'papers')],
  'ballot-closed': [],
  counted: [
    field('choice', 'secret'),
    ...counts('issued', 'for', 'against', 'abstain', 'invalid'),
    field('line', 'tellers'),
    field('day', 'dueOn', false),
  ],
  witnessed: [field('text', 'text', false)],
  recorded: [field('text', 'text'), field('line', 'reason', false)],
  progressed: [field('text', 'text')],
  completed: [field('text', 'text'), field('money', 'spentCents', false)],
  appraised: counts('asked', 'satisfied', 'basically'),
  declared: [field('select', 'body'), field('count', 'number'), field('select', 'tie')],
  dropped: [field('line', 'reason')],
}
