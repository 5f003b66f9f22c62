import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import { addDeskActs } from '#platform/http/desk-acts.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { EntriesPage } from '#web/desk/appraisal/entries-page.tsx'
import { EntryPage } from '#web/desk/appraisal/entry-page.tsx'
import { ReviewsPage } from '#web/desk/appraisal/reviews-page.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { requireMay } from '../access.ts'
import { actOnEntry, noteEntry, noteReview } from '../actions/entry.ts'
import { entryOf } from '../answers.ts'
import type { WithAppraisals } from '../context.ts'
import { listEntries, readEntry } from '../queries/entry.ts'
import { listReviews } from '../queries/review.ts'
import { type ActBody, ENTRY_ACTS, EntryBody, type EntryVerb, ReviewBody } from '../schema.ts'
import type { AppraisalBook } from './desk.tsx'
import { villageOptions } from './villages.ts'

const hide = { hide: true } as const
const may = (power: string) => ({ access: { power: `appraisal.${power}` as const } })
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Asked = Type.Object({
  done: Type.Optional(Type.String({ maxLength: 1 })),
  list: Type.Optional(Type.String({ maxLength: 40 })),
})
interface Shown {
  refusal?: Refusal | undefined
  done: boolean
}

/** The three lists, and the yearly reviews with what the law makes of them. */
export function addListPages(app: App, withRules: WithAppraisals, book: AppraisalBook): void {
  addEntries(app, withRules, book)
  addEntry(app, withRules, book)
  addReviews(app, withRules, book)
}

function addEntries(app: App, withRules: WithAppraisals, book: AppraisalBook): void {
  const draw = async (request: FastifyRequest, reply: FastifyReply, list: string | undefined, shown: Shown) => {
    const lang = languageOf(request)
    const places = book.places()
    const view = await request.act(async (plain) => {
      const context = withRules(plain)
      const rows = await listEntries(context, list)
      const lines = rows.map((row) => ({ ...entryOf(row), villageName: places.nameOf(row.village_code, lang) }))
      return { rule: context.rule, today: context.today, lines }
    })
    const villages = villageOptions(places, app.floor.county, lang)
    const page = <EntriesPage view={{ ...view, list, villages, id: newId(), ...shown }} />
    return sendPage(request, reply, page, 'desk')
  }
  app.get(
    '/desk/appraisal-entries',
    { config: may('read'), schema: { ...hide, querystring: Asked } },
    async (request, reply) => draw(request, reply, request.query.list, { done: request.query.done === '1' }),
  )
  app.post(
    '/desk/appraisal-entries',
    { config: may('note'), schema: { ...hide, body: FormWords } },
    async (request, reply) => {
      requireMay(request.actor, 'note')
      const typed = textsOf(request.body)
      const given = bodyOfForm(typed, EntryBody)
      try {
        requireShape(request, EntryBody, given)
        // The form has passed the shape.
        const { id } = await request.act((plain) => noteEntry(withRules(plain), given as EntryBody))
        return reply.redirect(`/desk/appraisal-entries/${id}?done=1`, 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 403) throw error
        const refusal = { verb: 'note', typed, fault: faultOf(error) }
        return draw(request, reply.code(error.status), undefined, { refusal, done: false })
      }
    },
  )
}

function addEntry(app: App, withRules: WithAppraisals, book: AppraisalBook): void {
  const draw = async (request: FastifyRequest, reply: FastifyReply, id: string, shown: Shown) => {
    const view = await request.act(async (plain) => {
      const { row, facts, state } = await readEntry(plain, id)
      const { rule, today } = withRules(plain)
      return { id, state, facts, today, rule, name: book.places().nameOf(row.village_code, languageOf(request)) }
    })
    return sendPage(request, reply, <EntryPage view={{ ...view, ...shown, idOf: formIds<EntryVerb>() }} />, 'desk')
  }
  app.get(
    '/desk/appraisal-entries/:id',
    { config: may('read'), schema: { ...hide, params: ById, querystring: Asked } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  addDeskActs<EntryVerb>(app, {
    noun: 'appraisal',
    plural: 'appraisal-entries',
    acts: ENTRY_ACTS,
    act: (plain, id, verb, body) => actOnEntry(withRules(plain), id, verb, body as ActBody),
    check: async (plain, _, verb) => requireMay(plain.actor, verb),
    draw: (request, reply, id, refusal) => draw(request, reply, id, { refusal, done: false }),
  })
}

function addReviews(app: App, withRules: WithAppraisals, book: AppraisalBook): void {
  const draw = async (request: FastifyRequest, reply: FastifyReply, shown: Shown) => {
    const lang = languageOf(request)
    const places = book.places()
    const view = await request.act(async (plain) => {
      const context = withRules(plain)
      const lines = (await listReviews(context)).map((one) => ({
        ...one,
        villageName: places.nameOf(one.villageCode, lang),
      }))
      return { lines, rule: context.review }
    })
    const villages = villageOptions(places, app.floor.county, lang)
    return sendPage(request, reply, <ReviewsPage view={{ ...view, villages, id: newId(), ...shown }} />, 'desk')
  }
  app.get(
    '/desk/appraisal-reviews',
    { config: may('read'), schema: { ...hide, querystring: Asked } },
    async (request, reply) => draw(request, reply, { done: request.query.done === '1' }),
  )
  app.post(
    '/desk/appraisal-reviews',
    { config: may('review'), schema: { ...hide, body: FormWords } },
    async (request, reply) => {
      requireMay(request.actor, 'review')
      const typed = textsOf(request.body)
      const given = bodyOfForm(typed, ReviewBody)
      try {
        requireShape(request, ReviewBody, given)
        // The form has passed the shape.
        await request.act((plain) => noteReview(withRules(plain), given as ReviewBody))
        return reply.redirect('/desk/appraisal-reviews?done=1', 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 403) throw error
        return draw(request, reply.code(error.status), {
          ...{ refusal: { verb: 'review', typed, fault: faultOf(error) }, done: false },
        })
      }
    },
  )
}
