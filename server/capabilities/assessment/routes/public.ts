import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { bytesOf, PublicationBytes } from '#platform/log/publication-answers.ts'
import { objectTo } from '../actions/object.ts'
import { Done, PublicRounds, Standings } from '../answers.ts'
import { roundOf } from '../presenters.ts'
import { getPublicAssessment, publicationsOf } from '../queries/assessment.ts'
import { readVillage } from '../queries/detail.ts'
import { countRecognised, listStandings } from '../queries/list.ts'
import { ObjectionBody, VillageCode } from '../schema.ts'

const config = { access: { open: 'public' } } as const
const tags = ['assessment']
const ById = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
/** A village's families object from one network: enough for them, too little for a flood. */
export const OBJECTION_RATE = { name: 'assessment-objection', points: 30, duration_s: 3600 }
const EVER = { from: '2000-01-01', to: '2200-01-01' }

/** Good-governance villages, for anybody's program. */
export function addPublicRoutes(app: App): void {
  app.get(
    '/api/v1/assessment-standings',
    {
      config,
      schema: {
        tags,
        summary: 'How every assessed village stands, and how many have which level',
        querystring: Type.Object({ place: Type.Optional(Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,2}$' })) }),
        response: { 200: Standings, ...problemResponses },
      },
    },
    async (request) =>
      await request.act(async (context) => {
        const place = request.query.place ?? context.county
        return { counts: await countRecognised(context, place, EVER), villages: await listStandings(context, place) }
      }),
  )
  app.get(
    '/api/v1/villages/:code/assessments',
    {
      config,
      schema: {
        tags,
        summary: 'A village’s newest round and the one it is recognised by: figures, all scores, objections',
        params: Type.Object({ code: VillageCode }),
        response: { 200: PublicRounds, ...problemResponses },
      },
    },
    async (request) => ({
      rounds: (await request.act((context) => readVillage(context, request.params.code))).map((one) =>
        roundOf(one, false),
      ),
    }),
  )
  app.post(
    '/api/v1/villages/:code/assessments/:id/objections',
    {
      config,
      schema: {
        tags,
        summary: 'Object to a score that hangs, without a name',
        params: ById,
        body: ObjectionBody,
        response: { 201: Done, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, OBJECTION_RATE)
      const { code, id } = request.params
      return reply.code(201).send(await request.act((context) => objectTo(context, code, id, request.body)))
    },
  )
  addPublication(app)
}

function addPublication(app: App): void {
  app.get(
    '/api/v1/villages/:code/assessments/:id/publications/:rev',
    {
      config,
      schema: {
        tags,
        summary: 'The exact bytes and the salt of a publication, to be checked against its leaf',
        params: Type.Object({ ...ById.properties, rev: Type.Integer({ minimum: 1, maximum: 99 }) }),
        response: { 200: PublicationBytes, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id, rev } = request.params
      const all = await request.act(async (context) => {
        await getPublicAssessment(context, code, id)
        return await publicationsOf(context, id)
      })
      const found = all.find((one) => one.rev === rev)
      if (!found) throw refuse('not-found', 404)
      return bytesOf(found)
    },
  )
}
