import type { Lines } from './rule.ts'

/** What belongs to no capability. */
export const floorLines: Lines = {
  'GET /openapi.json': 'open',
  'GET /api': 'open',
  'GET /healthz': 'open',
  'GET /readyz': 'open',
  'GET /metrics': 'open',
  'GET /language': 'open',
  'GET /density': 'open',
  'GET /assets/:name': 'open',
  'GET /gallery': 'open',
  'GET /api/v1/places/:code': 'open',
}
