import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const WRITES = ['members', 'services', 'nominations', 'leavings', 'endings']
const COUNTY = ['notices', 'settlements', 'recognitions', 'declinations', 'withdrawals']

const acts = (base: string): Lines => ({
  ...Object.fromEntries(WRITES.map((one) => [`POST ${base}/:id/${one}`, 'disclosure-act:write' as const])),
  ...Object.fromEntries(COUNTY.map((one) => [`POST ${base}/:id/${one}`, 'disclosure-act:centre' as const])),
  [`POST ${base}/:id/supports`]: 'disclosure-act:town',
  [`POST ${base}/:id/objections`]: 'disclosure-act:take-request',
})

/** Teams: the village puts forward, the town supports, the county recognises. */
export const teamLines: Lines = {
  'GET /api/v1/villages/:code/teams': 'open',
  'GET /api/v1/villages/:code/teams/:id': 'open',
  'GET /api/v1/villages/:code/teams/:id/publications/:rev': 'open',
  'GET /v/:code/teams': 'open',
  'GET /v/:code/teams/:id': 'open',
  'GET /api/v1/teams': 'disclosure-list',
  'GET /api/v1/teams/:id': 'disclosure-read',
  'POST /api/v1/teams': ['disclosure-act:write', { body: { villageCode: GUIHUA } }],
  'GET /desk/teams': 'disclosure-list',
  'GET /desk/teams/new': 'only:village-cadre',
  'POST /desk/teams': 'only:village-cadre',
  'GET /desk/teams/:id': 'disclosure-read',
  ...acts('/api/v1/teams'),
  ...acts('/desk/teams'),
}
