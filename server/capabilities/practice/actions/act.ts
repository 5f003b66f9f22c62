import { refuse } from '#kernel/problem.ts'
import { actOnThing, openThing } from '#platform/facts/act.ts'
import type { PracticeContext } from '../context.ts'
import type { PracticeRow } from '../queries/practice.ts'
import { type FactData, PARTS, type PracticeState, type Verb } from '../rules/index.ts'
import type { ActBody, DescribeBody, DeskVerb } from '../schema.ts'
import { PRACTICE } from './store.ts'

type Written = Partial<Omit<DescribeBody, 'id' | 'villageCode'>>

/** What was typed, held to the playbook: its harmonies, and the families that its pieces name, one a line. */
function writtenIn({ rule, families }: PracticeContext, { title, harmony, ...parts }: Written): FactData {
  if (harmony !== undefined && !rule.harmonies.some(({ key }) => key === harmony))
    throw refuse('practice.no-harmony', 422, { field: 'harmony' })
  const unknown = (parts.pieces ?? '').split('\n').find((line) => line.trim() !== '' && !families.includes(line.trim()))
  if (unknown !== undefined) throw refuse('practice.no-piece', 422, { field: 'pieces' })
  const own = Object.fromEntries(PARTS.flatMap((part) => (parts[part] === undefined ? [] : [[part, parts[part]]])))
  return { ...(title === undefined ? {} : { title }), ...(harmony === undefined ? {} : { harmony }), ...own }
}

export const describePractice = (context: PracticeContext, body: DescribeBody) =>
  openThing(context, PRACTICE, {
    verb: 'described',
    body,
    read: () => {
      const { id: _, villageCode: __, ...written } = body
      return writtenIn(context, written)
    },
    columns: () => ({}),
  })

export const actOnPractice = (context: PracticeContext, id: string, verb: DeskVerb, body: ActBody) =>
  actOnThing<PracticeRow, PracticeState, Verb, FactData, Omit<ActBody, 'id' | 'seen'>>(context, PRACTICE, {
    id,
    verb,
    body,
    read: ({ body: { reason, ...written } }) => {
      if (verb === 'withdrawn') return reason === undefined ? {} : { reason }
      return verb === 'revised' ? writtenIn(context, written) : {}
    },
  })
