import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const IN_GUIHUA = { body: { villageCode: GUIHUA } }

/** Small funds: drawn up by the village, watched by its committee, approved by the town. */
export const fundLines: Lines = {
  'GET /api/v1/villages/:code/funds': 'open',
  'GET /api/v1/villages/:code/funds/:id': 'open',
  'GET /api/v1/villages/:code/funds/:id/publications/:rev': 'open',
  'GET /api/v1/funds': 'disclosure-list',
  'GET /api/v1/funds/:id': 'disclosure-read',
  'GET /api/v1/funds/:id/payees': 'disclosure-act:pay-or-watch',
  'GET /api/v1/funds/:id/payments/:payment/file': 'disclosure-act:write',
  'POST /api/v1/funds': ['disclosure-act:write', IN_GUIHUA],
  'POST /api/v1/funds/:id/lists': 'disclosure-act:write',
  'POST /api/v1/funds/:id/announcements': 'disclosure-act:write',
  'POST /api/v1/funds/:id/objections': 'disclosure-act:take-request',
  'POST /api/v1/funds/:id/answers': 'disclosure-act:write',
  'POST /api/v1/funds/:id/clearances': 'disclosure-act:review',
  'POST /api/v1/funds/:id/approvals': 'disclosure-act:approve',
  'POST /api/v1/funds/:id/refusals': 'disclosure-act:approve',
  'POST /api/v1/funds/:id/payments': 'disclosure-act:write',
  'POST /api/v1/funds/:id/returns': 'disclosure-act:write',
  'POST /api/v1/funds/:id/corrections': 'disclosure-act:write',
  'POST /api/v1/funds/:id/closings': 'disclosure-act:write',
  'POST /api/v1/funds/:id/stoppings': 'disclosure-act:write',
}
