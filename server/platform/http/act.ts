import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Problem, refuse } from '#kernel/problem.ts'
import { caseScope, reachOf } from '#platform/access/reach.ts'
import type { Context } from '#platform/context.ts'
import { inTransaction, type Reach } from '#platform/db/transaction.ts'
import { type Actor, ANONYMOUS, type StaffActor, type VillagerActor } from '#platform/identity/actor.ts'
import type { FaceFacts, Floor } from './floor.ts'

declare module 'fastify' {
  interface FastifyInstance {
    floor: Floor
    facts: () => FaceFacts
  }
  interface FastifyRequest {
    actor: Actor
    formCookie?: string
    /** The token of the form was not ours; kept for the page that shows the form again. */
    formRefusal?: Problem
    /** One request, one transaction, committed here; refused or failed, nothing of it remains. */
    act<T>(work: (context: Context) => Promise<T>, as?: Reach): Promise<T>
  }
}

export const sessionCookie = (publicUrl: string): string => (publicUrl.startsWith('https:') ? '__Host-sid' : 'sid')

export function addActing(app: FastifyInstance, floor: Floor): void {
  app.decorate('floor', floor)
  app.decorateRequest('actor')
  app.decorateRequest('formCookie')
  app.decorateRequest('formRefusal')
  app.decorateRequest('act', function <T>(this: FastifyRequest, work: (context: Context) => Promise<T>, as?: Reach) {
    return actIn(floor, this.actor, this.id, work, as)
  })
  const cookie = sessionCookie(floor.publicUrl)
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[cookie]
    request.actor = (token && (await floor.findActor(token, floor.clock()))) || ANONYMOUS
  })
  app.addHook('preHandler', async (request) => requireSession(request))
}

/** Runs work for an actor outside a request too: jobs, commands, tests. */
export function actIn<T>(
  floor: Floor,
  actor: Actor,
  requestId: string,
  work: (context: Context) => Promise<T>,
  as?: Reach,
): Promise<T> {
  const reach = as ?? reachOf(actor)
  // The system and test runs without the code layer filter by the whole county.
  const scope = !floor.layers.code || actor.kind === 'system' ? floor.county : caseScope(actor)
  const now = floor.clock()
  const rest = { county: floor.county, actor, scope, now, today: floor.dayOf(now), requestId, keys: floor.keys }
  const once = () => inTransaction(floor.database.db, reach, (tx) => work({ tx, ...rest }))
  return once().catch((error) => {
    if (isOvertaken(error)) return once()
    throw error
  })
}

function requireSession(request: FastifyRequest): void {
  const access = request.routeOptions.config.access
  if (!access || 'power' in access) {
    if (access && request.actor.kind !== 'staff') throw refuse('sign-in-needed', 401)
  } else if (access.open === 'villager' && request.actor.kind !== 'villager') throw refuse('sign-in-needed', 401)
}

export function staffOf(request: FastifyRequest): StaffActor {
  if (request.actor.kind !== 'staff') throw refuse('sign-in-needed', 401)
  return request.actor
}

export function villagerOf(request: FastifyRequest): VillagerActor {
  if (request.actor.kind !== 'villager') throw refuse('sign-in-needed', 401)
  return request.actor
}

/** The same id sent twice at once: the slower of the two finds it taken, and looks again at what the other did. */
const UNIQUE_VIOLATION = '23505'
const isOvertaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION
