import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

/** The committee that has it, its mediators, and where procedure is pushed the county's centre. */
const ACTS = {
  'rights-tellings': 'both',
  consents: 'both',
  mediators: 'body-or-centre',
  acceptances: 'body',
  refusals: 'both',
  recusals: 'body-or-centre',
  sessions: 'both',
  'session-records': 'both',
  'session-cancellations': 'both',
  extensions: 'both',
  agreements: 'both',
  failures: 'both',
  performances: 'both',
  breaches: 'both',
  'confirmation-requests': 'both',
  confirmations: 'both',
  lawsuits: 'both',
  withdrawals: 'both',
  'violence-notes': 'overseen',
  'police-notices': 'overseen',
  'follow-ups': 'overseen',
  archivings: 'body-or-centre',
} as const

const acts = (prefix: string): Lines =>
  Object.fromEntries(
    Object.entries(ACTS).map(([resource, power]) => [
      `POST ${prefix}/disputes/:id/${resource}`,
      [`dispute-act:${power}`, { body: {} }],
    ]),
  )

const LISTS = 'only:grid-worker,village-cadre,supervision-member,town-officer,centre-officer'
const APPOINTS = 'only:town-officer,centre-officer'
const PLACE = { body: { place: GUIHUA } }

export const disputeLines: Lines = {
  'GET /api/v1/disputes': LISTS,
  'GET /api/v1/dispute-figures': LISTS,
  'POST /api/v1/disputes': ['dispute-register', { body: { matter: ':id' } }],
  'GET /api/v1/disputes/:id': 'dispute-read',
  ...acts('/api/v1'),
  'POST /api/v1/mediators': [APPOINTS, PLACE],
  'POST /api/v1/mediators/:id/dismissals': APPOINTS,
  'POST /api/v1/court-hours': [APPOINTS, PLACE],
  'POST /api/v1/court-hours/:id/cancellations': APPOINTS,
  'POST /api/v1/receipts/:receipt/mediation-ends': 'by-secret',
  'GET /r/:receipt/mediation': 'by-secret',
  'POST /r/:receipt/mediation': 'by-secret',
  'GET /v/:code/mediation': 'open',
  'GET /t/:code/mediation': 'open',
  'GET /desk/disputes': LISTS,
  'GET /desk/disputes/new': ['dispute-register', { query: 'matter=:id' }],
  'POST /desk/disputes/new': ['dispute-register', { query: 'matter=:id' }],
  'GET /desk/disputes/:id': 'dispute-read',
  'GET /desk/disputes/:id/papers/:kind.pdf': 'dispute-read',
  'GET /desk/disputes/:id/papers/:kind.docx': 'dispute-read',
  ...acts('/desk'),
  'GET /desk/dispute-figures': LISTS,
  'GET /desk/mediators': LISTS,
  'POST /desk/mediators': APPOINTS,
  'POST /desk/mediators/dismissals': APPOINTS,
  'POST /desk/court-hours': APPOINTS,
  'POST /desk/court-hours/cancellations': APPOINTS,
}
