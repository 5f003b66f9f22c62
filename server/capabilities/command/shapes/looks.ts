/** What may lie on the map besides what is open; each is turned on and off by itself. */
export const LAYERS = [
  'points',
  'alarms',
  'hazards',
  'visits',
  'projects',
  'disclosures',
  'petitions',
  'disputes',
] as const
export type Layer = (typeof LAYERS)[number]

export const SPANS = ['day', 'week', 'month'] as const
export type Span = (typeof SPANS)[number]

/** A year and a day: what is older is asked of the numbers, month by month. */
export const BACK_MOST = 366
