import { idAt } from '#kernel/id.ts'
import type { DisclosureContext } from '../context.ts'
import { courseOf } from '../queries/disclosure.ts'
import { disclosuresWithin } from '../queries/reach.ts'
import { folded } from '../rules/index.ts'
import { appendBySystem } from './act.ts'
import { makeObligations, obligationsOn } from './oblige.ts'

const VILLAGES_AT_ONCE = 40
const ITEMS_AT_ONCE = 200
const DAY_MS = 86_400_000

/** Makes what falls due in the running periods for the villages after `after`; gives the last village done, or nothing at the end. */
export async function obligeVillages(context: DisclosureContext, after: string): Promise<string | undefined> {
  const villages = await context.tx
    .selectFrom('place')
    .select('code')
    .where('county', '=', context.county)
    .where('level', '=', 'village')
    .where('valid_to', 'is', null)
    .where('code', '>', after)
    .orderBy('code')
    .limit(VILLAGES_AT_ONCE)
    .execute()
  const codes = villages.map((village) => village.code)
  await makeObligations(context, obligationsOn(context, codes, context.rules.dayOf(context.now.getTime())))
  return codes.at(-1)
}

/** Puts away what has hung for as long as the county says; everybody can still read it. */
export async function archiveOld(context: DisclosureContext): Promise<number> {
  const { rules, now } = context
  const clocks = rules.clocksOn(rules.dayOf(now.getTime()))
  const rows = await disclosuresWithin(context)
    .selectAll('disclosure')
    .where('stage', '=', 'published')
    .where('published_at', '<', new Date(now.getTime() - clocks.archiveAfter_days * DAY_MS))
    .limit(ITEMS_AT_ONCE)
    .execute()
  for (const row of rows)
    await appendBySystem(context, row, folded(await courseOf(context, row.id)), idAt(now.getTime()), 'archived', {})
  return rows.length
}
