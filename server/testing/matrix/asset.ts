import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const IN_GUIHUA = { body: { villageCode: GUIHUA } }

/** What villages own: the village keeps the register, those above and beside it read. */
export const assetLines: Lines = {
  'GET /api/v1/villages/:code/assets': 'open',
  'GET /api/v1/villages/:code/assets/:id': 'open',
  'GET /v/:code/assets': 'open',
  'GET /v/:code/assets/:id': 'open',
  'GET /api/v1/assets': 'disclosure-list',
  'GET /api/v1/assets/:id': 'disclosure-read',
  'POST /api/v1/assets': ['disclosure-act:write', IN_GUIHUA],
  'GET /desk/assets': 'disclosure-list',
  'GET /desk/assets/workbook.xlsx': 'disclosure-list',
  'GET /desk/assets/new': 'only:village-cadre',
  'POST /desk/assets/new': 'only:village-cadre',
  'GET /desk/assets/:id': 'disclosure-read',
  'POST /desk/assets/:id/valuations': 'disclosure-act:write',
  'POST /desk/assets/:id/leases': 'disclosure-act:write',
  'POST /desk/assets/:id/rent-payments': 'disclosure-act:write',
  'POST /desk/assets/:id/lease-endings': 'disclosure-act:write',
  'POST /desk/assets/:id/disposals': 'disclosure-act:write',
  'POST /api/v1/assets/:id/valuations': 'disclosure-act:write',
  'POST /api/v1/assets/:id/leases': 'disclosure-act:write',
  'POST /api/v1/assets/:id/rent-payments': 'disclosure-act:write',
  'POST /api/v1/assets/:id/lease-endings': 'disclosure-act:write',
  'POST /api/v1/assets/:id/disposals': 'disclosure-act:write',
}
