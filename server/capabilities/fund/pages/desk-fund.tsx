import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isProblem, type Problem, refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, type Typed, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { decoded } from '#platform/sheets/read-csv.ts'
import { takeSheet } from '#platform/sheets/take-sheet.ts'
import { DeskFundPage, type DeskFundView } from '#web/desk/fund/fund-page.tsx'
import { fundPaths } from '#web/ui/board/fund-view.ts'
import { requireMay } from '../access.ts'
import { actOnFund } from '../actions/act.ts'
import { readAnswer } from '../actions/data.ts'
import type { WithFundRules } from '../context.ts'
import { readFund } from '../queries/detail.ts'
import { actionsOf, getFund } from '../queries/fund.ts'
import { actorNow, folded, type ReturnFault } from '../rules/index.ts'
import { type ActBody, type DeskVerb, FUND_ACTS } from '../schema.ts'
import { type FundBook, shownFund } from './view.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Asked = Type.Object({
  done: Type.Optional(Type.String({ maxLength: 1 })),
  names: Type.Optional(Type.String({ maxLength: 1 })),
})
const BYTES_MAX = 1024 * 1024

interface Shown extends Pick<DeskFundView, 'refusal' | 'done'> {
  names?: boolean
}

/** One fund on the desk, and each act on it as a form. */
export function addFundDesk(app: App, withRules: WithFundRules, book: FundBook): void {
  const draw = drawer(withRules, book)
  app.get(
    '/desk/funds/:id',
    { config: { access: { power: 'fund.list' } }, schema: { hide: true, params: ById, querystring: Asked } },
    async (request, reply) => {
      const { done, names } = request.query
      return draw(request, reply, request.params.id, { done: done === '1', names: names === '1' })
    },
  )
  for (const { verb, resource, body: shape } of FUND_ACTS) {
    const takesFile = verb === 'returned'
    app.post(
      `/desk/funds/:id/${resource}`,
      {
        config: { access: { power: `fund.${verb}` }, takesFiles: takesFile },
        schema: { hide: true, params: ById, ...(takesFile ? {} : { body: FormWords }) },
      },
      async (request, reply) => {
        const { id } = request.params
        await request.act(async (plain) => requireMay(plain.actor, verb, (await getFund(plain, id)).village_code))
        const { typed, problem } = await typedOf(request, takesFile)
        const given = bodyOfForm(typed, shape)
        try {
          if (problem) throw problem
          requireShape(request, shape, given)
          // The form has passed the shape of its act.
          await request.act((plain) => actOnFund(withRules(plain), id, verb, given as unknown as ActBody))
          return reply.redirect(`${fundPaths.deskOne(id)}?done=1`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
          const faults = error.code === 'fund.return-wrong' ? await request.act(faultsOf(withRules, id, typed)) : []
          const refusal = { verb, typed, fault: faultOf(error), faults }
          return draw(request, reply.code(error.status), id, { refusal, done: false })
        }
      },
    )
  }
}

/** What was typed, with the bank's file as its text. */
async function typedOf(request: FastifyRequest, takesFile: boolean): Promise<{ typed: Typed; problem?: Problem }> {
  // Its schema has said so: only the form with the file comes without one.
  if (!takesFile) return { typed: textsOf(request.body as Record<string, string>) }
  try {
    const { fields, file } = await takeSheet(request, BYTES_MAX)
    return { typed: { ...fields, file: decoded(file) } }
  } catch (error) {
    // A form of somebody else's making is no form; what is left is a file that is none, or far too large.
    if (isProblem(error) && error.status === 403) throw error
    return { typed: {}, problem: refuse('sheet.unreadable', 422, { field: 'file' }) }
  }
}

/** The same file once more, for the table of what is wrong with it. */
const faultsOf =
  (withRules: WithFundRules, id: string, { payment = '', file = '' }: Typed) =>
  async (plain: Context): Promise<ReturnFault[]> => {
    const state = folded(await actionsOf(plain, id))
    return (await readAnswer(withRules(plain), id, state, { payment, file })).faults
  }

function drawer(withRules: WithFundRules, book: FundBook) {
  return async (request: FastifyRequest, reply: FastifyReply, id: string, { names = false, ...shown }: Shown) => {
    const idOf = formIds<DeskVerb>()
    const view = await request.act(async (plain): Promise<DeskFundView> => {
      const detail = await readFund(withRules(plain), id, names)
      const fund = shownFund(book, languageOf(request), detail, detail.payees)
      return { fund, may: detail.may, turn: actorNow(detail.state), idOf, ...shown }
    })
    return sendPage(request, reply, <DeskFundPage view={view} />, 'desk')
  }
}
