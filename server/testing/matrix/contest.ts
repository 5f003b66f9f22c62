import type { Lines } from './rule.ts'

const READS = 'only:village-cadre,supervision-member,town-officer,town-leader,centre-officer,discipline-officer'
const TOWN = 'only:town-officer'
const COUNTY = 'only:centre-officer'

/** Contests of the county: everybody reads what was published, the desks see previews, a town speaks for itself. */
export const contestLines: Lines = {
  'GET /contest': 'open',
  'GET /contest/:month': 'open',
  'GET /contest/:month/records/:unit/:indicator': 'open',
  'GET /contest/:month/wall': 'open',
  'GET /contest/:month/paper': 'open',
  'GET /contest/:month/data.json': 'open',
  'GET /contest/:month/list.json': 'open',
  'GET /contest/villages': 'open',
  'GET /contest/villages/:month': 'open',
  'GET /contest/villages/:month/records/:unit/:indicator': 'open',
  'GET /contest/villages/:month/wall': 'open',
  'GET /contest/villages/:month/paper': 'open',
  'GET /contest/villages/:month/data.json': 'open',
  'GET /contest/villages/:month/list.json': 'open',
  'GET /api/v1/contests/villages': 'open',
  'GET /contest/recompute.mjs': 'open',
  'GET /api/v1/contests': 'open',
  'GET /api/v1/contest-rounds': READS,
  'GET /api/v1/contest-rounds/:id': READS,
  'POST /api/v1/contest-rounds/:id/objections': TOWN,
  'POST /api/v1/contest-rounds/:id/objection-answers': COUNTY,
  'POST /api/v1/contest-rounds/:id/rectifications': TOWN,
  'POST /api/v1/contest-rounds/:id/verifications': COUNTY,
  'GET /desk/contests': READS,
  'GET /desk/contests/:id': READS,
  'GET /desk/contests/:id/records/:unit/:indicator': READS,
  'POST /desk/contests/:id/objections': TOWN,
  'POST /desk/contests/:id/objection-answers': COUNTY,
  'POST /desk/contests/:id/rectifications': TOWN,
  'POST /desk/contests/:id/verifications': COUNTY,
}
