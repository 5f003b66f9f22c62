import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { newId } from '#kernel/id.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { ProposedPage, ProposePage } from '#web/villager/deliberation/propose-page.tsx'
import { TopicPage } from '#web/villager/deliberation/topic-page.tsx'
import { TopicsPage } from '#web/villager/deliberation/topics-page.tsx'
import { proposeTopic } from '../actions/propose.ts'
import type { WithDeliberations } from '../context.ts'
import { findSimilar, readPublicTopic } from '../queries/detail.ts'
import { listPublic } from '../queries/topic.ts'
import { PROPOSE_RATE } from '../routes/rates.ts'
import { TopicBody, VillageCode } from '../schema.ts'
import { type DeliberationBook, shownLine, shownTopic } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const ByTopic = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
/** `looked`: what is about the same was shown. */
const Proposing = Type.Object({ ...TopicBody.properties, looked: Type.Optional(Type.Literal('yes')) })
const hide = { hide: true } as const
const PAGE_LINES = 100

const open = (book: DeliberationBook) =>
  ({ config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) }) as const

/** What a village talks over, for everybody: no sign-in, no script needed. */
export function addPublicPages(app: App, withDeliberations: WithDeliberations, book: DeliberationBook): void {
  addProposing(app, withDeliberations, book)
  app.get(
    '/v/:code/deliberations',
    { ...open(book), schema: { ...hide, params: ByVillage } },
    async (request, reply) => {
      const lang = languageOf(request)
      const village = villageOfPage(book.places(), request.params.code, lang)
      const rows = await request.act((plain) => listPublic(plain, village.code, PAGE_LINES))
      const lines = rows.map((row) => shownLine(book, lang, row))
      return sendPage(request, reply, <TopicsPage village={village} lines={lines} />)
    },
  )
  app.get(
    '/v/:code/deliberations/:id',
    { ...open(book), schema: { ...hide, params: ByTopic } },
    async (request, reply) => {
      const { code, id } = request.params
      const lang = languageOf(request)
      const village = villageOfPage(book.places(), code, lang)
      const view = await request.act(async (plain) => {
        const detail = await readPublicTopic(plain, code, id)
        const published = detail.publications.map(({ rev }) => rev)
        return { topic: shownTopic(withDeliberations(plain), book, lang, detail), published }
      })
      return sendPage(request, reply, <TopicPage village={village} {...view} />)
    },
  )
}

function addProposing(app: App, withDeliberations: WithDeliberations, book: DeliberationBook): void {
  const draw = async (
    request: FastifyRequest,
    code: string,
    of: { id: string; typed: { title?: string; text?: string }; looks?: boolean; fault?: Fault },
  ) => {
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), code, lang)
    const about = `${of.typed.title ?? ''} ${of.typed.text ?? ''}`.trim()
    const similar =
      of.looks && about ? await request.act((plain) => findSimilar(withDeliberations(plain), code, about)) : []
    const lines = similar.map((row) => shownLine(book, lang, row))
    return <ProposePage view={{ village, id: of.id, typed: of.typed, similar: lines, fault: of.fault }} />
  }
  app.get(
    '/v/:code/deliberations/new',
    { ...open(book), schema: { ...hide, params: ByVillage } },
    async (request, reply) =>
      sendPage(request, reply, await draw(request, request.params.code, { id: newId(), typed: {} })),
  )
  app.post(
    '/v/:code/deliberations/new',
    { ...asForm, ...open(book), schema: { ...hide, params: ByVillage, body: Proposing } },
    async (request, reply) => {
      const { code } = request.params
      const { looked, ...typed } = request.body
      const village = villageOfPage(book.places(), code, languageOf(request))
      return answerForm(request, reply, {
        work: () => propose(request, withDeliberations, code, typed, looked === 'yes'),
        done: async (done) =>
          done === 'look'
            ? sendPage(request, reply, await draw(request, code, { id: typed.id, typed, looks: true }))
            : sendProposed(request, reply, village, done),
        again: (fault) => draw(request, code, { id: typed.id, typed, looks: looked === 'yes', fault }),
      })
    },
  )
}

/** The receipt stands in the answer itself: an address with it would stay in the history of a borrowed telephone. */
const sendProposed = (
  request: FastifyRequest,
  reply: FastifyReply,
  village: Parameters<typeof ProposedPage>[0]['village'],
  { receipt, screenBy }: { receipt: string; screenBy: string },
) => sendPage(request, reply, <ProposedPage village={village} receipt={receipt} screenBy={screenBy} />)

/** What is about the same is shown once before anything is taken down. */
async function propose(
  request: FastifyRequest,
  withDeliberations: WithDeliberations,
  code: string,
  typed: TopicBody,
  looked: boolean,
) {
  await limitRate(request, PROPOSE_RATE)
  return await request.act(async (plain) => {
    const context = withDeliberations(plain)
    if (!looked && (await findSimilar(context, code, `${typed.title} ${typed.text}`)).length > 0) return 'look' as const
    return await proposeTopic(context, code, typed)
  })
}
