import type { ActionData, MatterAction } from '../shapes/vocabulary.ts'

/** Between desks only. */
const INTERNAL = new Set(['sorted', 'extension-asked', 'extension-declined'])

/** A step as the holder of a receipt may see it: units without names, other people's words left out. */
export interface ShownAction extends MatterAction {
  /** Done by whoever holds this receipt. */
  mine: boolean
}

const isPublic = ({ verb, data }: MatterAction): boolean =>
  !INTERNAL.has(verb) && (verb !== 'noted' || data.public === true)

/** Everything but what a person wrote or photographed. */
function withoutWords({ text: _text, reason: _reason, files: _files, ...rest }: ActionData): ActionData {
  return rest
}

/**
 * The public steps. `reporter`: whose receipt it is; `first`: whether they reported it. What another resident wrote stays
 * between that resident and the desks.
 */
export function shownTo(actions: readonly MatterAction[], reporter: string, first: boolean): ShownAction[] {
  return withDays(actions)
    .filter(isPublic)
    .map((action) => {
      const { kind, unit, account } = action.by
      // Residents' acts of earlier times do not say which of several it was: they were the first reporter's.
      const mine = kind === 'resident' && (account === undefined ? first : account === reporter)
      const data = kind === 'resident' && !mine ? withoutWords(action.data) : action.data
      return { ...action, by: { kind, unit }, data, mine }
    })
}

/** A grant says how many days were asked for. */
function withDays(actions: readonly MatterAction[]): MatterAction[] {
  let days: number | undefined
  return actions.map((action) => {
    if (action.verb === 'extension-asked') days = action.data.days
    return action.verb === 'extension-granted' && days !== undefined
      ? { ...action, data: { ...action.data, days } }
      : action
  })
}
