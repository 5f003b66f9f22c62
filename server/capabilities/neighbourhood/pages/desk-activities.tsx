import { Type } from 'typebox'
import { staffOf } from '#platform/http/act.ts'
import { addDeskNew } from '#platform/http/desk-new.ts'
import { addDeskOne, checkedBy } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskActivitiesPage, DeskActivityPage, NewActivityPage } from '#web/desk/neighbourhood/activity-pages.tsx'
import { SignupsPage } from '#web/desk/neighbourhood/signups-page.tsx'
import { mayDo, requireMay } from '../access.ts'
import { actOnActivity, announceActivity } from '../actions/act.ts'
import type { WithNeighbourhoods } from '../context.ts'
import { deskActivities, readDeskActivity, stationRows } from '../queries/neighbourhood.ts'
import { readSignups } from '../queries/signups.ts'
import { ACTIVITY_ACTS, type ActivityActBody, ActivityBody, type ActivityDeskVerb } from '../schema.ts'
import { type NeighbourhoodBook, shownActivity, shownActivityLine } from './view.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const reads = { config: { access: { power: 'activity.list' } } } as const

/** What the village invites to, who means to come, and how it went. */
export function addActivityDesk(app: App, withNeighbourhoods: WithNeighbourhoods, book: NeighbourhoodBook): void {
  app.get('/desk/activities', { ...reads, schema: { hide: true } }, async (request, reply) => {
    const { scope } = staffOf(request)
    const activities = await request.act(async (plain) => {
      const reading = { context: withNeighbourhoods(plain), book, lang: languageOf(request) }
      return (await deskActivities(plain)).map((one) => shownActivityLine(reading, one))
    })
    const mayOpen = mayDo(request.actor, 'announced', scope)
    return sendPage(request, reply, <DeskActivitiesPage activities={activities} mayOpen={mayOpen} />, 'desk')
  })
  addDeskNew(app, {
    noun: 'activity',
    plural: 'activities',
    opens: 'announced',
    body: ActivityBody,
    requireMay: (actor, village) => requireMay(actor, 'announced', village),
    open: (plain, body) => announceActivity(withNeighbourhoods(plain), body as ActivityBody),
    draw: async (request, reply, { village: code, ...form }) => {
      const village = { code, name: book.places().nameOf(code, languageOf(request)) }
      const { stations, harmonies } = await request.act(async (plain) => ({
        stations: (await stationRows(plain, code)).map(({ id, name }) => ({ value: id, label: name })),
        harmonies: withNeighbourhoods(plain).harmonies,
      }))
      const page = <NewActivityPage village={village} stations={stations} harmonies={harmonies} {...form} />
      return sendPage(request, reply, page, 'desk')
    },
  })
  addOne(app, withNeighbourhoods, book)
  addSignups(app)
}

function addOne(app: App, withNeighbourhoods: WithNeighbourhoods, book: NeighbourhoodBook): void {
  addDeskOne<ActivityDeskVerb>(app, {
    noun: 'activity',
    plural: 'activities',
    acts: ACTIVITY_ACTS,
    act: (plain, id, verb, body) => actOnActivity(withNeighbourhoods(plain), id, verb, body as ActivityActBody),
    check: checkedBy('activity', requireMay),
    draw: async (request, reply, id, shown) => {
      const view = await request.act(async (plain) => {
        const detail = await readDeskActivity(plain, id)
        return {
          activity: shownActivity({ context: withNeighbourhoods(plain), book, lang: languageOf(request) }, detail),
          mayReadSignups: detail.mayReadSignups,
          desk: { version: detail.state.version, may: detail.may, ...shown },
        }
      })
      return sendPage(request, reply, <DeskActivityPage {...view} />, 'desk')
    },
  })
}

function addSignups(app: App): void {
  app.get(
    '/desk/activities/:id/signups',
    { config: { access: { power: 'activity.signups' } }, schema: { hide: true, params: ById } },
    async (request, reply) => {
      const { row, signups } = await request.act((plain) => readSignups(plain, request.params.id))
      const lines = signups.map(({ id, name, phone_masked: phone, people, at, signed_off_at: offAt }) => ({
        ...{ id, name, people, at },
        phone: phone ?? undefined,
        offAt: offAt ?? undefined,
      }))
      return sendPage(request, reply, <SignupsPage id={row.id} title={row.title} lines={lines} />, 'desk')
    },
  )
}
