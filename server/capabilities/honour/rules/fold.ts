import { foldOf, said } from '#kernel/fold.ts'
import type { FactData, HonourFact, HonourState, Verb } from '../shapes/vocabulary.ts'

const { isAllowed, applied, folded } = foldOf<HonourState, Verb, 'proposed', FactData>({
  first: 'proposed',
  begin: ({ kind, subject, harmony, masked }) => ({
    stage: 'proposed',
    kind: said(kind),
    subject: said(subject),
    masked: said(masked),
    ...(harmony === undefined ? {} : { harmony }),
    evidence: [],
    named: false,
    answered: [],
  }),
  steps: {
    refused: { when: ['proposed'], effect: () => ({ stage: 'refused' }) },
    admitted: {
      when: ['proposed'],
      effect: (_, { title, text }) => ({ stage: 'admitted', title: said(title), deed: said(text) }),
    },
    evidenced: {
      when: ['admitted', 'agreed'],
      effect: ({ evidence }, { text, record }) => ({
        evidence: [...evidence, { text: said(text), ...(record === undefined ? {} : { record }) }],
      }),
    },
    revised: {
      when: ['admitted', 'agreed'],
      effect: (before, { title, text }) => ({ title: title ?? said(before.title), deed: said(text) }),
    },
    // Whoever does not want to be praised is not, and nothing of it becomes public.
    consented: {
      when: ['admitted'],
      effect: (_, { answer }) =>
        answer === 'declined' ? { stage: 'dropped' } : { stage: 'agreed', named: answer === 'named' },
    },
    unnamed: { when: ['agreed', 'noticed', 'confirmed'], effect: () => ({ named: false }) },
    noticed: { when: ['agreed'], effect: (_, { until }) => ({ stage: 'noticed', until: said(until) }) },
    // An objection that is right sends the honour back: it is put right, and everybody is asked once more.
    answered: {
      when: ['agreed', 'noticed'],
      effect: ({ stage, answered }, { objection, upheld }) => ({
        stage: upheld ? 'agreed' : stage,
        answered: [...answered, said(objection)],
      }),
    },
    confirmed: { when: ['noticed'], effect: (_, { day }) => ({ stage: 'confirmed', confirmedOn: said(day) }) },
    // What is taken back is not held up against anybody by name.
    revoked: { when: ['confirmed'], effect: () => ({ stage: 'revoked', named: false }) },
    dropped: { when: ['admitted', 'agreed', 'noticed'], effect: () => ({ stage: 'dropped', named: false }) },
  },
})

export { applied, folded, isAllowed }

const PUBLISHES: ReadonlySet<Verb> = new Set(['noticed', 'confirmed', 'revoked'])

/** The number of the publication that the last fact makes: the notice, the honour, its end. */
export const publicationOf = (facts: readonly HonourFact[]): number | undefined => {
  const last = facts.at(-1)
  if (!last || !PUBLISHES.has(last.verb)) return undefined
  return facts.filter(({ verb }) => PUBLISHES.has(verb)).length
}

/** What the log vouches for: always with the masked name, for a consent can be taken back and a log cannot forget. */
export const publicBody = (
  { id, village }: { id: string; village: string },
  facts: readonly HonourFact[],
  state: HonourState,
): Record<string, unknown> => ({
  id,
  villageCode: village,
  stage: state.stage,
  kind: state.kind,
  subject: state.subject,
  harmony: state.harmony ?? '',
  name: state.masked,
  title: state.title ?? '',
  deed: state.deed ?? '',
  evidence: state.evidence.map(({ text, record }) => ({ text, record: record ?? '' })),
  noticeUntil: state.until ?? '',
  answers: facts
    .filter(({ verb }) => verb === 'answered')
    .map(({ data }) => ({ text: data.text ?? '', upheld: data.upheld ?? false })),
  confirmedOn: state.confirmedOn ?? '',
  revoked: facts.findLast(({ verb }) => verb === 'revoked')?.data.reason ?? '',
})
