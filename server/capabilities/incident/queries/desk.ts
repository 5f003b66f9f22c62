import type { IncidentContext } from '../context.ts'
import { yearBefore } from '../rules.ts'
import type { Asked } from '../schema.ts'
import { countByKind, countIncidents } from './figures.ts'
import { handedIncidents, jointVisits, mattersWithPolice, newestIncidents } from './list.ts'
import { rangeWithin } from './reach.ts'

const DAY_MS = 86_400_000

/** As many days as the playbook shows, up to today. */
function periodOf({ today, incidents }: IncidentContext, { from, to }: Asked) {
  const last = to ?? today
  const first = new Date(Date.parse(`${last}T00:00:00Z`) - (incidents.shown_days - 1) * DAY_MS)
  return { from: from ?? first.toISOString().slice(0, 10), to: last }
}

/** Both sides at once: what the police told us, what they handed to the grids, and what the grids handed to them. */
export async function readDesk(context: IncidentContext, asked: Asked) {
  const place = rangeWithin(context, asked.place)
  const period = periodOf(context, asked)
  const before = { from: yearBefore(period.from), to: yearBefore(period.to) }
  const { lines: newest, older } = await newestIncidents(context, place, period, asked.after)
  return {
    period,
    before,
    counts: await countIncidents(context, place, period),
    countsBefore: await countIncidents(context, place, before),
    kinds: await countByKind(context, place, period),
    newest,
    older,
    handed: await handedIncidents(context, place),
    withPolice: await mattersWithPolice(context, place),
    visits: await jointVisits(context, place, period),
  }
}
