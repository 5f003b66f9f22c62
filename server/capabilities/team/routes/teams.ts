import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { bytesOf, PublicationBytes } from '#platform/log/publication-answers.ts'
import { formTeam } from '../actions/form.ts'
import { DeskTeamAnswer, deskOf, Formed, Lines, lineOf, PublicTeamAnswer, publicOf } from '../answers.ts'
import type { WithTeams } from '../context.ts'
import { HEAPS, listDesk, listPublic, readPublicTeam, readTeam } from '../queries/team.ts'
import { FormBody, VillageCode } from '../schema.ts'

const tags = ['team']
const open = { access: { open: 'public' } } as const
const may = (power: string) => ({ access: { power: `team.${power}` as const } })
const Id = Type.String({ format: 'uuid' })
const ByTeam = Type.Object({ code: VillageCode, id: Id })

/** The teams of a village for anybody's program, and those of the desks. */
export function addTeamRoutes(app: App, withTeams: WithTeams): void {
  addPublic(app)
  app.get(
    '/api/v1/teams',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Teams within reach, in no order of merit',
        querystring: Type.Object({
          heap: Type.Optional(Type.Enum(HEAPS)),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Lines, ...problemResponses },
      },
    },
    async (request) => {
      const { heap = 'all', limit = LIST_LIMIT } = request.query
      return { teams: (await request.act((plain) => listDesk(plain, heap, limit))).map(lineOf) }
    },
  )
  app.get(
    '/api/v1/teams/:id',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'One team with its people, and what the reader may do',
        params: Type.Object({ id: Id }),
        response: { 200: DeskTeamAnswer, ...problemResponses },
      },
    },
    async (request) => deskOf(await request.act((plain) => readTeam(plain, request.params.id))),
  )
  app.post(
    '/api/v1/teams',
    {
      config: may('form'),
      schema: { tags, summary: 'Form a team', body: FormBody, response: { 201: Formed, ...problemResponses } },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => formTeam(withTeams(plain), request.body))),
  )
}

function addPublic(app: App): void {
  app.get(
    '/api/v1/villages/:code/teams',
    {
      config: open,
      schema: {
        tags,
        summary: 'Teams of a village: numbers of members, no member',
        params: Type.Object({ code: VillageCode }),
        response: { 200: Lines, ...problemResponses },
      },
    },
    async (request) => ({
      teams: (await request.act((plain) => listPublic(plain, request.params.code))).map(lineOf),
    }),
  )
  app.get(
    '/api/v1/villages/:code/teams/:id',
    {
      config: open,
      schema: {
        tags,
        summary: 'One team: what it did, and how it came to be a model',
        params: ByTeam,
        response: { 200: PublicTeamAnswer, ...problemResponses },
      },
    },
    async (request) =>
      publicOf(await request.act((plain) => readPublicTeam(plain, request.params.code, request.params.id))),
  )
  app.get(
    '/api/v1/villages/:code/teams/:id/publications/:rev',
    {
      config: open,
      schema: {
        tags,
        summary: 'The exact bytes and the salt of a publication, to be checked against its leaf',
        params: Type.Object({ ...ByTeam.properties, rev: Type.Integer({ minimum: 1, maximum: 50 }) }),
        response: { 200: PublicationBytes, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id, rev } = request.params
      const { publications } = await request.act((plain) => readPublicTeam(plain, code, id))
      const found = publications.find((one) => one.rev === rev)
      if (!found) throw refuse('not-found', 404)
      return bytesOf(found)
    },
  )
}
