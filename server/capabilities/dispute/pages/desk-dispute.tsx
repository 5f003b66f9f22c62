import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DisputePage } from '#web/desk/dispute/dispute-page.tsx'
import { disputePaths } from '#web/desk/dispute/paths.ts'
import type { DisputeView } from '#web/desk/dispute/view.ts'
import { requireMay } from '../access.ts'
import { actOnDispute } from '../actions/act.ts'
import type { WithDisputeRules } from '../context.ts'
import { readDispute } from '../queries/detail.ts'
import { actionsOf, getDispute } from '../queries/dispute.ts'
import { courtHours, mediatorsOf } from '../queries/registers.ts'
import { type DisputeState, folded } from '../rules/index.ts'
import { ACTS, type ActBody, type ActResource, type ActVerb } from '../schema.ts'
import { type DisputeBook, type Reading, shownDispute, shownHour } from './book.ts'
import { papersOf } from './papers.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })
const HOURS_MOST = 50

/** One dispute on the desk, and a form for each act. */
export function addDisputeDesk(app: App, withRules: WithDisputeRules, book: DisputeBook): void {
  const draw = drawer(withRules, book)
  app.get(
    '/desk/disputes/:id',
    { config: { access: { power: 'dispute.list' } }, schema: { hide: true, params: ById, querystring: Done } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  for (const { verb, resource, body: shape } of ACTS)
    app.post(
      `/desk/disputes/:id/${resource}`,
      {
        config: { access: { power: `dispute.${verb}` } },
        schema: { hide: true, params: ById, body: FormWords },
      },
      async (request, reply) => {
        const { id } = request.params
        const typed = textsOf(request.body)
        const given = bodyOfForm(typed, shape)
        // Whoever may not send this form at all is told so, not shown it again.
        await request.act(async (plain) => {
          await getDispute(plain, id)
          requireMay(plain.actor, verb, folded(await actionsOf(plain, id)))
        })
        try {
          requireShape(request, shape, given)
          await request.act((plain) => actOnDispute(withRules(plain), id, verb, given as unknown as ActBody))
          return reply.redirect(`${disputePaths.one(id)}?done=1`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
          const refusal = { form: resource, typed, fault: faultOf(error) }
          return draw(request, reply.code(error.status), id, { refusal, done: false })
        }
      },
    )
}

/** The step that the course waits for. */
function mainOf({ stage, rightsToldOn, parties, mediators, sessions, archivedOn }: DisputeState): ActVerb | undefined {
  if (stage === 'ended') return archivedOn === undefined ? 'archived' : undefined
  if (stage === 'agreed') return 'performed'
  if (stage === 'mediating') return sessions.some(({ heldOn }) => heldOn !== undefined) ? 'agreed' : 'session-held'
  if (rightsToldOn === undefined) return 'rights-told'
  if (parties.some(({ consentedOn }) => consentedOn === undefined)) return 'consented'
  return mediators.length === 0 ? 'mediator-named' : 'accepted'
}

/** What the forms let one choose from: mediators for this kind who did not step aside, and hours of the court nearby. */
async function choicesOf(reading: Reading, place: string, { kind, mediators, recused }: DisputeState) {
  const { context, book, lang } = reading
  const taken = [...recused, ...mediators.map(({ id }) => id)]
  const known = await mediatorsOf(context, place)
  const hours = await courtHours(context, place, HOURS_MOST)
  return {
    mediators: known
      .filter(({ id, subjects }) => subjects.includes(kind) && !taken.includes(id))
      .map(({ id, name, place_code }) => ({ value: id, label: `${name} ${book.places().nameOf(place_code, lang)}` })),
    hours: hours
      .filter(({ dropped_on, place_code }) => dropped_on === null && place.startsWith(place_code))
      .map((row) => shownHour(reading, row))
      .map(({ id, on, from, judge, where }) => ({ value: id, label: `${on} ${from} ${judge} ${where}` })),
  }
}

function drawer(withRules: WithDisputeRules, book: DisputeBook) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    shown: Pick<DisputeView, 'refusal' | 'done'>,
  ) => {
    const lang = languageOf(request)
    const idOf = formIds<ActResource>()
    const view = await request.act(async (plain): Promise<DisputeView> => {
      const context = withRules(plain)
      const reading = { context, book, lang }
      const detail = await readDispute(context, id)
      return {
        dispute: shownDispute(reading, detail),
        version: detail.state.version,
        may: detail.may,
        main: mainOf(detail.state),
        ...(await choicesOf(reading, detail.row.place_code, detail.state)),
        papers: papersOf(detail.state),
        idOf,
        ...shown,
      }
    })
    return sendPage(request, reply, <DisputePage view={view} />, 'desk')
  }
}
