import { Type } from 'typebox'
import { sendPhoto } from '#capabilities/photo/index.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import type { WithRules } from '../context.ts'
import { getPhotoOfMatter, getPhotoOfReceipt } from '../queries/photo.ts'

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Id = Type.String({ format: 'uuid' })

/** One page of a receipt may show several photos; a guess of a receipt costs as much here as elsewhere. */
const RECEIPT_PHOTO_RATE = { name: 'receipt-photo', points: 300, duration_s: 600 }

/** Photos as pages show them: `<img>` addresses, not part of the API. */
export function addMatterPhotoRoutes(app: App, withRules: WithRules): void {
  app.get(
    '/files/:sha256',
    {
      config: { access: { power: 'matter.read' } },
      schema: { hide: true, params: Type.Object({ sha256: Sha256 }), querystring: Type.Object({ matter: Id }) },
    },
    async (request, reply) => {
      const { sha256 } = request.params
      const found = await request.act((context) => getPhotoOfMatter(withRules(context), request.query.matter, sha256))
      return sendPhoto(request, reply, found)
    },
  )
  app.get(
    '/r/:receipt/files/:sha256',
    {
      config: { access: { open: 'by-secret' } },
      schema: {
        hide: true,
        params: Type.Object({ receipt: Type.String({ minLength: 8, maxLength: 20 }), sha256: Sha256 }),
        querystring: Type.Object({ part: Type.Optional(Id) }),
      },
    },
    async (request, reply) => {
      await limitRate(request, RECEIPT_PHOTO_RATE)
      const { receipt, sha256 } = request.params
      const found = await request.act((context) =>
        getPhotoOfReceipt(withRules(context), receipt, sha256, request.query.part),
      )
      return sendPhoto(request, reply, found)
    },
  )
}
