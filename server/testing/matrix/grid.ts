import type { Lines } from './rule.ts'

/** Grids. */
export const gridLines: Lines = {
  'GET /desk/grids': 'only:grid-worker,village-cadre,town-officer,town-leader,centre-officer',
  'GET /desk/grids.geojson': 'only:grid-worker,village-cadre,town-officer,town-leader,centre-officer',
  'GET /g/:code': 'open',
  'GET /g/:code/door-card': 'open',
}
