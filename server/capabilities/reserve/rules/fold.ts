import type { Fact } from '#kernel/fact.ts'
import { foldOf, said } from '#kernel/fold.ts'
import type {
  FactData,
  RecruitmentData,
  RecruitmentState,
  RecruitmentVerb,
  ReserveFact,
  ReserveState,
  Verb,
} from '../shapes/vocabulary.ts'

/** A town's recruitment: notice, list, the list that stands. */
export const recruitmentFolding = foldOf<RecruitmentState, RecruitmentVerb, 'opened', RecruitmentData>({
  first: 'opened',
  begin: (data) => ({
    stage: 'open',
    title: said(data.title),
    posts: said(data.posts),
    conditions: said(data.conditions),
    papers: said(data.papers),
    applyUntil: said(data.applyUntil),
    examOn: said(data.examOn),
    examAt: said(data.examAt),
    list: [],
    answered: [],
  }),
  steps: {
    listed: {
      when: ['open'],
      effect: (_, { list, until }) => ({ stage: 'listed', list: said(list), objectUntil: said(until) }),
    },
    // An objection that is right sends the list back: points are entered and checked again, and it is published anew.
    answered: {
      when: ['open', 'listed'],
      effect: ({ stage, answered }, { objection, upheld }) => ({
        stage: upheld ? 'open' : stage,
        answered: [...answered, said(objection)],
      }),
    },
    confirmed: { when: ['listed'], effect: (_, { day }) => ({ stage: 'confirmed', confirmedOn: said(day) }) },
    dropped: { when: ['open', 'listed'], effect: () => ({ stage: 'dropped', list: [] }) },
  },
})

const folding = foldOf<ReserveState, Verb, 'applied', FactData & { by?: string }>({
  first: 'applied',
  begin: ({ recruitment, masked }) => ({ stage: 'applied', recruitment: said(recruitment), masked: said(masked) }),
  steps: {
    admitted: { when: ['applied'], effect: () => ({ stage: 'admitted' }) },
    refused: { when: ['applied'], effect: () => ({ stage: 'refused' }) },
    scored: {
      when: ['admitted', 'scored', 'checked'],
      effect: (_, { written, interview, by }) => ({
        stage: 'scored',
        written: said(written),
        interview: said(interview),
        ...(by === undefined ? {} : { scoredBy: by }),
      }),
    },
    checked: { when: ['scored'], effect: () => ({ stage: 'checked' }) },
    passed: { when: ['checked'], effect: (_, { total }) => ({ stage: 'passed', total: said(total) }) },
    failed: { when: ['checked'], effect: (_, { total }) => ({ stage: 'failed', total: said(total) }) },
    reopened: { when: ['passed', 'failed'], effect: () => ({ stage: 'scored' }) },
    withdrawn: { when: ['applied', 'admitted', 'scored', 'checked', 'passed'], effect: () => ({ stage: 'withdrawn' }) },
    hired: {
      when: ['passed'],
      effect: (_, { decision, since, until, mentor }) => ({
        stage: 'hired',
        decision: said(decision),
        hiredOn: said(since),
        until: said(until),
        mentor: said(mentor),
      }),
    },
    mentored: { when: ['hired', 'serving'], effect: (_, { mentor }) => ({ mentor: said(mentor) }) },
    grown: {
      when: ['hired', 'serving'],
      effect: (_, { kind, heldOn }) => (kind === 'review' ? { reviewedOn: said(heldOn) } : {}),
    },
    concluded: {
      when: ['hired', 'serving'],
      effect: (before, { outcome, post, until }) => {
        if (outcome === 'elected') return { stage: 'serving', outcome, post: said(post) }
        if (outcome === 'renewed') return { outcome, until: said(until) }
        return { stage: 'ended', outcome: said(outcome), ...(before.post === undefined ? {} : { post: before.post }) }
      },
    },
  },
})

/** Who entered the points stands in the fact's author. */
const withAuthor = (fact: ReserveFact): Fact<Verb, FactData & { by?: string }, string> =>
  fact.verb === 'scored' && fact.by.account !== undefined
    ? { ...fact, data: { ...fact.data, by: fact.by.account } }
    : fact

export const reserveFolding = {
  isAllowed: folding.isAllowed,
  applied: (before: ReserveState | undefined, fact: ReserveFact) => folding.applied(before, withAuthor(fact)),
  folded: (facts: readonly ReserveFact[]) => folding.folded(facts.map(withAuthor)),
}
