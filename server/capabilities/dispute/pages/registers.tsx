import type { FastifyReply, FastifyRequest } from 'fastify'
import { type TObject, Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, type Typed, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { disputePaths } from '#web/desk/dispute/paths.ts'
import {
  REGISTER_FORMS,
  type RegisterForm,
  RegistersPage,
  type RegistersView,
} from '#web/desk/dispute/registers-page.tsx'
import { mayAppoint, requireDesk } from '../access.ts'
import { appointMediator, dismissMediator, dropHour, setHour } from '../actions/registers.ts'
import type { DisputeContext, WithDisputeRules } from '../context.ts'
import { courtHours, mediatorsOf } from '../queries/registers.ts'
import { AppointBody, DismissBody, HourBody } from '../schema.ts'
import { type DisputeBook, kindOptions, shownHour, shownMediator } from './book.ts'

const HOURS_MOST = 60
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })

interface Sent {
  shape: TObject
  act: (context: DisputeContext, typed: Typed, given: never) => Promise<unknown>
}

const NIL = '00000000-0000-0000-0000-000000000000'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** What was chosen in the form; something that is no id names nothing. */
const chosen = (text: string | undefined): string => (text !== undefined && UUID.test(text) ? text : NIL)

const SENT: Record<RegisterForm, Sent> = {
  appoint: { shape: AppointBody, act: (context, _, given) => appointMediator(context, given) },
  dismiss: {
    shape: DismissBody,
    act: (context, { name }, given) => dismissMediator(context, chosen(name), given),
  },
  setHour: { shape: HourBody, act: (context, _, given) => setHour(context, given) },
  dropHour: { shape: DismissBody, act: (context, { on }, given) => dropHour(context, chosen(on), given) },
}

/** The mediators and the court's hours of the reader's territory, and the forms that change them. */
export function addRegisterPages(app: App, withRules: WithDisputeRules, book: DisputeBook): void {
  const draw = drawer(withRules, book)
  app.get(
    disputePaths.registers,
    { config: { access: { power: 'dispute.list' } }, schema: { hide: true, querystring: Done } },
    async (request, reply) => draw(request, reply, { done: request.query.done === '1' }),
  )
  for (const form of Object.keys(REGISTER_FORMS) as RegisterForm[])
    app.post(
      REGISTER_FORMS[form],
      { config: { access: { power: 'dispute.appoint' } }, schema: { hide: true, body: FormWords } },
      async (request, reply) => {
        const typed = textsOf(request.body)
        const { shape, act } = SENT[form]
        const given = bodyOfForm(typed, shape)
        await request.act(async ({ actor }) => requireDesk(actor, 'appoint'))
        try {
          requireShape(request, shape, given)
          // The form has passed the shape of its own act.
          await request.act((plain) => act(withRules(plain), typed, given as never))
          return reply.redirect(`${disputePaths.registers}?done=1`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 403) throw error
          const refusal = { form, typed, fault: faultOf(error) }
          return draw(request, reply.code(error.status), { done: false, refusal })
        }
      },
    )
}

const placeOf = ({ actor, county }: Context): string => (actor.kind === 'staff' ? actor.scope.slice(0, 12) : county)

function drawer(withRules: WithDisputeRules, book: DisputeBook) {
  return async (request: FastifyRequest, reply: FastifyReply, shown: Pick<RegistersView, 'done' | 'refusal'>) => {
    const lang = languageOf(request)
    const view = await request.act(async (plain): Promise<RegistersView> => {
      requireDesk(plain.actor)
      const context = withRules(plain)
      const reading = { context, book, lang }
      const place = placeOf(context)
      const places = book.places()
      const within = [...places.childrenOf(place), ...(place.length === 6 ? [] : [places.get(place)])]
      return {
        place,
        mediators: (await mediatorsOf(context, place)).map((row) => shownMediator(reading, row)),
        hours: (await courtHours(context, place, HOURS_MOST)).map((row) => shownHour(reading, row)),
        mayAppoint: mayAppoint(context.actor),
        places: within.map(({ code }) => ({ value: code, label: places.nameOf(code, lang) })),
        kinds: kindOptions(reading),
        idOf: formIds<RegisterForm>(),
        ...shown,
      }
    })
    return sendPage(request, reply, <RegistersPage view={view} />, 'desk')
  }
}
