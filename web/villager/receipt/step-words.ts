import type { Verb } from '#capabilities/matter/shapes/vocabulary.ts'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Step } from './view.ts'

type Did = Messages['receipt']['did']
type Say = (did: Did, step: Step, said: string) => string

/** Residents' acts: mine, another resident's, a unit's. */
const by = (mine: (did: Did) => string, other: (did: Did) => string, unit: (did: Did, step: Step) => string): Say => {
  return (did, step) => (step.by === 'staff' ? unit(did, step) : step.mine ? mine(did) : other(did))
}

const SAY: Partial<Record<Verb, Say>> = {
  reported: by(
    (did) => did.reported,
    (did) => did.reportedBy,
    (did, { unit }) => did.reportedFor(unit),
  ),
  joined: (did, { mine }) => (mine ? did.joinedMine : did.joined),
  accepted: (did, { unit }) => did.accepted(unit),
  returned: (did, { unit, to }) => did.returned(unit, to),
  refused: (did, { unit, to }) => did.refused(unit, to),
  assigned: (did, { unit, to }) => did.assigned(unit, to),
  'passed-up': (did, { unit, to }) => did['passed-up'](unit, to),
  'passed-across': (did, { unit, to }) => did['passed-across'](unit, to),
  asked: (did, { unit }) => did.asked(unit),
  added: by(
    (did) => did.added,
    (did) => did.addedBy,
    (did, { unit }) => did.addedUnit(unit),
  ),
  'extension-granted': (did, { unit }) => did['extension-granted'](unit),
  suspended: (did, { unit }) => did.suspended(unit),
  resumed: (did) => did.resumed,
  urged: by(
    (did) => did.urged,
    (did) => did.urgedBy,
    (did, { unit }) => did.urgedUnit(unit),
  ),
  noted: (did, { unit }) => did.noted(unit),
  answered: (did, { unit }) => did.answered(unit),
  handled: (did, { unit }) => did.handled(unit),
  said: (did, { mine }, said) => (mine ? did.said : did.saidBy)(said),
  'called-back': (did, { unit }) => did['called-back'](unit),
  unanswered: (did) => did.unanswered,
  withdrawn: (did) => did.withdrawn,
  reopened: by(
    (did) => did.reopened,
    (did) => did.reopenedBy,
    (did, { unit }) => did.reopenedUnit(unit),
  ),
  merged: (did) => did.merged,
  absorbed: (did) => did.absorbed,
  split: (did) => did.split,
  escalated: (did, { to }) => did.escalated(to),
}

/** A step in a villager's words, and what else is to be said of it. */
export function useStepWords() {
  const { t } = useFace()
  const formats = useFormats()
  const { did, steps } = t.receipt
  return (step: Step): { what: string; more: string[] } => {
    const { solved, satisfaction, reached, until, days, together } = step
    const said = [solved && t.matter.solved[solved], satisfaction && t.matter.satisfactions[satisfaction]]
    const verdict = said.filter(Boolean).join(steps.separator)
    const more = [
      step.verb === 'called-back' && (reached === false ? steps.notReached : verdict || steps.reached),
      until && steps.until(formats.day(until)),
      days !== undefined && steps.extended(days),
      together.length > 0 && steps.together(together.join(steps.separator)),
    ]
    const what = SAY[step.verb]?.(did, step, verdict) ?? t.matter.done[step.verb]
    return { what, more: more.filter((line) => typeof line === 'string') }
  }
}
