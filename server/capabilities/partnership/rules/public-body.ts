import type { PartnershipFact, PartnershipState } from '../shapes/vocabulary.ts'

const PUBLISHED: readonly string[] = ['started', 'paid', 'resulted', 'ended']

/** Which publication of the partnership its last act makes; undefined: none. */
export function publicationOf(facts: readonly PartnershipFact[]): number | undefined {
  const last = facts.at(-1)
  if (!last || !PUBLISHED.includes(last.verb)) return undefined
  return facts.filter(({ verb }) => PUBLISHED.includes(verb)).length
}

interface Of {
  id: string
  villageCode: string
  partner: string
}

/** What the log vouches for: with whom, what for, and how the money stands after each entry. */
export function publicBody(
  of: Of,
  facts: readonly PartnershipFact[],
  { kind, name, measures, inCents, outCents, earnedCents }: PartnershipState,
): Record<string, unknown> {
  const { verb = '', data = {} } = facts.at(-1) ?? {}
  return {
    ...of,
    ...{ kind, name, verb },
    aim: facts[0]?.data.aim ?? '',
    measures: measures.filter(({ isDropped }) => !isDropped).length,
    done: measures.filter(({ doneOn }) => doneOn !== undefined).length,
    ...{ inCents, outCents, earnedCents },
    on: data.on ?? '',
    text: data.text ?? '',
    reason: data.reason ?? '',
  }
}
