import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const acts = (face: string): Lines => ({
  [`POST ${face}/halls/:id/changes`]: 'disclosure-act:write',
  [`POST ${face}/stops/:id/cancellations`]: 'disclosure-act:write',
})

const desk = (plural: string): Lines => ({
  [`GET /api/v1/villages/:code/${plural}`]: 'open',
  [`GET /api/v1/villages/:code/${plural}/:id`]: 'open',
  [`GET /api/v1/${plural}`]: 'disclosure-list',
  [`GET /api/v1/${plural}/:id`]: 'disclosure-read',
  [`POST /api/v1/${plural}`]: ['disclosure-act:write', { body: { villageCode: GUIHUA } }],
  [`GET /desk/${plural}`]: 'disclosure-list',
  [`GET /desk/${plural}/new`]: 'only:village-cadre',
  [`POST /desk/${plural}`]: 'only:village-cadre',
  [`GET /desk/${plural}/:id`]: 'disclosure-read',
})

/** Anybody books; the village alone keeps its service centre and reads who comes for what. */
export const hallLines: Lines = {
  ...desk('halls'),
  ...desk('stops'),
  'GET /v/:code/hall': 'open',
  'GET /v/:code/hall/paper': 'open',
  'GET /v/:code/hall/stops.ics': 'open',
  'POST /v/:code/hall/bookings': 'open',
  'POST /v/:code/hall/withdrawals': 'open',
  'POST /api/v1/villages/:code/hall-bookings': 'open',
  'POST /api/v1/villages/:code/hall-withdrawals': 'open',
  'GET /desk/halls/:id/bookings': 'disclosure-act:write',
  ...acts('/api/v1'),
  ...acts('/desk'),
}
