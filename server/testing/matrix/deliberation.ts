import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const WRITES = ['admissions', 'refusals', 'seats', 'notices', 'minutes', 'routes', 'progress-notes', 'completions']

const acts = (base: string): Lines => ({
  ...Object.fromEntries(WRITES.map((one) => [`POST ${base}/:id/${one}`, 'disclosure-act:write' as const])),
  [`POST ${base}/:id/overrulings`]: 'disclosure-act:review',
})

/** Talking things over: the same desks as what a village publishes. */
export const deliberationLines: Lines = {
  'GET /api/v1/villages/:code/deliberations': 'open',
  'GET /api/v1/villages/:code/deliberations/:id': 'open',
  'GET /api/v1/villages/:code/deliberations/:id/publications/:rev': 'open',
  'GET /api/v1/villages/:code/similar-topics': 'open',
  'POST /api/v1/villages/:code/deliberations': 'open',
  'POST /api/v1/deliberation-ratings/:receipt': 'by-secret',
  'GET /v/:code/deliberations': 'open',
  'GET /v/:code/deliberations/new': 'open',
  'POST /v/:code/deliberations/new': 'open',
  'GET /v/:code/deliberations/:id': 'open',
  'GET /deliberation-ratings': 'open',
  'GET /deliberation-ratings/:receipt': 'by-secret',
  'POST /deliberation-ratings/:receipt': 'by-secret',
  'GET /api/v1/deliberations': 'disclosure-list',
  'GET /api/v1/deliberations/:id': 'disclosure-read',
  'POST /api/v1/deliberations': ['disclosure-act:write-or-review', { body: { villageCode: GUIHUA, channel: 'paper' } }],
  'GET /desk/deliberations': 'disclosure-list',
  'GET /desk/deliberations/new': 'only:village-cadre,supervision-member',
  'POST /desk/deliberations': 'only:village-cadre,supervision-member',
  'GET /desk/deliberations/:id': 'disclosure-read',
  'GET /desk/deliberations/:id/slips': 'disclosure-act:review',
  ...acts('/api/v1/deliberations'),
  ...acts('/desk/deliberations'),
}
