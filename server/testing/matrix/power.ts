import { GUIHUA } from '../world.ts'
import type { Lines } from './rule.ts'

const IN_GUIHUA = { body: { villageCode: GUIHUA } }
/** The item of the test county waits for its first step, which is the village's. */
const FIRST = { body: { step: 'apply' } }

/** How villages exercise their powers: the same desks as what they publish. */
export const powerLines: Lines = {
  'GET /api/v1/villages/:code/powers': 'open',
  'GET /api/v1/villages/:code/seals': 'open',
  'GET /api/v1/villages/:code/power-items': 'open',
  'GET /api/v1/villages/:code/power-items/:id': 'open',
  'GET /api/v1/villages/:code/power-items/:id/publications/:rev': 'open',
  'GET /api/v1/villages/:code/ocds': 'open',
  'GET /v/:code/powers': 'open',
  'GET /v/:code/powers/:key': 'open',
  'GET /v/:code/powers/:key/card': 'open',
  'GET /v/:code/items': 'open',
  'GET /v/:code/items/:id': 'open',
  'GET /v/:code/seals': 'open',
  'GET /v/:code/projects': 'open',
  'GET /v/:code/suppliers': 'open',
  'GET /v/:code/payments': 'open',
  'GET /v/:code/items/:id/photos/:sha256': 'open',
  'GET /api/v1/villages/:code/suppliers': 'open',
  'GET /api/v1/villages/:code/payments': 'open',
  'GET /desk/powers/suppliers': ['disclosure-read', { query: `village=${GUIHUA}` }],
  'POST /desk/powers/suppliers': 'only:village-cadre',
  'POST /api/v1/power-suppliers': ['disclosure-act:write', IN_GUIHUA],
  'POST /desk/power-items/:id/changes': 'disclosure-act:write',
  'POST /api/v1/power-items/:id/changes': 'disclosure-act:write',
  'GET /desk/powers': 'disclosure-list',
  'GET /desk/powers/workbook.xlsx': 'disclosure-list',
  'GET /desk/powers/new': 'only:village-cadre',
  'POST /desk/powers/new': 'only:village-cadre',
  'GET /desk/powers/lists': ['disclosure-read', { query: `village=${GUIHUA}` }],
  'POST /desk/powers/lists': 'only:village-cadre',
  'GET /desk/power-items/:id': 'disclosure-read',
  'POST /desk/power-items/:id/steps': ['disclosure-act:write', FIRST],
  'POST /desk/power-items/:id/progress-notes': 'disclosure-act:write',
  'POST /desk/power-items/:id/stoppings': 'disclosure-act:write',
  'GET /api/v1/power-items': 'disclosure-list',
  'GET /api/v1/power-items/:id': 'disclosure-read',
  'POST /api/v1/power-lists': ['disclosure-act:write', IN_GUIHUA],
  'POST /api/v1/power-items': ['disclosure-act:write', IN_GUIHUA],
  'POST /api/v1/power-items/:id/steps': ['disclosure-act:write', FIRST],
  'POST /api/v1/power-items/:id/progress-notes': 'disclosure-act:write',
  'POST /api/v1/power-items/:id/stoppings': 'disclosure-act:write',
}
