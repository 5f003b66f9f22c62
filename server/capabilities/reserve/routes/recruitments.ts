import { Type } from 'typebox'
import { formatReceipt } from '#kernel/receipt.ts'
import type { RouteAccess } from '#platform/http/access.ts'
import { staffOf } from '#platform/http/act.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { applyFor } from '../actions/apply.ts'
import { objectToList } from '../actions/object.ts'
import { openRecruitment } from '../actions/recruitment.ts'
import {
  AppliedFor,
  CohortAnswer,
  cohortOf,
  DeskRecruitmentAnswer,
  deskRecruitmentOf,
  RecruitmentAnswer,
  RecruitmentLine,
  recruitmentLineOf,
  recruitmentOf,
} from '../answers.ts'
import type { WithReserves } from '../context.ts'
import { countReserves } from '../queries/numbers.ts'
import { listPublic, readPublic, readTownDesk } from '../queries/recruitment.ts'
import { appliedOf, cohortsOf } from '../rules/index.ts'
import { ApplyBody, ObjectionBody, OpenBody } from '../schema.ts'
import { RESERVE_RATE } from './rates.ts'

const tags = ['reserve']
const open = { access: { open: 'public' } } as const
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Made = Type.Object({ id: Type.String(), repeated: Type.Boolean() })

/** Recruitments for anybody's program, and for the town's. */
export function addRecruitmentRoutes(app: App, withReserves: WithReserves): void {
  addReading(app)
  app.post(
    '/api/v1/recruitments',
    {
      config: { access: { power: 'recruitment.opened' } },
      schema: { tags, summary: 'Open a recruitment', body: OpenBody, response: { 201: Made, ...problemResponses } },
    },
    async (request, reply) => {
      const town = staffOf(request).scope
      const { id, repeated } = await request.act((plain) => openRecruitment(withReserves(plain), town, request.body))
      return reply.code(201).send({ id, repeated })
    },
  )
  app.post(
    '/api/v1/recruitments/:id/objections',
    {
      config: open,
      schema: {
        tags,
        summary: 'Object to a published list, without a name',
        params: ById,
        body: ObjectionBody,
        response: { 201: Made, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, RESERVE_RATE)
      return reply.code(201).send(await request.act((plain) => objectToList(plain, request.params.id, request.body)))
    },
  )
  const applying = (access: RouteAccess, path: string, summary: string) =>
    app.post(
      path,
      {
        config: { access },
        schema: {
          tags,
          summary,
          params: ById,
          body: ApplyBody,
          response: { 201: AppliedFor, ...problemResponses },
        },
      },
      async (request, reply) => {
        const done = await request.act((plain) => applyFor(withReserves(plain), request.params.id, request.body))
        return reply.code(201).send({ ...done, receipt: formatReceipt(done.receipt) })
      },
    )
  applying({ open: 'villager' }, '/api/v1/recruitments/:id/applications', 'Apply, signed in')
  applying(
    { power: 'reserve.applied' },
    '/api/v1/recruitments/:id/taken-applications',
    'Take an application at the desk',
  )
}

function addReading(app: App): void {
  app.get(
    '/api/v1/recruitments',
    {
      config: open,
      schema: {
        tags,
        summary: 'Recruitments of reserve talents, and where those hired in each year are now',
        response: {
          200: Type.Object({ recruitments: Type.Array(RecruitmentLine), cohorts: Type.Array(CohortAnswer) }),
          ...problemResponses,
        },
      },
    },
    async (request) =>
      request.act(async (plain) => ({
        recruitments: (await listPublic(plain)).map(recruitmentLineOf),
        cohorts: cohortsOf(await countReserves(plain, plain.county)).map(cohortOf),
      })),
  )
  app.get(
    '/api/v1/recruitments/:id',
    {
      config: open,
      schema: {
        tags,
        summary: 'One recruitment: notice, list with masked names, answers, numbers',
        params: ById,
        response: { 200: RecruitmentAnswer, ...problemResponses },
      },
    },
    async (request) =>
      request.act(async (plain) => {
        const detail = await readPublic(plain, request.params.id)
        const counted = await countReserves(plain, detail.row.town_code)
        return recruitmentOf(detail, appliedOf(counted, detail.row.id))
      }),
  )
  app.get(
    '/api/v1/recruitments/:id/desk',
    {
      config: { access: { power: 'recruitment.list' } },
      schema: {
        tags,
        summary: 'One recruitment at the desk: what was objected, and what may be done',
        params: ById,
        response: { 200: DeskRecruitmentAnswer, ...problemResponses },
      },
    },
    async (request) => deskRecruitmentOf(await request.act((plain) => readTownDesk(plain, request.params.id))),
  )
}
