import type { DecisionOrgan } from '#capabilities/playbook/schema.ts'

/** Whether so many signatures make it a duty to call the organ: one in so many of those who may ask. */
export function isDemanded(
  { demand }: Pick<DecisionOrgan, 'demand'>,
  by: 'voters' | 'representatives',
  signers: number,
  of: number,
): boolean {
  const oneIn = demand[by]
  return oneIn !== undefined && of > 0 && signers <= of && signers * oneIn >= of
}
