import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { villageOfPage } from '#capabilities/place/index.ts'
import { isProblem } from '#kernel/problem.ts'
import { formatReceipt, readReceipt } from '#kernel/receipt.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { BallotPage, type BallotView, FindBallotPage } from '#web/villager/decision/ballot-page.tsx'
import { vote } from '../actions/vote.ts'
import type { WithDecisionRules } from '../context.ts'
import { readBallot } from '../queries/ballot-of.ts'
import { BALLOT_RATE, BY_SLIP, ByCode } from '../routes/ballot.ts'
import { VoteBody } from '../schema.ts'
import { type DecisionBook, shownDecision } from './view.ts'

const hide = { hide: true } as const
const Done = Type.Object({ done: Type.Optional(Type.Literal('1')) })
const Typed = Type.Object({ code: Type.Optional(Type.String({ maxLength: 40 })) })
/** First chosen, then confirmed: a vote cannot be taken back. */
const Chosen = Type.Object({ ...VoteBody.properties, sure: Type.Optional(Type.Literal('1')) })

type Draw = (request: FastifyRequest, more: Pick<BallotView, 'fault' | 'chosen' | 'done'>) => Promise<BallotView>

/** Voting by phone: the code of a slip is enough, no account, no script. */
export function addBallotPages(app: App, withRules: WithDecisionRules, book: DecisionBook): void {
  const draw: Draw = async (request, more) => {
    const lang = languageOf(request)
    const { code } = request.params as { code: string } // Under ByCode.
    const { detail, ...ballot } = await request.act((plain) => readBallot(withRules(plain), code))
    const decision = shownDecision(book, lang, detail, false)
    return { village: villageOfPage(book.places(), decision.village.code, lang), decision, code, ...ballot, ...more }
  }
  app.get(
    decisionPaths.ballots,
    { config: { access: { open: 'public' } }, schema: { ...hide, querystring: Typed } },
    async (request, reply) => {
      const typed = request.query.code?.trim() ?? ''
      const code = readReceipt(typed)
      if (code) return reply.redirect(decisionPaths.ballot(formatReceipt(code)), 303)
      const fault = typed ? { code: 'decision.ballot-unknown', status: 404, field: 'code', params: {} } : undefined
      return sendPage(request, reply.code(fault ? 404 : 200), <FindBallotPage typed={typed} fault={fault} />)
    },
  )
  app.get(
    '/ballots/:code',
    { config: BY_SLIP, schema: { ...hide, params: ByCode, querystring: Done }, errorHandler: orEnterAgain },
    async (request, reply) => {
      await limitRate(request, BALLOT_RATE)
      const view = await draw(request, { done: request.query.done === '1' })
      return sendPage(request, reply, <BallotPage view={view} />)
    },
  )
  addVoting(app, draw)
}

function addVoting(app: App, draw: Draw): void {
  app.post(
    '/ballots/:code',
    { ...asForm, config: BY_SLIP, schema: { ...hide, params: ByCode, body: Chosen }, errorHandler: orEnterAgain },
    async (request, reply) =>
      answerForm(request, reply, {
        work: async () => {
          await limitRate(request, BALLOT_RATE)
          const { choice, sure } = request.body
          if (sure === undefined) return draw(request, { chosen: choice })
          await request.act((plain) => vote(plain, request.params.code, choice))
          return undefined
        },
        done: (view) =>
          view
            ? sendPage(request, reply, <BallotPage view={view} />)
            : reply.redirect(`${decisionPaths.ballot(request.params.code)}?done=1`, 303),
        again: async (fault) => <BallotPage view={await draw(request, { fault })} />,
      }),
  )
}

/** A code that opens nothing: what was typed stays, to be compared with the slip. */
function orEnterAgain(error: Error, request: FastifyRequest, reply: FastifyReply) {
  if (!isProblem(error) || error.code !== 'decision.ballot-unknown') throw error
  const { code } = request.params as { code: string } // Under ByCode.
  return sendPage(request, reply.code(404), <FindBallotPage typed={code} fault={faultOf(error)} />)
}
