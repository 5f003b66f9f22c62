import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const WRITES = [
  'admissions',
  'refusals',
  'evidence',
  'revisions',
  'consents',
  'withdrawn-consents',
  'notices',
  'confirmations',
  'droppings',
]

const acts = (base: string): Lines => ({
  ...Object.fromEntries(WRITES.map((one) => [`POST ${base}/:id/${one}`, 'disclosure-act:write' as const])),
  [`POST ${base}/:id/answers`]: 'disclosure-act:review',
  [`POST ${base}/:id/revocations`]: 'disclosure-act:village-or-town',
})

/** Merits and virtues: anybody proposes and objects, the village decides, its supervision committee answers. */
export const honourLines: Lines = {
  'GET /api/v1/villages/:code/honours': 'open',
  'GET /api/v1/villages/:code/honours/:id': 'open',
  'GET /api/v1/villages/:code/honours/:id/publications/:rev': 'open',
  'POST /api/v1/villages/:code/honours': 'open',
  'POST /api/v1/villages/:code/honours/:id/objections': 'open',
  'GET /v/:code/honours': 'open',
  'GET /v/:code/honours/new': 'open',
  'POST /v/:code/honours': 'open',
  'GET /v/:code/honours/:id': 'open',
  'GET /v/:code/honours/:id/paper': 'open',
  'POST /v/:code/honours/:id/objections': 'open',
  'GET /honour-proposals': 'open',
  'GET /api/v1/honours': 'disclosure-list',
  'GET /api/v1/honours/:id': 'disclosure-read',
  'POST /api/v1/honours': ['disclosure-act:write', { body: { villageCode: GUIHUA } }],
  'GET /desk/honours': 'disclosure-list',
  'GET /desk/honours/new': 'only:village-cadre',
  'POST /desk/honours': 'only:village-cadre',
  'GET /desk/honours/:id': 'disclosure-read',
  ...acts('/api/v1/honours'),
  ...acts('/desk/honours'),
}
