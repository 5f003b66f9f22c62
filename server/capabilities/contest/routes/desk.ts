import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { actOnRound } from '../actions/act.ts'
import { listRounds, readRound } from '../queries/round.ts'
import { STAGES } from '../rules/index.ts'
import { ById, CONTEST_ACTS } from '../schema.ts'

const tags = ['contest']
const may = (power: string) => ({ access: { power: `contest.${power}` as const } })
const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })
const Acted = Type.Object({ id: Text, version: Count, stage: Type.Enum(STAGES), repeated: Type.Boolean() })
const Line = { id: Text, month: Text, stage: Type.Enum(STAGES), previewUntil: Text, waiting: Count, version: Count }
const Anything = Type.Record(Text, Type.Unknown())

export function addDeskRoutes(app: App): void {
  addActs(app)
  app.get(
    '/api/v1/contest-rounds',
    {
      config: may('read'),
      schema: {
        tags,
        summary: 'Rounds of the contest, previews too',
        response: { 200: Type.Object({ rounds: Type.Array(Type.Object(Line)) }), ...problemResponses },
      },
    },
    async (request) => ({
      rounds: (await request.act(listRounds)).map(({ id, month, stage, preview_until, waiting, version }) => ({
        ...{ id, month, previewUntil: preview_until, waiting, version },
        stage: stage as (typeof STAGES)[number], // Held to these words by the table.
      })),
    }),
  )
  app.get(
    '/api/v1/contest-rounds/:id',
    {
      config: may('read'),
      schema: {
        tags,
        summary: 'One round: its data, its list, objections and what became of the black list',
        params: ById,
        response: {
          200: Type.Object({
            ...Line,
            data: Anything,
            list: Anything,
            objections: Type.Array(Anything),
            blacks: Type.Array(Anything),
          }),
          ...problemResponses,
        },
      },
    },
    async (request) => {
      const { row, state } = await request.act((context) => readRound(context, request.params.id))
      const { stage, version, previewUntil, objections, blacks, data, list } = state
      return {
        ...{ id: row.id, month: row.month, stage, previewUntil, waiting: row.waiting, version },
        ...{ data: { ...data }, list: { ...list } },
        objections: objections.map((one) => ({ ...one })),
        blacks: blacks.map((one) => ({ ...one })),
      }
    },
  )
}

function addActs(app: App): void {
  for (const { verb, resource, body } of CONTEST_ACTS)
    app.post(
      `/api/v1/contest-rounds/:id/${resource}`,
      {
        config: may(verb),
        schema: {
          tags,
          summary: `Of a round of the contest: ${verb}`,
          params: ById,
          body,
          response: { 201: Acted, ...problemResponses },
        },
      },
      async (request, reply) => {
        const { id, state, repeated } = await request.act((context) =>
          actOnRound(context, request.params.id, verb, request.body),
        )
        return reply.code(201).send({ id, version: state.version, stage: state.stage, repeated })
      },
    )
}
