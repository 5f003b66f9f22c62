import type { ItemState, PowerAction } from '../shapes/vocabulary.ts'

/** What is published of an item: the power, each step with its day and words, what it rests on. Nobody's name. */
export const publicBody = (
  id: string,
  villageCode: string,
  actions: readonly PowerAction[],
  state: ItemState,
): Record<string, unknown> => ({
  item: id,
  villageCode,
  power: state.power,
  title: state.title,
  ...(state.amountCents === undefined ? {} : { amountCents: state.amountCents }),
  ...(state.decision === undefined ? {} : { decision: state.decision }),
  ...(state.project === undefined ? {} : { project: { ...state.project } }),
  objections: state.objections,
  steps: actions.map(({ verb, step, at_ms, by, data: { steps: _, ...data } }) => ({
    verb,
    ...(step === undefined ? {} : { step }),
    at: new Date(at_ms).toISOString(),
    ...(by.unit === undefined ? {} : { unit: by.unit }),
    data,
  })),
})
