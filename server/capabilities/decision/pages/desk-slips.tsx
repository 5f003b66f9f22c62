import { Type } from 'typebox'
import { record } from '#platform/audit/audit.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { qrPath } from '#platform/render/qr.ts'
import { BallotSlipsPage } from '#web/desk/decision/ballot-slips.tsx'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import type { WithDecisionRules } from '../context.ts'
import { readSlips } from '../queries/ballot-of.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** A sheet to be cut up: one slip for each who may still vote by phone. Whoever prints it is in the audit. */
export function addSlips(app: App, withRules: WithDecisionRules): void {
  app.get(
    '/desk/decisions/:id/slips',
    { config: { access: { power: 'decision.ballot-opened' } }, schema: { hide: true, params: ById } },
    async (request, reply) => {
      const { id } = request.params
      const { row, secret, slips } = await request.act(async (plain) => {
        const read = await readSlips(withRules(plain), id)
        const object = { kind: 'decision', id, place: read.row.village_code }
        await record(plain, 'decision.slips-printed', object, { slips: read.slips.length })
        return read
      })
      const { publicUrl } = app.floor
      const view = {
        id,
        title: row.title,
        address: `${publicUrl}${decisionPaths.ballots}`,
        secret,
        slips: slips.map((slip) => ({ ...slip, qr: qrPath(publicUrl + decisionPaths.ballot(slip.code)) })),
      }
      return sendPage(request, reply, <BallotSlipsPage view={view} />, 'desk')
    },
  )
}
