import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { faceOf, languageOf } from '#platform/http/face.ts'
import { faultOf } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import { titleOf } from '#web/ui/board/words.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { formatsFor } from '#web/ui/messages/format.ts'
import { AnswerPage, FindAnswerPage } from '#web/villager/disclosure/answer-page.tsx'
import { AskedPage, AskPage } from '#web/villager/disclosure/ask-page.tsx'
import { askRemark, sayRemark } from '../actions/remark.ts'
import type { WithDisclosureRules } from '../context.ts'
import { getPublished, readEntry } from '../queries/entry.ts'
import { openRemark, ownRemark, type RemarkRow } from '../queries/remarks.ts'
import { Id, REMARK_MAX, type RemarkKind } from '../schema.ts'
import { type DisclosureBook, pageOfVillage, villageIn } from './book.ts'
import { entryView } from './entry-view.ts'
import { ByEntry, hide, PUBLIC } from './params.ts'

/** A village's families ask from one network: enough for them, too little for a flood. */
const ASK_RATE = { name: 'disclosure-remark', points: 30, duration_s: 3600 }
const ANSWER_RATE = { name: 'disclosure-answer', points: 120, duration_s: 600 }

const Asking = Type.Object({ id: Id, text: Type.String({ minLength: 2, maxLength: REMARK_MAX }) })
const BY_SECRET = { access: { open: 'by-secret' } } as const
const ByReceipt = Type.Object({ receipt: Type.String({ minLength: 8, maxLength: 20 }) })
const KINDS: [RemarkKind, string][] = [
  ['question', 'questions'],
  ['objection', 'objections'],
]

export function addRemarkPages(app: App, withRules: WithDisclosureRules, book: DisclosureBook): void {
  for (const [kind, resource] of KINDS) addAsking(app, withRules, book, kind, resource)
  addAnswers(app, withRules, book)
}

/** Draws the form again and again with what was typed. */
function askingForm(withRules: WithDisclosureRules, book: DisclosureBook, kind: RemarkKind) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    of: { code: string; id: string },
    typed: { id: string; text: string },
    fault?: Fault,
  ) => {
    const lang = languageOf(request)
    const face = faceOf(request, reply)
    const view = await request.act(async (plain) => {
      const context = withRules(plain)
      return entryView(context, book, lang, await readEntry(context, of.code, of.id))
    })
    const entryTitle = titleOf(face, formatsFor(face), {
      name: view.item.name,
      period: view.period,
      subject: view.subject,
    })
    const page = {
      village: view.village,
      entryId: of.id,
      entryTitle,
      kind,
      ...typed,
      most: REMARK_MAX,
      answerDays: view.answerDays,
      fault,
    }
    return <AskPage view={page} />
  }
}

function addAsking(app: App, withRules: WithDisclosureRules, book: DisclosureBook, kind: RemarkKind, resource: string) {
  const draw = askingForm(withRules, book, kind)
  app.get(
    `/v/:code/entries/:id/${resource}`,
    { ...pageOfVillage(book), schema: { ...hide, params: ByEntry } },
    async (request, reply) =>
      sendPage(request, reply, await draw(request, reply, request.params, { id: newId(), text: '' })),
  )
  app.post(
    `/v/:code/entries/:id/${resource}`,
    { ...asForm, ...pageOfVillage(book), schema: { ...hide, params: ByEntry, body: Asking } },
    async (request, reply) => {
      const { code, id } = request.params
      const { body } = request
      return answerForm(request, reply, {
        work: async () => {
          await limitRate(request, ASK_RATE)
          return await request.act(async (plain) => {
            const context = withRules(plain)
            const asked = await askRemark(context, code, id, { id: body.id, kind, text: body.text })
            return { ...asked, dueAt: (await ownRemark(context, body.id)).due_at }
          })
        },
        // The receipt is shown in the answer itself: an address with it would stay in the history of a borrowed phone.
        done: ({ receipt, dueAt }) =>
          sendPage(
            request,
            reply,
            <AskedPage view={{ village: villageIn(book, code, languageOf(request)), entryId: id, receipt, dueAt }} />,
          ),
        again: (fault) => draw(request, reply, { code, id }, { id: body.id, text: body.text ?? '' }, fault),
      })
    },
  )
}

function addAnswers(app: App, withRules: WithDisclosureRules, book: DisclosureBook): void {
  app.get(
    '/answers',
    {
      config: PUBLIC,
      schema: { ...hide, querystring: Type.Object({ receipt: Type.Optional(Type.String({ maxLength: 40 })) }) },
    },
    async (request, reply) => {
      const typed = request.query.receipt?.trim() ?? ''
      if (!typed) return sendPage(request, reply, <FindAnswerPage typed="" />)
      await limitRate(request, ANSWER_RATE)
      try {
        const page = await answerPage(request, reply, withRules, book, typed, (context) => openRemark(context, typed))
        return sendPage(request, reply, page)
      } catch (error) {
        if (!isProblem(error) || error.code !== 'receipt.unknown') throw error
        const fault = { ...faultOf(error), field: 'receipt' }
        return sendPage(request, reply.code(404), <FindAnswerPage typed={typed} fault={fault} />)
      }
    },
  )
  app.get(
    '/answers/:receipt',
    { config: BY_SECRET, schema: { ...hide, params: ByReceipt } },
    async (request, reply) => {
      await limitRate(request, ANSWER_RATE)
      const { receipt } = request.params
      return sendPage(
        request,
        reply,
        await answerPage(request, reply, withRules, book, receipt, (context) => openRemark(context, receipt)),
      )
    },
  )
  app.post(
    '/answers/:receipt',
    {
      config: BY_SECRET,
      schema: { ...hide, params: ByReceipt, body: Type.Object({ id: Id, understood: Type.Enum(['yes', 'no']) }) },
    },
    async (request, reply) => {
      await limitRate(request, ANSWER_RATE)
      const { receipt } = request.params
      await request.act((context) => sayRemark(context, receipt, request.body))
      return reply.redirect(entryPaths.answer(receipt), 303)
    },
  )
}

async function answerPage(
  request: FastifyRequest,
  reply: FastifyReply,
  withRules: WithDisclosureRules,
  book: DisclosureBook,
  receipt: string,
  open: (context: ReturnType<WithDisclosureRules>) => Promise<RemarkRow>,
) {
  const lang = languageOf(request)
  const face = faceOf(request, reply)
  const { row, entry } = await request.act(async (plain) => {
    const context = withRules(plain)
    const row = await open(context)
    const published = await getPublished(context, row.village_code, row.disclosure_id)
    const item = context.rules.itemOn(published.item, published.period_to)
    return { row, entry: { name: item?.name ?? { zh: published.item, en: published.item }, period: published.period } }
  })
  const view = {
    village: villageIn(book, row.village_code, lang),
    entryId: row.disclosure_id,
    entryTitle: titleOf(face, formatsFor(face), entry),
    receipt,
    sayingId: newId(),
    text: row.text,
    dueAt: row.due_at,
    holder: book.places().unitName(row.holder, lang),
    answer: row.answer,
    answeredBy: row.answered_by_unit ? book.places().unitName(row.answered_by_unit, lang) : '',
    answeredAt: row.answered_at,
    // Held to these words by the table's constraint.
    understood: row.understood as 'yes' | 'no' | null,
    isEscalated: row.escalated > 0,
  }
  return <AnswerPage view={view} />
}
