import type { App } from '#platform/http/server.ts'
import { addThingRoutes } from '#platform/http/thing-routes.ts'
import { planTour } from '../actions/act.ts'
import { deskOf, detailOf, Line, lineOf, More } from '../answers.ts'
import type { WithTours } from '../context.ts'
import { listDesk, listPublic, readDesk, readPublic } from '../queries/tour.ts'
import { PlanBody } from '../schema.ts'

/** Tours for anybody’s program. */
export function addTourRoutes(app: App, withTours: WithTours): void {
  addThingRoutes(app, {
    noun: 'tour',
    plural: 'tours',
    opens: 'planned',
    line: Line,
    more: More,
    body: PlanBody,
    publishes: false,
    listPublic: async (plain, village) => (await listPublic(plain, village)).map(lineOf),
    readPublic: async (plain, village, id) => ({ answer: detailOf(await readPublic(plain, village, id)) }),
    listDesk: async (plain) => (await listDesk(plain)).map(lineOf),
    readDesk: async (plain, id) => deskOf(await readDesk(plain, id)),
    // The body has passed this very shape.
    open: (plain, body) => planTour(withTours(plain), body as PlanBody),
  })
}
