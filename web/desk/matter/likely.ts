import type { MatterState } from '#capabilities/matter/rules/index.ts'
import type { DeskVerb } from '#capabilities/matter/schema.ts'

/** Buttons in one fixed order, wherever the matter is; what is not offered leaves no gap. */
export const FIRST: readonly DeskVerb[] = [
  'assigned',
  'accepted',
  'returned',
  'passed-up',
  'urged',
  'answered',
  'handled',
  'called-back',
  'reopened',
]

export type FurtherGroup = 'words' | 'time' | 'whose'

/** The rest, in lines by what they are about: all in sight, so that their keys work and nobody has to search. */
export const FURTHER: Readonly<Record<FurtherGroup, readonly DeskVerb[]>> = {
  words: ['asked', 'added', 'noted'],
  time: ['resumed', 'extension-granted', 'extension-declined', 'extension-asked', 'suspended'],
  whose: ['sorted', 'passed-across', 'refused', 'merged', 'split'],
}

/** The key that does the same, while no field is being written in. */
export const HOTKEYS: Partial<Record<DeskVerb, string>> = {
  assigned: 'G',
  accepted: 'A',
  returned: 'R',
  'passed-up': 'U',
  urged: 'S',
  answered: 'D',
  handled: 'H',
  'called-back': 'B',
  asked: 'Q',
  noted: 'N',
  merged: 'M',
}

type Asked = Pick<MatterState, 'state' | 'returned' | 'extensionAsked' | 'lead'>

export interface Standing {
  /** The matter is held by the reader's own unit. */
  holds: boolean
  /** The desk rather hands on than does the work itself. */
  dispatches: boolean
}

/** Verbs in the order in which they are likely next, for a matter as it stands. */
function wishes({ state, returned, extensionAsked, lead }: Asked, { holds, dispatches }: Standing): DeskVerb[] {
  if (state === 'handled' || state === 'closed') return state === 'handled' ? ['called-back'] : []
  if (!holds) return extensionAsked ? ['extension-granted'] : ['urged']
  if (state === 'waiting' || state === 'suspended') return ['resumed']
  if (state === 'accepted') return dispatches ? ['assigned', 'handled'] : ['handled']
  return dispatches && (returned > 0 || lead === undefined) ? ['assigned', 'accepted'] : ['accepted']
}

/** The one filled button: what is most likely next among what may be done. */
export const likelyNext = (matter: Asked, may: readonly DeskVerb[], standing: Standing): DeskVerb | undefined =>
  wishes(matter, standing).find((verb) => may.includes(verb))
