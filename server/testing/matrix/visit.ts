import type { Lines } from './rule.ts'

/** Visits, rounds and the phone that works offline. */
export const visitLines: Lines = {
  'GET /grid': 'open',
  'GET /grid/sw.js': 'open',
  'GET /api/v1/sync/snapshot': 'only:grid-worker,village-cadre,town-officer',
  'PUT /api/v1/sync/records/:id': 'only:grid-worker,village-cadre,town-officer',
  'POST /api/v1/sync/acks': 'only:grid-worker,village-cadre,town-officer',
  'POST /api/v1/sync/devices': 'only:grid-worker,village-cadre,town-officer',
  'GET /api/v1/sync/devices/:id/recovery': 'only:grid-worker,village-cadre,town-officer',
  'PUT /api/v1/sync/photos/:sha256': 'only:grid-worker,village-cadre,town-officer',
  'PUT /api/v1/sync/quarantine/:id': 'by-secret',
  'GET /desk/rounds': 'only:grid-worker,village-cadre,town-officer,town-leader,centre-officer',
  'GET /desk/rounds/new': 'only:village-cadre,town-officer',
  'POST /desk/rounds': 'only:village-cadre,town-officer',
  'GET /desk/rounds/:id': 'only:grid-worker,village-cadre,town-officer,town-leader,centre-officer',
  'GET /desk/grid-figures': 'only:grid-worker,village-cadre,town-officer,town-leader,centre-officer',
  'GET /desk/visit-sheets/:id': 'only:grid-worker,village-cadre,town-officer',
  'GET /desk/quarantine': 'only:village-cadre,town-officer',
  'GET /desk/quarantine/imports': 'only:village-cadre,town-officer',
  'POST /desk/quarantine/imports': 'only:village-cadre,town-officer',
  'POST /desk/quarantine/:id': 'only:village-cadre,town-officer',
  'GET /desk/record-samples': 'only:village-cadre,town-officer,centre-officer',
  'POST /desk/record-samples/:id': 'only:village-cadre,town-officer,centre-officer',
  'GET /desk/paper-records/new': 'only:grid-worker,village-cadre,town-officer',
  'POST /desk/paper-records': 'only:grid-worker,village-cadre,town-officer',
}
