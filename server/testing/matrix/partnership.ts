import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const HOLDS = 'disclosure-act:village-or-town'
const ACTS = [
  'agreements',
  'refusals',
  'measures',
  'starts',
  'completions',
  'omissions',
  'money-entries',
  'results',
  'endings',
]
const acts = (base: string): Lines => Object.fromEntries(ACTS.map((one) => [`POST ${base}/:id/${one}`, HOLDS]))

/** Partnerships: the village, or its town for it; a sample with a firm, which has no desk of its own. */
export const partnershipLines: Lines = {
  'GET /api/v1/villages/:code/partnerships': 'open',
  'GET /api/v1/villages/:code/partnerships/:id': 'open',
  'GET /api/v1/villages/:code/partnerships/:id/publications/:rev': 'open',
  'GET /v/:code/partnerships': 'open',
  'GET /v/:code/partnerships/:id': 'open',
  'GET /api/v1/partnerships': 'disclosure-list',
  'GET /api/v1/partnerships/:id': 'disclosure-read',
  'POST /api/v1/partnerships': [HOLDS, { body: { villageCode: GUIHUA } }],
  'GET /desk/partnerships': 'disclosure-list',
  'GET /desk/partnerships/new': 'only:village-cadre,town-officer',
  'POST /desk/partnerships': 'only:village-cadre,town-officer',
  'GET /desk/partnerships/:id': 'disclosure-read',
  ...acts('/api/v1/partnerships'),
  ...acts('/desk/partnerships'),
}
