import type { Database } from '#platform/db/database.ts'
import { type Actor, STAFF_ROLES } from './actor.ts'
import { SEEN_EVERY_MS, STAFF_IDLE_MS, VILLAGER_IDLE_MS } from './limits.ts'
import { hashOfToken, looksLikeToken } from './session.ts'

interface Found {
  account_id: string | null
  villager_id: string | null
  person_name: string | null
  role: string | null
  unit: string | null
  scope: string | null
}

const interval = (ms: number): string => `${ms / 1000} seconds`

/**
 * Who is behind a session token. One prepared statement in one round trip, because every request of a signed-in person
 * waits for it; the time last seen is written at most once a minute.
 */
export function actorFinder({ pool }: Database, county: string) {
  const idle = [interval(STAFF_IDLE_MS), interval(VILLAGER_IDLE_MS), interval(SEEN_EVERY_MS)]
  return async (token: string, now: Date): Promise<Actor | undefined> => {
    if (!looksLikeToken(token)) return undefined
    const { rows } = await pool.query<Found>({
      name: 'find-session',
      text: 'select * from find_session($1, $2, $3, $4, $5, $6)',
      values: [county, hashOfToken(token), now, ...idle],
    })
    return rows[0] && actorOf(rows[0])
  }
}

function actorOf(found: Found): Actor | undefined {
  if (found.villager_id !== null) return { kind: 'villager', id: found.villager_id }
  const role = STAFF_ROLES.find((one) => one === found.role)
  const { account_id: id, person_name: name, unit, scope } = found
  if (!role || id === null || name === null || unit === null || scope === null) return undefined
  return { kind: 'staff', id, name, role, unit, scope }
}
