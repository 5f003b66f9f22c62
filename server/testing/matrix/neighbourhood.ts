import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const acts = (face: string): Lines => ({
  [`POST ${face}/stations/:id/changes`]: 'disclosure-act:write',
  [`POST ${face}/stations/:id/closings`]: 'disclosure-act:write',
  [`POST ${face}/activities/:id/outcomes`]: 'disclosure-act:write',
  [`POST ${face}/activities/:id/cancellations`]: 'disclosure-act:write',
})

const desk = (plural: string): Lines => ({
  [`GET /api/v1/villages/:code/${plural}`]: 'open',
  [`GET /api/v1/villages/:code/${plural}/:id`]: 'open',
  [`GET /v/:code/${plural}/:id`]: 'open',
  [`GET /api/v1/${plural}`]: 'disclosure-list',
  [`GET /api/v1/${plural}/:id`]: 'disclosure-read',
  [`POST /api/v1/${plural}`]: ['disclosure-act:write', { body: { villageCode: GUIHUA } }],
  [`GET /desk/${plural}`]: 'disclosure-list',
  [`GET /desk/${plural}/new`]: 'only:village-cadre',
  [`POST /desk/${plural}`]: 'only:village-cadre',
  [`GET /desk/${plural}/:id`]: 'disclosure-read',
})

/** Anybody signs up; the village alone keeps its stations and reads who comes. */
export const neighbourhoodLines: Lines = {
  ...desk('stations'),
  ...desk('activities'),
  'GET /v/:code/stations': 'open',
  'GET /v/:code/stations/paper': 'open',
  'POST /v/:code/activities/:id/signups': 'open',
  'POST /v/:code/activities/:id/signoffs': 'open',
  'POST /api/v1/villages/:code/activities/:id/signups': 'open',
  'POST /api/v1/villages/:code/activities/:id/signoffs': 'open',
  'GET /desk/activities/:id/signups': 'disclosure-act:write',
  ...acts('/api/v1'),
  ...acts('/desk'),
}
