import type { Lines } from './rule.ts'

const CENTRE = 'only:centre-officer'
const KEEPER = 'only:system-administrator'
const BOTH = 'only:centre-officer,system-administrator'
/** Whoever may read incidents; what is about one of them or about one grid is out of everybody's reach here: the own test has the roles. */
const READERS = 'only:grid-worker,village-cadre,town-officer,town-leader,centre-officer'

/** What other systems tell, and police incidents. */
export const feedLines: Lines = {
  'GET /api/v1/feed-keys': 'open',
  'POST /api/v1/feeds/:partner/events': 'by-secret',
  'POST /api/v1/feeds/:partner/pulls': 'by-secret',
  'GET /api/v1/feeds': BOTH,
  'GET /api/v1/feeds/:partner/dead-letters': CENTRE,
  'POST /api/v1/feeds/:partner/dead-letters/:id/retries': CENTRE,
  'POST /api/v1/feeds/:partner/dead-letters/:id/droppings': CENTRE,
  'POST /api/v1/feeds/:partner/keys': KEEPER,
  'POST /api/v1/feeds/:partner/keys/:id/revocations': KEEPER,
  'POST /api/v1/feeds/:partner/addresses': KEEPER,
  'GET /desk/feeds': BOTH,
  'GET /desk/feeds/:partner': BOTH,
  'POST /desk/feeds/:partner/events/:id/retries': CENTRE,
  'POST /desk/feeds/:partner/events/:id/droppings': CENTRE,
  'POST /desk/feeds/:partner/sheets': CENTRE,
  'GET /desk/feeds/:partner/messages.csv': CENTRE,
  'POST /desk/feeds/:partner/receipts': CENTRE,
  'POST /desk/feeds/:partner/keys': KEEPER,
  'POST /desk/feeds/:partner/keys/:id/revocations': KEEPER,
  'POST /desk/feeds/:partner/addresses': KEEPER,
  'GET /api/v1/dingtalk/bindings': KEEPER,
  'GET /api/v1/dingtalk/messages': KEEPER,
  'POST /api/v1/dingtalk/messages/:id/retries': KEEPER,
  'POST /api/v1/dingtalk/messages/:id/givings-up': KEEPER,
  'GET /desk/dingtalk': KEEPER,
  'POST /desk/dingtalk/messages/:id/retries': KEEPER,
  'POST /desk/dingtalk/messages/:id/givings-up': KEEPER,
  'GET /api/v1/incidents': READERS,
  'POST /api/v1/incidents/:id/hand-overs': READERS,
  'POST /api/v1/incidents/:id/acceptances': READERS,
  'POST /api/v1/incidents/:id/completions': READERS,
  'POST /api/v1/joint-visits': READERS,
  'GET /desk/incidents': READERS,
  'GET /desk/incidents/:id': READERS,
  'POST /desk/incidents/:id/acts': READERS,
  'GET /desk/grid-officers': READERS,
  'GET /desk/joint-visits': 'only:grid-worker,village-cadre',
  'POST /desk/joint-visits': READERS,
}
