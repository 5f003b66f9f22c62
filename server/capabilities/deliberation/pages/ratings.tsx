import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { villageOfPage } from '#capabilities/place/index.ts'
import { newId } from '#kernel/id.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import { addReceiptFinding } from '#platform/http/receipt-finding.ts'
import type { App } from '#platform/http/server.ts'
import { deliberationPaths } from '#web/ui/board/deliberation-view.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { FindRatingPage, RatingPage } from '#web/villager/deliberation/rating-page.tsx'
import { rateTopic } from '../actions/rate.ts'
import type { WithDeliberations } from '../context.ts'
import { factsOfTopic, openByReceipt } from '../queries/topic.ts'
import { RATE_RATE } from '../routes/rates.ts'
import { folded } from '../rules/index.ts'
import { RatingBody } from '../schema.ts'
import { type DeliberationBook, shownTopic } from './view.ts'

const ByReceipt = Type.Object({ receipt: Type.String({ minLength: 8, maxLength: 20 }) })
const BY_SECRET = { access: { open: 'by-secret' } } as const
const hide = { hide: true } as const

/** Where the proposer and those who took part say what came of it, each with a receipt of their own. */
export function addRatingPages(app: App, withDeliberations: WithDeliberations, book: DeliberationBook): void {
  const draw = async (request: FastifyRequest, receipt: string, fault?: Fault) => {
    const lang = languageOf(request)
    const view = await request.act(async (plain) => {
      const { row, rater } = await openByReceipt(plain, receipt)
      const facts = await factsOfTopic(plain, row.id)
      const state = folded(facts)
      const topic = shownTopic(withDeliberations(plain), book, lang, { row, state, facts })
      return { topic, hasRated: state.raters.includes(rater) }
    })
    const village = villageOfPage(book.places(), view.topic.villageCode, lang)
    return <RatingPage view={{ village, receipt, id: newId(), fault, ...view }} />
  }
  addReceiptFinding(app, {
    path: '/deliberation-ratings',
    rate: RATE_RATE,
    draw: (request, receipt) => draw(request, receipt),
    find: (typed, fault) => <FindRatingPage typed={typed} fault={fault} />,
  })
  app.get(
    '/deliberation-ratings/:receipt',
    { config: BY_SECRET, schema: { ...hide, params: ByReceipt } },
    async (request, reply) => {
      await limitRate(request, RATE_RATE)
      return sendPage(request, reply, await draw(request, request.params.receipt))
    },
  )
  app.post(
    '/deliberation-ratings/:receipt',
    { ...asForm, config: BY_SECRET, schema: { ...hide, params: ByReceipt, body: RatingBody } },
    async (request, reply) => {
      const { receipt } = request.params
      return answerForm(request, reply, {
        work: async () => {
          await limitRate(request, RATE_RATE)
          return await request.act((plain) => rateTopic(plain, receipt, request.body))
        },
        done: () => reply.redirect(deliberationPaths.rating(receipt), 303),
        again: (fault) => draw(request, receipt, fault),
      })
    },
  )
}
