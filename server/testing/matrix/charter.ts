import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const WRITES = ['consultations', 'revisions', 'submissions', 'adoptions', 'filings', 'droppings']
const TOWN = ['reviews', 'returns', 'orders']

const acts = (base: string): Lines => ({
  ...Object.fromEntries(WRITES.map((one) => [`POST ${base}/:id/${one}`, 'disclosure-act:write' as const])),
  ...Object.fromEntries(TOWN.map((one) => [`POST ${base}/:id/${one}`, 'disclosure-act:town' as const])),
})

/** Village rules: the village writes and votes, the town says whether they are lawful. */
export const charterLines: Lines = {
  'GET /api/v1/villages/:code/charters': 'open',
  'GET /api/v1/villages/:code/charters/:id': 'open',
  'GET /api/v1/villages/:code/charters/:id/publications/:rev': 'open',
  'POST /api/v1/villages/:code/charters/:id/comments': 'open',
  'GET /v/:code/charters': 'open',
  'GET /v/:code/charters/paper': 'open',
  'GET /v/:code/charters/:id': 'open',
  'GET /v/:code/charters/:id/comparison': 'open',
  'POST /v/:code/charters/:id/comments': 'open',
  'GET /api/v1/charters': 'disclosure-list',
  'GET /api/v1/charters/:id': 'disclosure-read',
  'POST /api/v1/charters': ['disclosure-act:write', { body: { villageCode: GUIHUA } }],
  'GET /desk/charters': 'disclosure-list',
  'GET /desk/charters/new': 'only:village-cadre',
  'POST /desk/charters': 'only:village-cadre',
  'GET /desk/charters/:id': 'disclosure-read',
  ...acts('/api/v1/charters'),
  ...acts('/desk/charters'),
}
