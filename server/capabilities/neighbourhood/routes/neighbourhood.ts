import { type TObject, Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { addThingRoutes } from '#platform/http/thing-routes.ts'
import { announceActivity, openStation } from '../actions/act.ts'
import { signOff, signUp } from '../actions/signup.ts'
import {
  Activity,
  ActivityMore,
  activityAnswer,
  activityLine,
  deskPart,
  Station,
  StationMore,
  stationAnswer,
  stationLine,
} from '../answers.ts'
import type { WithNeighbourhoods } from '../context.ts'
import {
  deskActivities,
  deskStations,
  publicActivities,
  publicStation,
  readActivity,
  readDeskActivity,
  readDeskStation,
  stationRows,
} from '../queries/neighbourhood.ts'
import { ActivityBody, SignoffBody, SignupBody, StationBody, VillageCode } from '../schema.ts'

/** A village signs up from one network: enough for a whole village, too little for trying codes. */
export const SIGNUP_RATE = { name: 'activity-signup', points: 60, duration_s: 3600 }

/** Stations and activities for anybody's program, and for desks. */
export function addNeighbourhoodRoutes(app: App, withNeighbourhoods: WithNeighbourhoods): void {
  addThingRoutes(app, {
    noun: 'station',
    plural: 'stations',
    opens: 'opened',
    publishes: false,
    line: Station,
    more: StationMore,
    body: StationBody,
    listPublic: async (plain, village) => (await stationRows(plain, village)).map(stationLine),
    readPublic: async (plain, village, id) => ({ answer: stationAnswer(await publicStation(plain, village, id)) }),
    listDesk: async (plain) => (await deskStations(plain)).map(stationLine),
    readDesk: async (plain, id) => {
      const detail = await readDeskStation(plain, id)
      return { ...stationAnswer(detail), ...deskPart(detail) }
    },
    // The body has passed this very shape.
    open: (plain, body) => openStation(withNeighbourhoods(plain), body as StationBody),
  })
  addThingRoutes(app, {
    noun: 'activity',
    plural: 'activities',
    opens: 'announced',
    publishes: false,
    line: Activity,
    more: ActivityMore,
    body: ActivityBody,
    listPublic: async (plain, village) => (await publicActivities(plain, village)).map(activityLine),
    readPublic: async (plain, village, id) => ({ answer: activityAnswer(await readActivity(plain, village, id)) }),
    listDesk: async (plain) => (await deskActivities(plain)).map(activityLine),
    readDesk: async (plain, id) => {
      const detail = await readDeskActivity(plain, id)
      return { ...activityAnswer(detail), ...deskPart(detail) }
    },
    open: (plain, body) => announceActivity(withNeighbourhoods(plain), body as ActivityBody),
  })
  addSignups(app)
}

const ByActivity = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
const base = '/api/v1/villages/:code/activities/:id'

function addSignups(app: App): void {
  const schemaOf = <B extends TObject, A extends TObject>(summary: string, body: B, answer: A) => ({
    config: { access: { open: 'public' } } as const,
    schema: {
      tags: ['activity'],
      summary,
      params: ByActivity,
      body,
      response: { 201: answer, ...problemResponses },
    },
  })
  const Signed = Type.Object({ id: Type.String(), code: Type.String(), repeated: Type.Boolean() })
  app.post(
    `${base}/signups`,
    schemaOf('Sign up, without an account; the code gives the place back', SignupBody, Signed),
    async (request, reply) => {
      await limitRate(request, SIGNUP_RATE)
      const { code, id } = request.params
      return reply.code(201).send(await request.act((plain) => signUp(plain, code, id, request.body)))
    },
  )
  app.post(
    `${base}/signoffs`,
    schemaOf('Give the place back', SignoffBody, Type.Object({ id: Type.String() })),
    async (request, reply) => {
      await limitRate(request, SIGNUP_RATE)
      const { code, id } = request.params
      return reply.code(201).send(await request.act((plain) => signOff(plain, code, id, request.body.code)))
    },
  )
}
