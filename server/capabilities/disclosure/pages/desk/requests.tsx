import type { FastifyRequest } from 'fastify'
import { newId } from '#kernel/id.ts'
import { answerForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { requireShape } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskRequestsPage, REQUEST_COUNTS, type RequestsDeskView } from '#web/desk/disclosure/requests-page.tsx'
import { deskPaths } from '#web/desk/disclosure/view.ts'
import { may as mayDo } from '../../access.ts'
import { takeRequest } from '../../actions/request.ts'
import type { DisclosureContext } from '../../context.ts'
import { placeOfDesk } from '../../queries/calendar.ts'
import { listRequests } from '../../queries/requests.ts'
import { RequestBody } from '../../schema.ts'
import { AfterDone, type DeskDoor, Fields, hide, may, railFacts } from './door.ts'

const SHOWN = 100

/** Signed lists that ask for more to be made public. */
export function addDeskRequestPages(app: App, door: DeskDoor): void {
  app.get(
    '/desk/disclosure-requests',
    { config: may('list'), schema: { ...hide, querystring: AfterDone } },
    async (request, reply) =>
      sendPage(request, reply, await requestsPage(door, request, { taken: request.query.done !== undefined }), 'desk'),
  )
  app.post(
    '/desk/disclosure-requests',
    { config: may('take-request'), schema: { ...hide, body: Fields } },
    async (request, reply) => {
      const typed = request.body
      return answerForm(request, reply, {
        work: async () => {
          const body = bodyOf(typed)
          requireShape(request, RequestBody, body)
          // The form has passed the schema.
          return await request.act((plain) => takeRequest(door.withRules(plain), body as RequestBody))
        },
        done: () => reply.redirect(`${deskPaths.requests}?done=1`, 303),
        again: (fault) => requestsPage(door, request, { typed, fault }),
        usual: 'desk',
      })
    },
  )
}

const bodyOf = (typed: Record<string, string>): Record<string, unknown> => {
  const filled = Object.entries(typed).filter(([, value]) => value.trim() !== '')
  const isCount = (name: string) => REQUEST_COUNTS.some((one) => one === name)
  return Object.fromEntries(filled.map(([name, value]) => [name, isCount(name) ? Number(value) : value.trim()]))
}

type More = Partial<Pick<RequestsDeskView, 'typed' | 'fault' | 'taken'>>

async function requestsPage(door: DeskDoor, request: FastifyRequest, more: More) {
  const lang = languageOf(request)
  const places = door.book.places()
  const view = await request.act(async (plain): Promise<RequestsDeskView> => {
    const context = door.withRules(plain)
    const rail = await railFacts(context, 'requests')
    const place = placeOfDesk(context, undefined)
    const { request: share } = context.rules.clocksOn(context.rules.dayOf(context.now.getTime()))
    return {
      rail,
      id: newId(),
      ...takers(door, context, lang),
      requests: (await listRequests(context, place, SHOWN)).map((row) => ({
        id: row.id,
        village: places.nameOf(row.village_code, lang),
        subject: row.subject,
        takenAt: row.taken_at,
        villagers: row.villagers,
        villagersOf: row.villagers_of,
        representatives: row.representatives,
        representativesOf: row.representatives_of,
        isReached: row.disclosure_id !== null,
      })),
      share: { villagers: share.villagers.of, representatives: share.representatives.of },
      typed: more.typed ?? {},
      fault: more.fault,
      taken: more.taken ?? false,
    }
  })
  return <DeskRequestsPage view={view} />
}

/** For which villages the reader may take one down. */
function takers({ book }: DeskDoor, { actor, scope }: DisclosureContext, lang: ReturnType<typeof languageOf>) {
  const places = book.places()
  const villages = (scope.length === 12 ? [scope] : places.childrenOf(scope).map(({ code }) => code))
    .filter((code) => mayDo(actor, 'take-request', code))
    .map((code) => ({ code, name: places.nameOf(code, lang) }))
  return { villages, mayTake: villages.length > 0 }
}
