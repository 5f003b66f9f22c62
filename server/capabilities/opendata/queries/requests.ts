import { sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import type { OpenRequest } from '../shapes/open-request.ts'

export interface OpenAsk {
  place: string
  from?: Date | undefined
  until?: Date | undefined
  numbers?: readonly number[] | undefined
  kinds?: readonly string[] | undefined
  status?: readonly ('open' | 'closed')[] | undefined
  bbox?: readonly [west: number, south: number, east: number, north: number] | undefined
  limit: number
}

const EVER = { from: new Date('1970-01-01T00:00:00Z'), until: new Date('9999-01-01T00:00:00Z') }

/** Newest first. */
export async function openRequests({ tx, county }: Context, ask: OpenAsk): Promise<OpenRequest[]> {
  const { from, to } = rangeOf(ask.place)
  const [west, south, east, north] = ask.bbox ?? []
  const closed = ask.status?.length === 1 ? ask.status[0] === 'closed' : null
  const { rows } = await sql<OpenRequest>`
    select id, number, kind, public_title as "publicTitle", place_code as "placeCode", lon, lat, state, outcome, holder,
      reported_at as "reportedAt", updated_at as "updatedAt", due_at as "dueAt"
    from open_requests(${county}, ${from}, ${to}, ${ask.from ?? EVER.from}, ${ask.until ?? EVER.until}, ${ask.limit},
      ${ask.numbers ? [...ask.numbers] : null}::bigint[], ${ask.kinds ? [...ask.kinds] : null}::text[], ${closed}::boolean,
      ${west ?? null}::float8, ${south ?? null}::float8, ${east ?? null}::float8, ${north ?? null}::float8)`.execute(tx)
  return rows
}

export async function requestOfToken({ tx, county }: Context, token: string): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`select number from open_request_of(${county}, ${token})`.execute(tx)
  return rows[0]?.number
}
