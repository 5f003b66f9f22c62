import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownContest } from '#web/ui/board/contest-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { Scheme } from '../context.ts'
import type { RoundRow } from '../queries/round.ts'
import type { ContestState } from '../rules/index.ts'

const TOWN_DIGITS = 9

export interface ContestBook {
  places(): PlaceBook
}

/** A round with names. Its scheme travels in its data, as the playbook had it on the day of the computing. */
export function shownContest(
  { places }: ContestBook,
  lang: Language,
  { id, month, computed_at }: RoundRow,
  state: ContestState,
  desk: boolean,
): ShownContest {
  const scheme = state.data.scheme as Scheme // Written by `computeDue` with everything that the scheme has.
  const towns = new Set(state.data.units.map((unit) => unit.slice(0, TOWN_DIGITS)))
  const names = new Map([...towns, ...state.data.units].map((unit) => [unit, places().nameOf(unit, lang)]))
  return {
    ...{ id, month, state, names, desk, unit: scheme.unit, indicators: scheme.indicators, starter: scheme.starter },
    ...{ months: scheme.months, computedAt: computed_at },
  }
}
