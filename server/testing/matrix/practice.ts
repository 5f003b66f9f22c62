import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const acts = (base: string): Lines => ({
  [`POST ${base}/:id/publications`]: 'disclosure-act:centre',
  [`POST ${base}/:id/withdrawals`]: 'disclosure-act:centre',
  [`POST ${base}/:id/revisions`]: 'disclosure-act:write-or-centre',
})

/** The library: a village or the county writes, the county puts in and takes out, a village adopts for itself. */
export const practiceLines: Lines = {
  'GET /api/v1/villages/:code/practices': 'open',
  'GET /api/v1/villages/:code/practices/:id': 'open',
  'GET /api/v1/villages/:code/practices/:id/publications/:rev': 'open',
  'GET /practices': 'open',
  'GET /practices/:id': 'open',
  'GET /practices/:id/effects/:code': 'open',
  'GET /practices/:id/effects/:code/:figure': 'open',
  'GET /api/v1/practices': 'disclosure-list',
  'GET /api/v1/practices/:id': 'disclosure-read',
  'POST /api/v1/practices': ['disclosure-act:write', { body: { villageCode: GUIHUA } }],
  'POST /api/v1/practices/:id/adoptions': ['disclosure-act:write', { body: { villageCode: GUIHUA } }],
  'GET /desk/practices': 'disclosure-list',
  'GET /desk/practices/new': 'only:village-cadre',
  'POST /desk/practices': 'only:village-cadre',
  'GET /desk/practices/:id': 'disclosure-read',
  'POST /desk/practices/:id/adoptions': ['disclosure-act:write', { body: { villageCode: GUIHUA } }],
  ...acts('/api/v1/practices'),
  ...acts('/desk/practices'),
}
