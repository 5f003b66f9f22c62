import { foldOf, said } from '#kernel/fold.ts'
import type { CharterFact, CharterState, FactData, Verb } from '../shapes/vocabulary.ts'

const { isAllowed, applied, folded } = foldOf<CharterState, Verb, 'drafted', FactData>({
  first: 'drafted',
  begin: ({ title, clauses, flags = [] }) => ({ stage: 'drafting', title: said(title), clauses: said(clauses), flags }),
  steps: {
    revised: {
      when: ['drafting'],
      effect: (before, { title, clauses, flags = [] }) => ({
        title: title ?? before.title,
        clauses: said(clauses),
        flags,
      }),
    },
    opened: { when: ['drafting'], effect: (_, { until }) => ({ stage: 'open', until: said(until) }) },
    submitted: { when: ['open'], effect: () => ({ stage: 'submitted' }) },
    reviewed: {
      when: ['submitted'],
      effect: (_, { flagAnswer }) => ({ stage: 'reviewed', ...(flagAnswer === undefined ? {} : { flagAnswer }) }),
    },
    // Whatever was wrong is put right in the draft, and everybody is asked about it once more.
    returned: { when: ['submitted'], effect: () => ({ stage: 'drafting' }) },
    adopted: {
      when: ['reviewed'],
      effect: (_, { decision, day, fileBy }) => ({
        stage: 'adopted',
        decision: said(decision),
        adoptedOn: said(day),
        fileBy: said(fileBy),
      }),
    },
    filed: { when: ['adopted'], effect: (_, { day }) => ({ stage: 'filed', filedOn: said(day) }) },
    ordered: { when: ['filed'], effect: (_, { dueOn }) => ({ correctBy: said(dueOn) }) },
    superseded: { when: ['adopted', 'filed'], effect: () => ({ stage: 'superseded' }) },
    dropped: { when: ['drafting', 'open', 'submitted', 'reviewed'], effect: () => ({ stage: 'dropped' }) },
  },
})

export { applied, folded, isAllowed }

const PUBLISHES: ReadonlySet<Verb> = new Set(['opened', 'adopted', 'filed', 'ordered'])

/** The number of the publication that the last fact makes: the draft put to everybody, the rules, their filing, an order. */
export const publicationOf = (facts: readonly CharterFact[]): number | undefined => {
  const last = facts.at(-1)
  if (!last || !PUBLISHES.has(last.verb)) return undefined
  return facts.filter(({ verb }) => PUBLISHES.has(verb)).length
}

/** What the log vouches for: every clause as it stands, the vote, and what the review said to flagged words. */
export const publicBody = (
  { id, village }: { id: string; village: string },
  facts: readonly CharterFact[],
  state: CharterState,
): Record<string, unknown> => ({
  id,
  villageCode: village,
  title: state.title,
  stage: state.stage,
  clauses: state.clauses.map(({ key, version, head, text }) => ({ key, version, head, text })),
  flags: state.flags.map(({ clause, phrase, rule }) => ({ clause, phrase, rule })),
  flagAnswer: state.flagAnswer ?? '',
  commentsUntil: state.until ?? '',
  decision: state.decision ?? '',
  adoptedOn: state.adoptedOn ?? '',
  fileBy: state.fileBy ?? '',
  filedOn: state.filedOn ?? '',
  order: facts.findLast(({ verb }) => verb === 'ordered')?.data.reason ?? '',
})
