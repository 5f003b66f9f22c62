import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { newId } from '#kernel/id.ts'
import { can } from '#platform/access/power.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { NewOwnedIssuePage, OwnedIssuesPage } from '#web/desk/visit/owned-pages.tsx'
import { PromisesPage } from '#web/desk/visit/promises-page.tsx'
import { VillagePromisesPage } from '#web/villager/promise/promises-page.tsx'
import { RECORD_POWERS, requireRecord } from '../access.ts'
import { keepPromise, ownIssue } from '../actions/promises.ts'
import type { VisitBook } from '../context.ts'
import { listAsks, listPromises, type OwnedIssue, ownedIssues } from '../queries/promises.ts'
import { ById, NewOwnedIssue } from '../schema.ts'

const may = (power: string) => ({ access: { power: `record.${power}` as const } })
const Keeping = Type.Object({ n: Type.String({ pattern: '^[0-9]{1,2}$' }) })
const { id: _, number: __, ...issueFields } = NewOwnedIssue.properties
const TypedIssue = Type.Object({
  requestId: Type.String({ format: 'uuid' }),
  number: Type.String({ pattern: '^[0-9]{1,12}$' }),
  ...issueFields,
})
const ByVillage = Type.Object({ code: Type.String({ maxLength: 40 }) })
const Prefilled = Type.Object({ number: Type.Optional(Type.String({ pattern: '^[0-9]{1,12}$' })) })

export function addPromisePages(app: App, book: VisitBook): void {
  addPromises(app, book)
  addOwned(app, book)
  app.get(
    '/v/:code/promises',
    {
      config: { access: { open: 'public' } },
      schema: { hide: true, params: ByVillage },
      errorHandler: orFindVillage(book.places),
    },
    async (request, reply) => {
      const village = villageOfPage(book.places(), request.params.code, languageOf(request))
      const issues = await request.act((context) => ownedIssues(book.withVisits(context), village.code))
      return sendPage(request, reply, <VillagePromisesPage village={village} issues={shown(request, issues)} />)
    },
  )
}

/** With names in the reader's language. */
function shown(request: FastifyRequest, issues: readonly OwnedIssue[]) {
  const facts = request.server.facts()
  const lang = languageOf(request)
  return issues.map((one) => ({
    ...one,
    placeName: facts.placeName(one.placeCode, lang),
    holderName: facts.unitName(one.holder, lang),
  }))
}

function addPromises(app: App, { withVisits }: VisitBook): void {
  app.get('/desk/promises', { config: may('read'), schema: { hide: true } }, async (request, reply) => {
    const facts = request.server.facts()
    const lang = languageOf(request)
    const { promises, asks, now } = await request.act(async (plain) => {
      const context = withVisits(plain)
      return { promises: await listPromises(context), asks: await listAsks(context), now: context.now }
    })
    const page = (
      <PromisesPage
        promises={promises.map((one) => ({
          ...one,
          gridName: facts.placeName(one.gridCode, lang),
          unitName: facts.unitName(one.ownerUnit, lang),
        }))}
        asks={asks.map((one) => ({
          ...one,
          placeName: facts.placeName(one.placeCode, lang),
          holderName: facts.unitName(one.holder, lang),
          late: one.state !== 'closed' && one.dueAt !== null && one.dueAt < now,
        }))}
        mayKeep={can(RECORD_POWERS, request.actor, 'promise', ['reach'])}
      />
    )
    return sendPage(request, reply, page, 'desk')
  })
  app.post(
    '/desk/promises/:id/keepings',
    { config: may('promise'), schema: { hide: true, params: ById, body: Keeping } },
    async (request, reply) => {
      const { n } = request.body
      await request.act((context) => keepPromise(withVisits(context), request.params.id, Number(n)))
      return reply.redirect('/desk/promises', 303)
    },
  )
}

function addOwned(app: App, { withVisits }: VisitBook): void {
  app.get('/desk/owned-issues', { config: may('read'), schema: { hide: true } }, async (request, reply) => {
    const issues = await request.act((context) => {
      requireRecord(context.actor, 'read')
      return ownedIssues(withVisits(context), context.scope)
    })
    const mayOwn = can(RECORD_POWERS, request.actor, 'own', ['reach'])
    return sendPage(request, reply, <OwnedIssuesPage issues={shown(request, issues)} mayOwn={mayOwn} />, 'desk')
  })
  app.get(
    '/desk/owned-issues/new',
    { config: may('own'), schema: { hide: true, querystring: Prefilled } },
    async (request, reply) => {
      requireRecord(request.actor, 'own')
      return sendPage(request, reply, <NewOwnedIssuePage requestId={newId()} typed={request.query} />, 'desk')
    },
  )
  app.post(
    '/desk/owned-issues',
    { ...asForm, config: may('own'), schema: { hide: true, body: TypedIssue } },
    async (request, reply) => {
      const { requestId, number, ...typed } = request.body
      return answerForm(request, reply, {
        work: () =>
          request.act((context) => ownIssue(withVisits(context), { ...typed, id: requestId, number: Number(number) })),
        done: () => reply.redirect('/desk/owned-issues', 303),
        again: (fault) => <NewOwnedIssuePage requestId={requestId} typed={request.body} fault={fault} />,
        usual: 'desk',
      })
    },
  )
}
