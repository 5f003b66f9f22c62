import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

/** How villages decide: the same desks as what they publish. */
export const decisionLines: Lines = {
  'GET /api/v1/villages/:code/decisions': 'open',
  'GET /api/v1/villages/:code/decisions/:id': 'open',
  'GET /api/v1/villages/:code/decisions/:id/tally': 'open',
  'GET /api/v1/villages/:code/decisions/:id/publications/:rev': 'open',
  'GET /api/v1/decisions': 'disclosure-list',
  'GET /api/v1/decisions/:id': 'disclosure-read',
  'POST /api/v1/decisions': ['disclosure-act:write', { body: { villageCode: GUIHUA } }],
  'POST /api/v1/decisions/:id/proposals': 'disclosure-act:write',
  'POST /api/v1/decisions/:id/consultations': 'disclosure-act:write',
  'POST /api/v1/decisions/:id/party-reviews': 'disclosure-act:write',
  'POST /api/v1/decisions/:id/convocations': 'disclosure-act:write',
  'POST /api/v1/decisions/:id/rolls': 'disclosure-act:write',
  'POST /api/v1/decisions/:id/counts': 'disclosure-act:write',
  'POST /api/v1/decisions/:id/witnessings': 'disclosure-act:review',
  'POST /api/v1/decisions/:id/minutes': 'disclosure-act:write',
  'POST /api/v1/decisions/:id/progress-notes': 'disclosure-act:write',
  'POST /api/v1/decisions/:id/completions': 'disclosure-act:write',
  'POST /api/v1/decisions/:id/appraisals': 'disclosure-act:review',
  'POST /api/v1/decisions/:id/declarations': 'disclosure-act:write-or-review',
  'POST /api/v1/decisions/:id/droppings': 'disclosure-act:write',
  'GET /api/v1/decision-electors': ['disclosure-read', { query: `villageCode=${GUIHUA}&body=representatives` }],
  'POST /api/v1/decision-electors': ['disclosure-act:write', { body: { villageCode: GUIHUA } }],
  'POST /api/v1/decision-electors/:id/endings': 'disclosure-act:write',
  'POST /api/v1/decision-interests': ['disclosure-act:write-or-review', { body: { villageCode: GUIHUA } }],
}
