/** 1 (lightest) to 6 by the share of overdue matters; undefined when too few are open for a share to mean anything. */
export function shadeOf(
  late: number,
  open: number,
  steps_percent: readonly number[],
  least: number,
): number | undefined {
  if (open < least) return undefined
  const share = (late / open) * 100
  return 1 + steps_percent.filter((step) => share >= step).length
}

/** From this shade on only light words can be read. */
export const HIGH_SHADE = 5
