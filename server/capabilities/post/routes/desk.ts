import { Type } from 'typebox'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { staffOf } from '#platform/http/act.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { actOnPosts } from '../actions/act.ts'
import { Acted, DeskPosts, Readiness } from '../answers.ts'
import type { WithPostRules } from '../context.ts'
import { deskOf, readinessOf } from '../presenters.ts'
import { readDeskPosts } from '../queries/detail.ts'
import { listReadiness, type PlacesOfPosts, villagesOf } from '../queries/list.ts'
import { POST_ACTS, VillageCode } from '../schema.ts'

const tags = ['post']
const may = (power: string) => ({ access: { power: `post.${power}` as const } })
const ByVillage = Type.Object({ code: VillageCode })

export function addDeskRoutes(app: App, withRules: WithPostRules, book: PlacesOfPosts): void {
  addReading(app, withRules, book)
  for (const { verb, resource, body } of POST_ACTS)
    app.post(
      `/api/v1/villages/:code/post-${resource}`,
      {
        config: may(verb),
        schema: {
          tags,
          summary: `Of a village’s posts: ${verb}`,
          params: ByVillage,
          body,
          response: { 201: Acted, ...problemResponses },
        },
      },
      async (request, reply) => {
        const done = await request.act((plain) => actOnPosts(withRules(plain), request.params.code, verb, request.body))
        return reply.code(201).send(done)
      },
    )
}

function addReading(app: App, withRules: WithPostRules, book: PlacesOfPosts): void {
  app.get(
    '/api/v1/post-readiness',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'The election calendar: whose terms end when, and what is missing, of the villages of a town',
        querystring: Type.Object({ town: Type.Optional(Type.String({ pattern: '^[0-9]{9}$' })) }),
        response: { 200: Readiness, ...problemResponses },
      },
    },
    async (request) => {
      const { scope } = staffOf(request)
      const place = request.query.town ?? scope
      if (!contains(scope, place) || !book.places().find(place)) throw refuse('not-found', 404)
      const villages = villagesOf(book.places(), place)
      const found = await request.act((plain) => listReadiness(withRules(plain), villages))
      return { villages: found.map(readinessOf) }
    },
  )
  app.get(
    '/api/v1/villages/:code/post-book',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'A village’s posts for its desks, with what was declared and what is missing',
        params: ByVillage,
        response: { 200: DeskPosts, ...problemResponses },
      },
    },
    async (request) => deskOf(await request.act((plain) => readDeskPosts(withRules(plain), request.params.code))),
  )
}
