import type { Draft } from './item.ts'

const trimmed = (text: string | undefined): string | undefined => text?.trim() || undefined

/** What was begun and left empty is not sent: the county refuses empty words. */
export function finished(draft: Draft): Draft {
  const { text, place, asks, promises, facts, solvedOnSpot, outcome, hazardLevel, ...rest } = draft.body
  const [words, where] = [trimmed(text), trimmed(place)]
  const wishes = (asks ?? []).flatMap((ask) => (trimmed(ask.text) ? [{ ...ask, text: ask.text.trim() }] : []))
  const promised = (promises ?? []).filter((one) => trimmed(one.text) && one.dueOn)
  const changed = (facts ?? []).flatMap((one) => (trimmed(one.value) ? [{ ...one, value: one.value.trim() }] : []))
  const body: Draft['body'] = {
    ...rest,
    ...(words ? { text: words } : {}),
    ...(where ? { place: where } : {}),
    ...(wishes.length > 0 ? { asks: wishes } : {}),
    ...(promised.length > 0 ? { promises: promised } : {}),
    ...(changed.length > 0 ? { facts: changed } : {}),
    ...(solvedOnSpot && isSolvable(rest.kind) ? { solvedOnSpot } : {}),
    ...(rest.kind === 'visit' && outcome ? { outcome } : {}),
    ...(rest.kind === 'hazard' && hazardLevel ? { hazardLevel } : {}),
  }
  return { ...draft, body }
}

/** The duties that become a matter, which may be closed where it arose. */
export const isSolvable = (kind: Draft['body']['kind']): boolean =>
  kind === 'voice' || kind === 'hazard' || kind === 'quarrel'
