import type { DisputeKind, DisputeRoute, DisputeRule } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'
import type { Occasion } from './shapes/vocabulary.ts'

type Keyed<Body> = Body & { key: string }

/** A way to go on, with the law that gives it. */
export type RouteOfTheDay = Keyed<DisputeRoute> & { source: string | undefined }
export type ClockStep = 'mediate' | 'confirm' | 'courtDecides'

/** The playbook as mediation reads it, by the rule of the day. */
export interface DisputeRules {
  dayOf(at_ms: number): string
  /** The last day of a step that begins at that moment. */
  dueOn(step: ClockStep, at_ms: number): string
  daysAfter(day: string, days: number): string
  ruleOn(day: string): DisputeRule & { source: string | undefined }
  kindsOn(day: string): Keyed<DisputeKind>[]
  /** @throws Problem `dispute.no-kind` 422 */
  kindOn(key: string, day: string): Keyed<DisputeKind>
  routesFor(occasion: Occasion, kind: string, day: string): string[]
  routesOn(day: string): RouteOfTheDay[]
}

export interface DisputeContext extends Context {
  disputes: DisputeRules
}

export type WithDisputeRules = (context: Context) => DisputeContext
