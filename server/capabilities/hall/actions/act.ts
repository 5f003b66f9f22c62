import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { actOnThing, openThing } from '#platform/facts/act.ts'
import type { HallContext } from '../context.ts'
import { findHall, type HallRow, type StopRow } from '../queries/hall.ts'
import type { HallData, HallState, HallVerb, StopData, StopState, StopVerb } from '../rules/index.ts'
import type { HallActBody, HallBody, HallDeskVerb, StopActBody, StopBody, StopDeskVerb } from '../schema.ts'
import { HALL, STOP } from './store.ts'

function requireTimes({ from, to }: { from: string; to: string }): void {
  if (from >= to) throw refuse('hall.times', 422, { field: 'to' })
}

/** A village has one. */
export const openHall = (context: HallContext, body: HallBody) =>
  openThing(context, HALL, {
    verb: 'opened',
    body,
    read: async () => {
      const { id: _, villageCode, ...data } = body
      // Of two who describe it at once, the second learns that it is there.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`hall ${villageCode}`}, 0))`.execute(context.tx)
      if (await findHall(context, villageCode)) throw refuse('hall.one', 409)
      requireTimes(data)
      return data
    },
    columns: () => ({}),
  })

export const changeHall = (context: HallContext, id: string, verb: HallDeskVerb, body: HallActBody) =>
  actOnThing<HallRow, HallState, HallVerb, HallData, Omit<HallActBody, 'id' | 'seen'>>(context, HALL, {
    id,
    verb,
    body,
    read: ({ body: data }) => {
      requireTimes(data)
      return data
    },
  })

export const planStop = (context: HallContext, body: StopBody) =>
  openThing(context, STOP, {
    verb: 'planned',
    body,
    read: () => {
      const { id: _, villageCode: __, ...data } = body
      if (data.on < context.today) throw refuse('hall.past', 422, { field: 'on' })
      requireTimes(data)
      return data
    },
    columns: () => ({}),
  })

export const cancelStop = (context: HallContext, id: string, verb: StopDeskVerb, body: StopActBody) =>
  actOnThing<StopRow, StopState, StopVerb, StopData, Omit<StopActBody, 'id' | 'seen'>>(context, STOP, {
    id,
    verb,
    body,
    read: ({ body: data }) => data,
  })
