import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { performDeskAct } from './actions/perform.ts'
import { actOnReceipt } from './actions/resident.ts'
import { Acted } from './answers.ts'
import type { WithRules } from './context.ts'
import { acted } from './presenters.ts'
import { addDetailRoutes, addListRoutes } from './routes/desk.ts'
import { ById, ByReceipt, Part, tags } from './routes/params.ts'
import { addMatterPhotoRoutes } from './routes/photos.ts'
import { addReceiptRoutes, addReportRoutes } from './routes/public.ts'
import { RECEIPT_RATE } from './routes/rates.ts'
import { type ActBody, DESK_ACTS, RESIDENT_ACTS } from './schema.ts'

export function addMatterRoutes(app: App, withRules: WithRules): void {
  addReportRoutes(app, withRules)
  addReceiptRoutes(app, withRules)
  addListRoutes(app)
  addDetailRoutes(app, withRules)
  addMatterPhotoRoutes(app, withRules)
  for (const act of DESK_ACTS) addDeskAct(app, withRules, act)
  for (const act of RESIDENT_ACTS) addResidentAct(app, withRules, act)
}

function addDeskAct(app: App, withRules: WithRules, { verb, resource, body }: (typeof DESK_ACTS)[number]): void {
  app.post(
    `/api/v1/matters/:id/${resource}`,
    {
      config: { access: { power: `matter.${verb}` } },
      schema: {
        tags,
        summary: `Desk act: ${verb}`,
        params: ById,
        body,
        response: { 200: Acted, 201: Acted, ...problemResponses },
      },
    },
    async (request, reply) => {
      // The body has passed the schema of this very act.
      const done = await request.act((context) =>
        performDeskAct(withRules(context), request.params.id, verb, request.body as ActBody),
      )
      return reply.code(done.repeated ? 200 : 201).send(acted(done))
    },
  )
}

function addResidentAct(
  app: App,
  withRules: WithRules,
  { verb, resource, body }: (typeof RESIDENT_ACTS)[number],
): void {
  app.post(
    `/api/v1/receipts/:receipt/${resource}`,
    {
      config: { access: { open: 'by-secret' } },
      schema: {
        tags,
        summary: `The resident: ${verb}`,
        params: ByReceipt,
        querystring: Part,
        body,
        response: { 200: Acted, 201: Acted, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, RECEIPT_RATE)
      const { receipt } = request.params
      const done = await request.act((context) =>
        actOnReceipt(withRules(context), receipt, verb, request.body as ActBody, request.query.part),
      )
      return reply.code(done.repeated ? 200 : 201).send(acted(done))
    },
  )
}
