import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { GUIHUA } from './world.ts'

const post = async (
  county: TestCounty,
  url: string,
  body: Record<string, unknown> & { id: string },
): Promise<string> => {
  const done = await county.staff('village.guihua').post(url, body)
  if (done.status !== 201) throw new Error(done.text)
  return body.id
}

/** A station of the first village. */
export const opened = (county: TestCounty): Promise<string> =>
  post(county, '/api/v1/stations', {
    id: newId(),
    villageCode: GUIHUA,
    name: '老祠堂邻里站',
    place: '老祠堂东厢房',
    hours: '每天 8:00–20:00',
    court: '每月一次，在堂屋',
    help: '修小家电、代取快递',
  })

/** Something that it invites to, three days from now. */
export const announced = (county: TestCounty, stationId: string, change: object = {}): Promise<string> =>
  post(county, '/api/v1/activities', {
    ...{ id: newId(), villageCode: GUIHUA, stationId, title: '邻里包饺子' },
    ...{ on: dayFrom(county.now(), 3), from: '14:00', to: '16:00', places: 3, harmony: 'cultural' },
    ...change,
  })

const DAY_MS = 86_400_000
export const dayFrom = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10)
