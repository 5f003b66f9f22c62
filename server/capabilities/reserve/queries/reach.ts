import { type RawBuilder, sql } from 'kysely'
import { inTerritory } from '#platform/access/village-reach.ts'
import type { Context } from '#platform/context.ts'

type Asking = Pick<Context, 'county' | 'actor' | 'scope'>
const isOrganiser = ({ actor }: Asking): boolean => actor.kind === 'staff' && actor.role === 'organiser'

/** The register: the organisation department, the town, and the village its own once the list was published. */
export const registerOf = (context: Asking): RawBuilder<boolean> => sql<boolean>`(tends_reserve(village_code, stage)
  and ${isOrganiser(context) ? sql`true` : inTerritory(context, 'reserve')})`

/** Recruitments as desks see them: all of them at the organisation department, a town its own. */
export const townsOf = (context: Asking): RawBuilder<boolean> =>
  isOrganiser(context) || context.actor.kind === 'system'
    ? sql<boolean>`tends_town(town_code)`
    : sql<boolean>`(tends_town(town_code) and town_code = ${context.scope})`
