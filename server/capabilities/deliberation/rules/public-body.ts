import type { DeliberationFact, DeliberationState } from '../shapes/vocabulary.ts'

/** What the log vouches for: the topic, who took part by kind and number, what was said and what became of it. No name. */
export function publicBody(
  id: string,
  villageCode: string,
  facts: readonly DeliberationFact[],
  state: DeliberationState,
): Record<string, unknown> {
  const last = (verb: string) => facts.findLast((fact) => fact.verb === verb)?.data ?? {}
  return {
    id,
    villageCode,
    title: state.title,
    topic: last('proposed').text ?? '',
    seats: state.seats.map(({ seat, people }) => ({ seat, people })),
    meetsOn: state.meetsOn ?? '',
    present: last('met').present ?? 0,
    consensus: state.consensus ?? false,
    minutes: last('met').text ?? '',
    ...(state.stage === 'done' ? { way: state.way ?? '', result: last('completed').text ?? '' } : {}),
  }
}
