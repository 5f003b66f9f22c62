import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const IN_GUIHUA = { body: { villageCode: GUIHUA } }
const OF_GUIHUA = { query: `village=${GUIHUA}` }
const COUNTY = 'disclosure-act:recognise'
const TOWN = 'disclosure-act:score'

/** Good-governance villages: the village, its town and the county score in turn; everybody reads and may object. */
export const assessmentLines: Lines = {
  'GET /api/v1/assessment-standings': 'open',
  'GET /api/v1/villages/:code/assessments': 'open',
  'GET /api/v1/villages/:code/assessments/:id/publications/:rev': 'open',
  'POST /api/v1/villages/:code/assessments/:id/objections': 'open',
  'GET /assessments': 'open',
  'GET /v/:code/assessment': 'open',
  'GET /v/:code/assessment/plaque': 'open',
  'GET /v/:code/assessment/:id/objections': 'open',
  'GET /v/:code/assessment/:id/records/:measure': 'open',
  'POST /v/:code/assessment/:id/objections': 'open',
  'GET /api/v1/assessments': 'disclosure-list',
  'GET /api/v1/assessments/:id': 'disclosure-read',
  'GET /api/v1/assessment-what-ifs': ['disclosure-read', { query: `villageCode=${GUIHUA}` }],
  'POST /api/v1/assessments': ['disclosure-act:write', IN_GUIHUA],
  'POST /api/v1/assessments/:id/town-scores': TOWN,
  'POST /api/v1/assessments/:id/county-reviews': COUNTY,
  'POST /api/v1/assessments/:id/objection-answers': COUNTY,
  'POST /api/v1/assessments/:id/conclusions': COUNTY,
  'POST /api/v1/assessments/:id/promotions': COUNTY,
  'POST /api/v1/assessments/:id/re-reviews': COUNTY,
  'POST /api/v1/assessments/:id/withdrawals': COUNTY,
  'GET /desk/assessments': 'disclosure-list',
  'GET /desk/assessments/what-if': ['disclosure-read', OF_GUIHUA],
  'GET /desk/assessments/new': 'only:village-cadre',
  'POST /desk/assessments/new': 'only:village-cadre',
  'GET /desk/assessments/:id': 'disclosure-read',
  'POST /desk/assessments/:id/town-scores': TOWN,
  'POST /desk/assessments/:id/county-reviews': COUNTY,
  'POST /desk/assessments/:id/objection-answers': COUNTY,
  'POST /desk/assessments/:id/conclusions': COUNTY,
  'POST /desk/assessments/:id/promotions': COUNTY,
  'POST /desk/assessments/:id/re-reviews': COUNTY,
  'POST /desk/assessments/:id/withdrawals': COUNTY,
}
