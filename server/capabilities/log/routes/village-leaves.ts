import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { publishedHead } from '#platform/log/published-head.ts'
import type { RunningLog } from '#platform/log/running.ts'
import { listEntriesOfVillage } from '../queries/entries.ts'
import { FewSeconds, PlainText, PUBLIC, tags } from './answers.ts'

const LAST_MAX = 500

export function addVillageLeafRoutes(app: App, log: () => RunningLog): void {
  app.get(
    '/log/villages/:code/leaves',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'The last entries of one village’s own sequence, in order, canonical JSON, one a line',
        params: Type.Object({ code: Type.String({ pattern: '^\\d{6,15}$' }) }),
        querystring: Type.Object({ last: Type.Integer({ minimum: 1, maximum: LAST_MAX, default: LAST_MAX }) }),
        response: { 200: Type.String(), ...problemResponses },
      },
    },
    async (request, reply) => {
      const size = (await publishedHead(log().store))?.size ?? 0n
      const { code } = request.params
      const entries = await request.act((context) =>
        listEntriesOfVillage(context, { code, last: request.query.last, size }),
      )
      const lines = entries.map((entry) => `${entry.toString('utf8')}\n`).join('')
      return reply.type(PlainText).header('cache-control', FewSeconds).send(lines)
    },
  )
}
