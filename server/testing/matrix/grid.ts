import type { Lines } from './rule.ts'

/** Grids. */
export const gridLines: Lines = {
  'GET /desk/grids': 'only:grid-worker,village-cadre,town-officer,town-leader,centre-officer',
  'GET /desk/grids.geojson': 'only:grid-worker,village-cadre,town-officer,town-leader,centre-officer',
  'POST /api/v1/villages/:code/grid-drawings': 'only:town-officer,centre-officer',
  'POST /api/v1/villages/:code/grid-splits': 'only:town-officer,centre-officer',
  'POST /api/v1/villages/:code/grid-mergers': 'only:town-officer,centre-officer',
  'POST /api/v1/villages/:code/grid-borders': 'only:town-officer,centre-officer',
  'POST /api/v1/villages/:code/grid-renamings': 'only:town-officer,centre-officer',
  'POST /api/v1/villages/:code/grid-changes/:change/corrections': 'only:town-officer,centre-officer',
  'POST /api/v1/grid-imports': 'only:town-officer,centre-officer',
  'GET /desk/grid-imports': 'only:town-officer,centre-officer',
  'POST /desk/grid-imports': 'only:town-officer,centre-officer',
  'GET /desk/villages/:code/grids': 'only:town-officer,centre-officer',
  'POST /desk/villages/:code/grids': 'only:town-officer,centre-officer',
  'POST /desk/villages/:code/grid-changes/:change/corrections': 'only:town-officer,centre-officer',
  'GET /api/v1/grid-report': 'only:grid-worker,village-cadre,town-officer,town-leader,centre-officer',
  'GET /api/v1/grid-responsibility': 'only:grid-worker,village-cadre,town-officer,town-leader,centre-officer',
  'GET /desk/grids/:grid/staff': 'only:town-officer,centre-officer',
  'POST /desk/grids/:grid/posts': 'only:town-officer,centre-officer',
  'POST /desk/grids/:grid/post-endings': 'only:town-officer,centre-officer',
  'POST /desk/grids/:grid/leaves': 'only:town-officer,centre-officer',
  'POST /desk/grids/:grid/trainings': 'only:town-officer,centre-officer',
  'GET /g/:code': 'open',
  'GET /g/:code/door-card': 'open',
}
