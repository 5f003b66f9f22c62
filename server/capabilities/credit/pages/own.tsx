import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { isProblem, refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { villagerOf } from '#platform/http/act.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import type { Fault, Refusal } from '#web/ui/components/fault.tsx'
import { JoinPage } from '#web/villager/credit/join-page.tsx'
import { OwnCreditsPage } from '#web/villager/credit/own-list-page.tsx'
import { OwnCreditPage } from '#web/villager/credit/own-page.tsx'
import { actOnOwn, joinByPage } from '../actions/join.ts'
import type { WithCredits } from '../context.ts'
import { ownMembers } from '../queries/member.ts'
import { Id, JoinForm, type MemberBody, OWN_ACTS, VillageCode } from '../schema.ts'
import { type CreditBook, shownMember } from './view.ts'

const OWN = { access: { open: 'villager' } } as const
const hide = { hide: true } as const
const RATE = { name: 'credit-own', points: 60, duration_s: 3600 }
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })

/** A resident's own points: join, what was put down and by which post, propose, appeal, leave. No script needed. */
export function addOwnPages(app: App, withCredits: WithCredits, book: CreditBook): void {
  app.get('/me/credits', { config: OWN, schema: hide }, async (request, reply) => {
    const { id } = villagerOf(request)
    const lang = languageOf(request)
    const members = await request.act(async (plain) =>
      (await ownMembers(plain, id)).map((one) => shownMember(book, lang, one, plain.today)),
    )
    return sendPage(request, reply, <OwnCreditsPage members={members} />)
  })
  addJoining(app, withCredits, book)
  addOne(app, withCredits, book)
}

type Typed = Partial<Omit<JoinForm, 'consent'>> & { id: string; consent?: string }

function addJoining(app: App, withCredits: WithCredits, book: CreditBook): void {
  const draw = (request: FastifyRequest, typed: Typed, fault?: Fault) => {
    const { village: code } = typed
    if (code === undefined || !book.places().find(code)) throw refuse('village.unknown', 404)
    const name = book.places().nameOf(code, languageOf(request))
    return <JoinPage village={{ code, name }} typed={typed} fault={fault} />
  }
  app.get(
    '/me/credits/new',
    { config: OWN, schema: { ...hide, querystring: Type.Object({ village: VillageCode }) } },
    async (request, reply) => {
      return sendPage(request, reply, draw(request, { id: newId(), village: request.query.village }))
    },
  )
  app.post('/me/credits', { ...asForm, config: OWN, schema: { ...hide, body: JoinForm } }, async (request, reply) => {
    const villager = villagerOf(request).id
    return answerForm(request, reply, {
      work: async () => {
        await limitRate(request, RATE)
        return await request.act((plain) => joinByPage(withCredits(plain), villager, request.body))
      },
      done: (id) => reply.redirect(`/me/credits/${id}?done=1`, 303),
      again: (fault) => draw(request, request.body, fault),
    })
  })
}

function addOne(app: App, withCredits: WithCredits, book: CreditBook): void {
  const draw = async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    shown: { refusal?: Refusal; done: boolean },
  ) => {
    const villager = villagerOf(request).id
    const member = await request.act(async (plain) => {
      const [found] = await ownMembers(plain, villager, id)
      if (!found) throw refuse('not-found', 404)
      await record(plain, 'credit-member.own-read', { kind: 'credit-member', id, place: found.row.village_code })
      return shownMember(book, languageOf(request), found, plain.today)
    })
    return sendPage(request, reply, <OwnCreditPage member={member} idOf={formIds<string>()} {...shown} />)
  }
  const params = Type.Object({ id: Id })
  app.get('/me/credits/:id', { config: OWN, schema: { ...hide, params, querystring: Done } }, async (request, reply) =>
    draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  for (const { verb, resource, body } of OWN_ACTS)
    app.post(
      `/me/credits/:id/${resource}`,
      { config: OWN, schema: { ...hide, params, body: FormWords } },
      async (request, reply) => {
        const { id } = request.params
        const typed = textsOf(request.body)
        const given = bodyOfForm(typed, body)
        try {
          await limitRate(request, RATE)
          requireShape(request, body, given)
          const act = { id, verb, body: given as unknown as MemberBody } // It has passed the shape of this very act.
          await request.act((plain) => actOnOwn(withCredits(plain), villagerOf(request).id, act))
          return reply.redirect(`/me/credits/${id}?done=1`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404) throw error
          const refusal = { verb, typed, fault: faultOf(error) }
          return await draw(request, reply.code(error.status), id, { refusal, done: false })
        }
      },
    )
}
