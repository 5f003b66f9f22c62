import { rangeOf } from '#kernel/place.ts'
import { endOfMonth, type FigureSource } from '#platform/facts/figure.ts'
import { countEffectiveKnown, countIncidents } from './figures.ts'

/** Incidents that the police judged effective, by the day on which they happened. */
export const incidentFigures: FigureSource = {
  keys: ['police-effective'],
  href: (_, { place, from, to }) => `/desk/incidents?${new URLSearchParams({ place, from, to: endOfMonth(to) })}`,
  count: async (context, { place, from, to, known }) => {
    if (known) {
      const n = await countEffectiveKnown(context, rangeOf(place), { from, to: endOfMonth(to) }, known.end)
      return { 'police-effective': n }
    }
    const { effective } = await countIncidents(context, rangeOf(place), { from, to: endOfMonth(to) })
    return { 'police-effective': effective }
  },
}
