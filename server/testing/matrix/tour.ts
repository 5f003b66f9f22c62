import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const acts = (base: string): Lines =>
  Object.fromEntries(
    ['notes', 'ideas', 'closings', 'moves', 'droppings'].map((one) => [
      `POST ${base}/:id/${one}`,
      'disclosure-act:write' as const,
    ]),
  )

/** Villages go and see how others do: each plans and writes for itself, everybody reads. */
export const tourLines: Lines = {
  'GET /api/v1/villages/:code/tours': 'open',
  'GET /api/v1/villages/:code/tours/:id': 'open',
  'GET /v/:code/tours': 'open',
  'GET /v/:code/tours/:id': 'open',
  'GET /tours': 'open',
  'GET /api/v1/tours': 'disclosure-list',
  'GET /api/v1/tours/:id': 'disclosure-read',
  'POST /api/v1/tours': ['disclosure-act:write', { body: { villageCode: GUIHUA } }],
  'GET /desk/tours': 'disclosure-list',
  'GET /desk/tours/new': 'only:village-cadre',
  'POST /desk/tours': 'only:village-cadre',
  'GET /desk/tours/:id': 'disclosure-read',
  ...acts('/api/v1/tours'),
  ...acts('/desk/tours'),
}
