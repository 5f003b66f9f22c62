import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { levelOf } from '#kernel/place.ts'
import { isProblem } from '#kernel/problem.ts'
import { requireVillage } from '#platform/access/village.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { SuppliersDesk, type SuppliersView } from '#web/desk/power/suppliers-page.tsx'
import { powerPaths } from '#web/ui/board/power-view.ts'
import { mayDo, requireDesk, requireMay } from '../access.ts'
import { addSupplier } from '../actions/supplier.ts'
import type { WithPowerRules } from '../context.ts'
import { suppliersOf } from '../queries/suppliers.ts'
import { SupplierBody, VillageCode } from '../schema.ts'
import type { PowerBook } from './view.ts'

const Asked = Type.Object({ village: Type.Optional(VillageCode) })
type Shown = Pick<SuppliersView, 'typed' | 'fault'>

/** Who may be asked to bid: the village's register, with what came of their works. */
export function addSupplierDesk(app: App, withRules: WithPowerRules, book: PowerBook): void {
  const draw = async (request: FastifyRequest, reply: FastifyReply, code: string, shown: Shown) => {
    const lines = await request.act(async (plain) => {
      await requireVillage(plain, code)
      return await suppliersOf(plain, code)
    })
    const village = { code, name: book.places().nameOf(code, languageOf(request)) }
    const mayAdd = mayDo(request.actor, 'open', code)
    const view = { village, lines, mayAdd, id: shown.typed['id'] ?? newId(), ...shown }
    return sendPage(request, reply, <SuppliersDesk view={view} />, 'desk')
  }
  app.get(
    powerPaths.deskSuppliers,
    { config: { access: { power: 'power.list' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      requireDesk(request.actor)
      const { scope } = staffOf(request)
      const code = request.query.village ?? (levelOf(scope) === 'village' ? scope : undefined)
      if (code === undefined) return reply.redirect(powerPaths.desk, 303)
      return draw(request, reply, code, { typed: {} })
    },
  )
  app.post(
    powerPaths.deskSuppliers,
    { config: { access: { power: 'power.open' } }, schema: { hide: true, body: FormWords } },
    async (request, reply) => {
      const { scope } = staffOf(request)
      requireMay(request.actor, 'open', scope)
      const typed = textsOf(request.body)
      const given = bodyOfForm(typed, SupplierBody)
      try {
        requireShape(request, SupplierBody, given)
        // The form has passed the shape.
        await request.act((plain) => addSupplier(withRules(plain), given as SupplierBody))
        return reply.redirect(powerPaths.deskSuppliers, 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
        return draw(request, reply.code(error.status), scope, { typed, fault: faultOf(error) })
      }
    },
  )
}
