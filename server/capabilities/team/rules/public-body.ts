import type { TeamFact, TeamState } from '../shapes/vocabulary.ts'

const PUBLISHED: readonly string[] = ['shown', 'recognised', 'withdrawn']

/** Which publication of the team its last act makes; undefined: none. */
export function publicationOf(facts: readonly TeamFact[]): number | undefined {
  const last = facts.at(-1)
  if (!last || !PUBLISHED.includes(last.verb)) return undefined
  return facts.filter(({ verb }) => PUBLISHED.includes(verb)).length
}

/** What the log vouches for: the notice, the recognition or its end, with the grounds that were given. No member. */
export function publicBody(
  id: string,
  villageCode: string,
  facts: readonly TeamFact[],
  state: TeamState,
): Record<string, unknown> {
  const last = facts.at(-1)
  return {
    id,
    villageCode,
    kind: state.kind,
    name: state.name,
    verb: last?.verb ?? '',
    members: state.members.length,
    grounds: facts.findLast(({ verb }) => verb === 'nominated')?.data.text ?? '',
    until: state.noticeUntil ?? '',
    reason: last?.data.reason ?? '',
  }
}
