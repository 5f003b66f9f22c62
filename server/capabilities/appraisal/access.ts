import { type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { EntryVerb, RoundVerb } from './schema.ts'

type AppraisalPower = 'read' | 'open' | 'note' | 'review' | 'dossier' | RoundVerb | EntryVerb

const ORGANISER = { organiser: ['any'] } as const

/** One desk for everything: who may read may do, and nobody else may either. */
const APPRAISAL_POWERS: PowerTable<AppraisalPower, never> = {
  read: ORGANISER,
  open: ORGANISER,
  closed: ORGANISER,
  voided: ORGANISER,
  note: ORGANISER,
  moved: ORGANISER,
  settled: ORGANISER,
  reopened: ORGANISER,
  review: ORGANISER,
  dossier: ORGANISER,
}

/** Asked before anything is looked for: whether there is such a thing is nobody else's business. */
export const requireMay = (actor: Actor, power: AppraisalPower): void =>
  requirePower(APPRAISAL_POWERS, actor, power, [])
