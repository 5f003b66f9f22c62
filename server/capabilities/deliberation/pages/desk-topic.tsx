import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { addDeskActs } from '#platform/http/desk-acts.ts'
import { languageOf } from '#platform/http/face.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { SlipsPage } from '#web/desk/deliberation/slips-page.tsx'
import { DeskTopicPage, type DeskTopicView } from '#web/desk/deliberation/topic-page.tsx'
import { deliberationPaths } from '#web/ui/board/deliberation-view.ts'
import { requireMay } from '../access.ts'
import { actOnTopic } from '../actions/act.ts'
import type { WithDeliberations } from '../context.ts'
import { readTopic } from '../queries/detail.ts'
import { readSlips } from '../queries/seats.ts'
import { getTopic } from '../queries/topic.ts'
import { type ActBody, DELIBERATION_ACTS, type DeskVerb } from '../schema.ts'
import { type DeliberationBook, shownTopic } from './view.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })
const hide = { hide: true } as const

type Shown = Pick<DeskTopicView, 'refusal' | 'done'>

/** One topic with its acts, as forms and as JSON; and the slips for those who took part. */
export function addTopicPage(app: App, withDeliberations: WithDeliberations, book: DeliberationBook): void {
  const draw = async (request: FastifyRequest, reply: FastifyReply, id: string, shown: Shown) => {
    const view = await request.act((plain) => viewOf(withDeliberations, book, plain, id, languageOf(request)))
    return sendPage(request, reply, <DeskTopicPage view={{ ...view, ...shown }} />, 'desk')
  }
  app.get(
    '/desk/deliberations/:id',
    { config: { access: { power: 'deliberation.list' } }, schema: { ...hide, params: ById, querystring: Done } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  app.get(
    '/desk/deliberations/:id/slips',
    { config: { access: { power: 'deliberation.slips' } }, schema: { ...hide, params: ById } },
    async (request, reply) => {
      const { row, slips } = await request.act((plain) => readSlips(plain, request.params.id))
      const address = app.floor.publicUrl + deliberationPaths.ratings
      const page = <SlipsPage id={row.id} title={row.title} address={address} slips={slips} />
      return sendPage(request, reply, page, 'desk')
    },
  )
  addDeskActs<DeskVerb>(app, {
    noun: 'deliberation',
    plural: 'deliberations',
    acts: DELIBERATION_ACTS,
    act: (plain, id, verb, body) => actOnTopic(withDeliberations(plain), id, verb, body as ActBody),
    check: async (plain, id, verb) => requireMay(plain.actor, verb, (await getTopic(plain, id)).village_code),
    draw: (request, reply, id, refusal) => draw(request, reply, id, { refusal, done: false }),
  })
}

async function viewOf(
  withDeliberations: WithDeliberations,
  book: DeliberationBook,
  plain: Parameters<WithDeliberations>[0],
  id: string,
  lang: ReturnType<typeof languageOf>,
): Promise<DeskTopicView> {
  const context = withDeliberations(plain)
  const detail = await readTopic(context, id)
  const names = new Map(context.rule.seats.map(({ key, name }) => [key, name]))
  return {
    topic: shownTopic(context, book, lang, detail, true),
    version: detail.state.version,
    may: detail.may,
    mayHandOut: detail.mayHandOut,
    people: detail.seats.map(({ number, seat, name, interest }) => ({
      number,
      name,
      interest,
      seat: names.get(seat) ?? { zh: seat, en: seat },
    })),
    seatKinds: context.rule.seats.map(({ key, name }) => ({ key, name })),
    kinds: context.kinds,
    idOf: formIds<DeskVerb>(),
    done: false,
  }
}
