import { foldOf, said } from '#kernel/fold.ts'
import type { CreditFact, CreditState, FactData, Terms, Verb } from '../shapes/vocabulary.ts'

/** A name for a line within its edition. */
function nextKey(sign: string, lines: readonly { key: string }[]): string {
  return `${sign}${Math.max(0, ...lines.map(({ key }) => Number(key.slice(1)))) + 1}`
}

const termsIn = ({ title, period, cap, budgetCents }: FactData, before?: Terms): Terms => ({
  title: said(title ?? before?.title),
  period: said(period ?? before?.period),
  cap: said(cap ?? before?.cap),
  budgetCents: said(budgetCents ?? before?.budgetCents),
})

export const { isAllowed, applied, folded } = foldOf<CreditState, Verb, 'drafted', FactData>({
  first: 'drafted',
  begin: (data) => ({ stage: 'drafting', ...termsIn(data), items: data.items ?? [], rewards: data.rewards ?? [] }),
  steps: {
    itemed: {
      when: ['drafting'],
      effect: ({ items }, { item }) => ({ items: [...items, { key: nextKey('i', items), ...said(item) }] }),
    },
    rewarded: {
      when: ['drafting'],
      effect: ({ rewards }, { reward }) => ({ rewards: [...rewards, { key: nextKey('r', rewards), ...said(reward) }] }),
    },
    struck: {
      when: ['drafting'],
      effect: ({ items, rewards }, { line }) => ({
        items: items.filter(({ key }) => key !== line),
        rewards: rewards.filter(({ key }) => key !== line),
      }),
    },
    revised: { when: ['drafting'], effect: (before, data) => termsIn(data, before) },
    opened: { when: ['drafting'], effect: (_, { until }) => ({ stage: 'open', until: said(until) }) },
    // Whatever is changed, everybody is asked about once more.
    redrafted: { when: ['open'], effect: () => ({ stage: 'drafting' }) },
    adopted: {
      when: ['open'],
      effect: (_, { decision, day, from }) => ({
        stage: 'adopted',
        decision: said(decision),
        adoptedOn: said(day),
        from: said(from),
      }),
    },
    ended: { when: ['adopted'], effect: () => ({ stage: 'ended' }) },
    dropped: { when: ['drafting', 'open'], effect: () => ({ stage: 'dropped' }) },
  },
})

const PUBLISHES: ReadonlySet<Verb> = new Set(['opened', 'adopted', 'ended'])

/** The number of the publication that the last fact makes: the draft put to everybody, the rules, their end. */
export const publicationOf = (facts: readonly CreditFact[]): number | undefined => {
  const last = facts.at(-1)
  if (!last || !PUBLISHES.has(last.verb)) return undefined
  return facts.filter(({ verb }) => PUBLISHES.has(verb)).length
}

/** What the log vouches for: every line as it stands, and the vote. */
export const publicBody = (
  { id, village }: { id: string; village: string },
  facts: readonly CreditFact[],
  state: CreditState,
): Record<string, unknown> => ({
  id,
  villageCode: village,
  title: state.title,
  stage: state.stage,
  period: state.period,
  cap: state.cap,
  budgetCents: state.budgetCents,
  items: state.items.map(({ key, way, text, points, evidence }) => ({ key, way, text, points, evidence })),
  rewards: state.rewards.map(({ key, text, points, costCents }) => ({ key, text, points, costCents })),
  commentsUntil: state.until ?? '',
  decision: state.decision ?? '',
  adoptedOn: state.adoptedOn ?? '',
  from: state.from ?? '',
  reason: facts.findLast(({ verb }) => verb === 'ended')?.data.reason ?? '',
})
