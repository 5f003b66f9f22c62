import type { FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { Type } from 'typebox'
import { orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { newId } from '#kernel/id.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { type ActivityForms, ActivityPage } from '#web/villager/neighbourhood/activity-page.tsx'
import { SignedUpPage } from '#web/villager/neighbourhood/signed-up-page.tsx'
import { signOff, signUp } from '../actions/signup.ts'
import type { WithNeighbourhoods } from '../context.ts'
import { readActivity } from '../queries/neighbourhood.ts'
import { SIGNUP_RATE } from '../routes/neighbourhood.ts'
import { SignoffBody, SignupBody, VillageCode } from '../schema.ts'
import { type NeighbourhoodBook, shownActivity } from './view.ts'

const ByActivity = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
const hide = { hide: true } as const
const openTo = (book: NeighbourhoodBook) =>
  ({ config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) }) as const

/** One invitation: sign up without an account, and give the place back by the code. */
export function addActivityPages(app: App, withNeighbourhoods: WithNeighbourhoods, book: NeighbourhoodBook): void {
  const open = openTo(book)
  const read = async (request: FastifyRequest, code: string, id: string) => {
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), code, lang)
    const activity = await request.act(async (plain) =>
      shownActivity({ context: withNeighbourhoods(plain), book, lang }, await readActivity(plain, code, id)),
    )
    return { village, activity }
  }
  const draw = async (request: FastifyRequest, code: string, id: string, forms: ActivityForms) => (
    <ActivityPage {...(await read(request, code, id))} forms={forms} />
  )
  app.get(
    '/v/:code/activities/:id',
    {
      ...open,
      schema: {
        ...hide,
        params: ByActivity,
        querystring: Type.Object({ off: Type.Optional(Type.String({ maxLength: 1 })) }),
      },
    },
    async (request, reply) => {
      const { code, id } = request.params
      const forms = { up: { id: newId() }, off: {}, isOff: request.query.off === '1' }
      return sendPage(request, reply, await draw(request, code, id, forms))
    },
  )
  app.post(
    '/v/:code/activities/:id/signups',
    { ...open, schema: { ...hide, params: ByActivity, body: FormWords } },
    async (request, reply) => {
      const { code, id } = request.params
      const typed = textsOf(request.body)
      return answerForm(request, reply, {
        work: async () => {
          await limitRate(request, SIGNUP_RATE)
          const given = bodyOfForm(typed, SignupBody)
          requireShape(request, SignupBody, given)
          // The form has passed the shape.
          return await request.act((plain) => signUp(plain, code, id, given as unknown as SignupBody))
        },
        // The code stands in the answer itself: an address with it would stay in the history of a borrowed telephone.
        done: async ({ code: receipt }) =>
          sendPage(request, reply, <SignedUpPage {...(await read(request, code, id))} receipt={receipt} />),
        again: (fault) =>
          draw(request, code, id, { up: { ...typed, id: typed['id'] ?? newId() }, upFault: fault, off: {} }),
      })
    },
  )
  addSignoff(app, book, draw)
}

type Draw = (request: FastifyRequest, code: string, id: string, forms: ActivityForms) => Promise<VNode>

function addSignoff(app: App, book: NeighbourhoodBook, draw: Draw): void {
  const open = openTo(book)
  app.post(
    '/v/:code/activities/:id/signoffs',
    { ...asForm, ...open, schema: { ...hide, params: ByActivity, body: SignoffBody } },
    async (request, reply) => {
      const { code, id } = request.params
      return answerForm(request, reply, {
        work: async () => {
          await limitRate(request, SIGNUP_RATE)
          return await request.act((plain) => signOff(plain, code, id, request.body.code))
        },
        done: () => reply.redirect(`/v/${code}/activities/${id}?off=1#signoff`, 303),
        again: (fault) => draw(request, code, id, { up: { id: newId() }, off: request.body, offFault: fault }),
      })
    },
  )
}
