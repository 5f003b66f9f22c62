import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const WRITES = ['items', 'rewards', 'strikings', 'consultations', 'adoptions', 'revisions', 'redraftings', 'droppings']

const acts = (base: string): Lines => ({
  ...Object.fromEntries(WRITES.map((one) => [`POST ${base}/:id/${one}`, 'disclosure-act:write' as const])),
  [`POST ${base}/:id/endings`]: 'disclosure-act:village-or-town',
})

const memberActs = (base: string): Lines => ({
  ...Object.fromEntries(
    ['admissions', 'declinings', 'proposals', 'exchanges'].map((one) => [
      `POST ${base}/:id/${one}`,
      'member-village' as const,
    ]),
  ),
  ...Object.fromEntries(
    ['confirmations', 'refusals', 'answers', 'withdrawals'].map((one) => [
      `POST ${base}/:id/${one}`,
      'member-committee' as const,
    ]),
  ),
  [`POST ${base}/:id/appeals`]: 'member-both',
  [`POST ${base}/:id/leavings`]: 'member-both',
})

/** A village's points: the village writes and votes, the town may end them. */
export const creditLines: Lines = {
  'GET /api/v1/villages/:code/credits': 'open',
  'GET /api/v1/villages/:code/credits/:id': 'open',
  'GET /api/v1/villages/:code/credits/:id/publications/:rev': 'open',
  'POST /api/v1/villages/:code/credits/:id/comments': 'open',
  'GET /v/:code/credits': 'open',
  'GET /v/:code/credits/:id': 'open',
  'POST /v/:code/credits/:id/comments': 'open',
  'GET /api/v1/credits': 'disclosure-list',
  'GET /api/v1/credits/:id': 'disclosure-read',
  'POST /api/v1/credits': ['disclosure-act:write', { body: { villageCode: GUIHUA } }],
  'GET /desk/credits': 'disclosure-list',
  'GET /desk/credits/new': 'only:village-cadre',
  'POST /desk/credits': 'only:village-cadre',
  'GET /desk/credits/:id': 'disclosure-read',
  ...acts('/api/v1/credits'),
  ...acts('/desk/credits'),
  'GET /api/v1/credit-members': 'only:village-cadre,supervision-member',
  'GET /api/v1/credit-members/:id': 'member-read',
  'POST /api/v1/credit-members': ['member-village', { body: { villageCode: GUIHUA } }],
  'GET /desk/credit-members': 'only:village-cadre,supervision-member',
  'GET /desk/credit-members/new': 'only:village-cadre',
  'POST /desk/credit-members': 'only:village-cadre',
  'GET /desk/credit-members/:id': 'member-read',
  ...memberActs('/api/v1/credit-members'),
  ...memberActs('/desk/credit-members'),
  'GET /me/credits': 'villager',
  'GET /me/credits/new': 'villager',
  'POST /me/credits': 'villager',
  'GET /me/credits/:id': 'villager',
  'POST /me/credits/:id/proposals': 'villager',
  'POST /me/credits/:id/appeals': 'villager',
  'POST /me/credits/:id/leavings': 'villager',
  'POST /me/credits/:id/returns': 'villager',
}
