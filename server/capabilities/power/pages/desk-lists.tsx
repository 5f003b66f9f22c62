import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { listPassedDecisions } from '#capabilities/decision/index.ts'
import { newId } from '#kernel/id.ts'
import { levelOf } from '#kernel/place.ts'
import { isProblem } from '#kernel/problem.ts'
import { requireVillage } from '#platform/access/village.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { ListsPage, type ListsView } from '#web/desk/power/lists-page.tsx'
import { powerPaths } from '#web/ui/board/power-view.ts'
import { mayDo, requireDesk, requireMay } from '../access.ts'
import { adoptList, LIST_DECISION } from '../actions/adopt.ts'
import type { WithPowerRules } from '../context.ts'
import { changedSince, listsOf } from '../queries/lists.ts'
import { AdoptBody, VillageCode } from '../schema.ts'
import { type PowerBook, shownPower } from './view.ts'

const Asked = Type.Object({
  village: Type.Optional(VillageCode),
  done: Type.Optional(Type.String({ maxLength: 1 })),
})

/** The versions of a village's list, and the form by which it adopts the next. */
export function addListDesk(app: App, withRules: WithPowerRules, book: PowerBook): void {
  const draw = drawer(withRules, book)
  app.get(
    powerPaths.deskLists,
    { config: { access: { power: 'power.list' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      requireDesk(request.actor)
      const { scope } = staffOf(request)
      const code = request.query.village ?? (levelOf(scope) === 'village' ? scope : undefined)
      if (code === undefined) return reply.redirect(powerPaths.desk, 303)
      return draw(request, reply, code, { done: request.query.done === '1' })
    },
  )
  app.post(
    powerPaths.deskLists,
    { config: { access: { power: 'power.adopt' } }, schema: { hide: true, body: FormWords } },
    async (request, reply) => {
      const { scope } = staffOf(request)
      requireMay(request.actor, 'adopt', scope)
      const typed = textsOf(request.body)
      const { powers } = request.body
      const chosen = powers === undefined ? [] : [powers].flat()
      const { id, villageCode, decision } = typed
      const given = { id, villageCode, decision, powers: chosen }
      try {
        requireShape(request, AdoptBody, given)
        // The form has passed the shape.
        await request.act((plain) => adoptList(withRules(plain), given as AdoptBody))
        return reply.redirect(`${powerPaths.deskLists}?done=1`, 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
        const shown = { chosen, decision, id, fault: faultOf(error), done: false }
        return draw(request, reply.code(error.status), scope, shown)
      }
    },
  )
}

type Shown = Partial<Pick<ListsView, 'chosen' | 'decision' | 'fault'>> & { id?: string | undefined; done: boolean }

function drawer(withRules: WithPowerRules, book: PowerBook) {
  return async (request: FastifyRequest, reply: FastifyReply, code: string, shown: Shown) => {
    const view = await request.act(async (plain): Promise<ListsView> => {
      await requireVillage(plain, code)
      const context = withRules(plain)
      const { today } = plain
      const versions = await listsOf(plain, code)
      const [current] = versions
      const used = new Set(versions.map(({ decision_id }) => decision_id))
      const powers = context.powers.powersOn(today).map(shownPower)
      const passed = await listPassedDecisions(plain, code, [LIST_DECISION])
      return {
        village: { code, name: book.places().nameOf(code, languageOf(request)) },
        versions: versions.map(({ version, day, decision_id }) => ({ version, day, decision: decision_id })),
        changed: current ? changedSince(context, current, today).length : 0,
        powers,
        decisions: passed.filter(({ id }) => !used.has(id)),
        mayAdopt: mayDo(request.actor, 'adopt', code),
        chosen: shown.chosen ?? powers.map(({ key }) => key),
        decision: shown.decision,
        fault: shown.fault,
        id: shown.id ?? newId(),
        done: shown.done,
      }
    })
    return sendPage(request, reply, <ListsPage view={view} />, 'desk')
  }
}
