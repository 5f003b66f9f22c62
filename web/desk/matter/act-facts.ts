import { DESK_ACTS, type DeskVerb } from '#capabilities/matter/schema.ts'

/** Done by the button alone: they need no word. */
export const AT_ONCE: readonly DeskVerb[] = ['accepted', 'resumed', 'extension-granted']

export const hasPhotos = (verb: DeskVerb): boolean => verb === 'handled' || verb === 'added'

/** The noun in the act's address. */
export const resourceOf = (verb: DeskVerb): string => DESK_ACTS.find((act) => act.verb === verb)?.resource ?? verb
