import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PlaceBook } from '#capabilities/place/index.ts'
import { isProblem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf } from '#platform/http/fault.ts'
import { FormWords, type Typed, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { RatePage, RatingDonePage, RatingPage } from '#web/villager/rating/rating-page.tsx'
import { rate } from '../actions/rate.ts'
import { findByCode } from '../queries/code.ts'
import { RATING_RATE } from '../routes/rating.ts'

/** For raters: whoever has a slip types its code. Nothing is remembered on the device, so the next one may use it. */
export function addRatingPages(app: App, { places }: { places(): PlaceBook }): void {
  const open = { config: { access: { open: 'public' } } } as const
  const askCode = (request: FastifyRequest, reply: FastifyReply, typed?: string, fault?: Fault) =>
    sendPage(request, reply, <RatingPage typed={typed} fault={fault} />)
  const ask = async (request: FastifyRequest, reply: FastifyReply, typed: Typed, fault?: Fault) => {
    const code = typed['code'] ?? ''
    const { state, group } = await request.act((context) => findByCode(context, code))
    const name = places().nameOf(state.villageCode, languageOf(request))
    return sendPage(request, reply, <RatePage view={{ rule: state.rule, name, group, code, typed, fault }} />)
  }
  const again = (request: FastifyRequest, reply: FastifyReply, typed: Typed, error: unknown) => {
    if (!isProblem(error)) throw error
    const fault = faultOf(error)
    reply.code(error.status)
    return fault.code === 'appraisal.unanswered'
      ? ask(request, reply, typed, fault)
      : askCode(request, reply, typed['code'], fault)
  }
  app.get('/rating', { ...open, schema: { hide: true } }, async (request, reply) => askCode(request, reply))
  app.post('/rating', { ...open, schema: { hide: true, body: FormWords } }, async (request, reply) => {
    const typed = textsOf(request.body)
    try {
      await limitRate(request, RATING_RATE)
      return await ask(request, reply, typed)
    } catch (error) {
      return again(request, reply, typed, error)
    }
  })
  app.post('/rating/ballots', { ...open, schema: { hide: true, body: FormWords } }, async (request, reply) => {
    const typed = textsOf(request.body)
    const answers = Object.entries(typed).flatMap(([name, grade]) =>
      name.startsWith('q-') && grade ? [{ question: name.slice(2), grade }] : [],
    )
    try {
      await limitRate(request, RATING_RATE)
      await request.act((context) => rate(context, { code: typed['code'] ?? '', answers }))
      return reply.redirect('/rating/done', 303)
    } catch (error) {
      return again(request, reply, typed, error)
    }
  })
  app.get('/rating/done', { ...open, schema: { hide: true } }, async (request, reply) =>
    sendPage(request, reply, <RatingDonePage />),
  )
}
