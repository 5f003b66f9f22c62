import type { Lines } from './rule.ts'

const ADMINISTRATOR = 'only:system-administrator'

/** What other people's programs read; what they hand in shows a key, which its own test has. */
export const openDataLines: Lines = {
  'GET /open-data': 'open',
  'GET /open311/v2/services.json': 'open',
  'GET /open311/v2/services.xml': 'open',
  'GET /open311/v2/services/:file': 'open',
  'GET /open311/v2/requests.json': ['open', { query: '' }],
  'GET /open311/v2/requests.xml': ['open', { query: '' }],
  'GET /open311/v2/requests/:file': 'by-secret',
  'GET /open311/v2/tokens/:file': 'by-secret',
  'POST /open311/v2/requests.json': 'by-secret',
  'POST /open311/v2/requests.xml': 'by-secret',
  'GET /open/grids.geojson': ['open', { query: '' }],
  'GET /open/matters.geojson': ['open', { query: '' }],
  'GET /v/:code/notices.atom': 'open',
  'GET /v/:code/visiting-days.ics': 'open',
  'GET /desk/open-keys': ADMINISTRATOR,
  'POST /desk/open-keys': ADMINISTRATOR,
  'POST /desk/open-keys/:id/ends': ADMINISTRATOR,
}
