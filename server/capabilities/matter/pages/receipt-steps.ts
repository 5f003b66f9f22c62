import type { PlaceBook } from '#capabilities/place/index.ts'
import type { RestStep, Step } from '#web/villager/receipt/view.ts'
import type { MatterContext } from '../context.ts'
import type { ReceiptView } from '../queries/timeline.ts'
import { PAUSES, type Rest, restsBetween, type ShownAction } from '../rules/index.ts'
import type { Lang } from './resident-book.ts'

interface Around {
  places: PlaceBook
  lang: Lang
  photo: (sha256: string) => string
}

/** More stretches of rest than these between two steps are drawn together. */
const RESTS_SHOWN = 2

/** The public steps with the days of rest between them, on which the clock stood. */
export function stepsOf(context: MatterContext, opened: ReceiptView, around: Around): (Step | RestStep)[] {
  const { actions, state, clock } = opened
  const end_ms = state.state === 'closed' ? undefined : context.now.getTime()
  return actions.flatMap((action, i) => {
    const next_ms = actions[i + 1]?.at_ms ?? end_ms
    const counted = clock.limit_unit === 'workday' && next_ms !== undefined && runsAt(state.turns, action.at_ms)
    const rests = counted ? restsBetween(context.rules.calendar, action.at_ms, next_ms) : []
    return [stepOf(action, opened.files, around), ...drawn(rests, action.id)]
  })
}

/** Whether working time was counting after that moment: not while it waited for the resident or was suspended. */
function runsAt(turns: ReceiptView['state']['turns'], at_ms: number): boolean {
  const turn = turns.filter((one) => one.at_ms <= at_ms).at(-1)
  return turn !== undefined && !PAUSES.includes(turn.holder)
}

function drawn(rests: readonly Rest[], after: string): RestStep[] {
  const [first] = rests
  const last = rests.at(-1)
  if (!first || !last) return []
  const rest = (from_ms: number, to_ms: number, days: number, kind: RestStep['kind']): RestStep => ({
    rest: true,
    id: `${after} ${from_ms}`,
    from: new Date(from_ms),
    to: new Date(to_ms),
    days,
    kind,
  })
  if (rests.length > RESTS_SHOWN) {
    const days = rests.reduce((sum, one) => sum + one.days, 0)
    return [rest(first.from_ms, last.to_ms, days, 'several')]
  }
  return rests.map(({ from_ms, to_ms, days, holiday }) => rest(from_ms, to_ms, days, holiday ? 'holiday' : 'weekend'))
}

function stepOf(action: ShownAction, files: ReceiptView['files'], { places, lang, photo }: Around): Step {
  const { id, at_ms, verb, by, data, mine } = action
  const name = (unit: string | undefined) => (unit === undefined ? '' : places.unitName(unit, lang))
  return {
    id,
    at: new Date(at_ms),
    verb,
    by: by.kind,
    mine,
    unit: name(by.unit),
    to: name(data.to),
    together: (data.coUnits ?? []).map(name),
    text: data.text,
    reason: data.reason,
    days: verb === 'extension-granted' ? data.days : undefined,
    // The first moment after the suspension: the day before it is the last.
    until: data.until_ms === undefined ? undefined : new Date(data.until_ms - 1),
    solved: data.solved,
    satisfaction: data.satisfaction,
    reached: data.reached,
    photos: files
      .filter(({ actionId, part }) => actionId === id && part !== 'report')
      .map(({ sha256 }) => photo(sha256)),
  }
}
