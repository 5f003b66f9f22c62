import type { Instance, Lapse, LapseKind, PetitionState } from '../shapes/vocabulary.ts'

const LATE_WORK: Record<Instance, LapseKind> = {
  handling: 'opinion-late',
  review: 'review-late',
  're-review': 're-review-late',
}

/** What it is called when this step is not done by its day; a decided or told petition waits for no office's clock. */
function lapseOf({ stage, instance }: PetitionState): LapseKind | undefined {
  if (stage === 'registered') return 'passed-on-late'
  if (stage === 'transferred') return 'accepted-late'
  return stage === 'working' ? LATE_WORK[instance] : undefined
}

/** The lapse that a step which is done (or still open) on `day` makes; who had it then answers for it. */
export function lapsedBy(state: PetitionState, day: string): Lapse | undefined {
  const kind = lapseOf(state)
  const { dueOn, holder } = state
  if (kind === undefined || dueOn === undefined || holder === undefined || day <= dueOn) return undefined
  return { kind, unit: holder, dueOn }
}

/** Every lapse of a petition as of a day, with the one that is still open. */
export function lapsesOn(state: PetitionState, today: string): readonly Lapse[] {
  const open = lapsedBy(state, today)
  return open ? [...state.lapses, open] : state.lapses
}
